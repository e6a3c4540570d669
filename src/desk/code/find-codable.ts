import { basename, relative, resolve } from 'node:path';
import { documentOfFile } from '../../ingest/files-of-documents.ts';
import { findInputs } from '../../ingest/find-inputs.ts';
import { holdsMany, type Input } from '../../ingest/input.ts';
import { readInput } from '../../ingest/read-input.ts';
import { groupBy } from '../../model/group-by.ts';
import type { SourceId } from '../../model/ids.ts';
import { createReport } from '../../model/problem.ts';
import type { Source } from '../../model/source.ts';
import { foldersOf } from '../../pipeline/state/folders.ts';
import { readManifest } from '../../pipeline/state/manifest.ts';
import type { DeskPlace } from '../session/desk-place.ts';

/** An article, whether it was built or not. */
export interface Codable {
  readonly source: SourceId;
  readonly input: Input;
  /** The id that was made for it in its file, before articles of equal ids were told apart. */
  readonly made: SourceId;
  /** Null if the build knows it. */
  readonly title: string | null;
}

/** Every article of the folder, also those that a build left out because their coding is wrong. */
export function findCodable({ paths, out }: DeskPlace): Map<SourceId, Codable> {
  const inputs = findInputs(paths, createReport());
  const built = groupBy(readManifest(foldersOf(out).manifest)?.entries ?? [], ({ input }) => input);
  const found = new Map<SourceId, Codable>();
  const leftOut: Input[] = [];
  for (const input of inputs) {
    const entries = built.get(relative(resolve(out), resolve(input.file))) ?? [];
    for (const { source, head } of entries)
      found.set(source, { source, input, made: head.naming.made, title: null });
    const hasCodings =
      holdsMany(input.kind) && input.beside.some((one) => documentOfFile(basename(one)) !== null);
    if (entries.length === 0 || hasCodings) leftOut.push(input);
  }
  for (const input of leftOut) {
    const isBuilt = new Set(
      [...found.values()].filter((one) => one.input === input).map(({ made }) => made),
    );
    // An older version of an article goes by the name of the newest.
    for (const { front } of sourcesIn(input))
      if (!found.has(front.id) && !isBuilt.has(front.id))
        found.set(front.id, {
          source: front.id,
          input,
          made: front.id,
          title: front.title ?? front.id,
        });
  }
  return found;
}

/** The text of an article as it is on the disk now; null if it cannot be read. */
export function readCodable({ input, made }: Codable): Source | null {
  for (const source of sourcesIn(input))
    if (!holdsMany(input.kind) || source.front.id === made) return source;
  return null;
}

/** Without their codings, which may be wrong. */
function* sourcesIn(input: Input): Generator<Source> {
  for (const { source } of readInput({ ...input, beside: [] }, createReport())) yield source;
}
