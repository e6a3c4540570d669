import { relative, resolve } from 'node:path';
import { findInputs } from '../../ingest/find-inputs.ts';
import { holdsMany, type Input } from '../../ingest/input.ts';
import { readSource } from '../../ingest/read-source.ts';
import type { SourceId } from '../../model/ids.ts';
import { createReport } from '../../model/problem.ts';
import { foldersOf } from '../../pipeline/state/folders.ts';
import { readManifest } from '../../pipeline/state/manifest.ts';
import type { DeskPlace } from '../session/desk-place.ts';

/** An article, whether it was built or not. */
export interface Codable {
  readonly source: SourceId;
  readonly input: Input;
  /** Null if the build knows it. */
  readonly title: string | null;
}

/** Every article of the folder, also those that a build left out because their coding is wrong. */
export function findCodable({ paths, out }: DeskPlace): Map<SourceId, Codable> {
  const report = createReport();
  const inputs = findInputs(paths, report);
  const from = resolve(out);
  const entries = readManifest(foldersOf(out).manifest)?.entries ?? [];
  const byInput = new Map<string, SourceId[]>();
  for (const { input, source } of entries)
    byInput.set(input, [...(byInput.get(input) ?? []), source]);
  const found = new Map<SourceId, Codable>();
  const unknown: Input[] = [];
  for (const input of inputs) {
    const sources = byInput.get(relative(from, resolve(input.file)));
    if (!sources) unknown.push(input);
    for (const source of sources ?? []) found.set(source, { source, input, title: null });
  }
  for (const input of unknown) {
    const read = holdsMany(input.kind) ? null : readSource(input, report)?.source.front;
    // An older version of an article goes by the name of the newest.
    if (read && !found.has(read.id))
      found.set(read.id, { source: read.id, input, title: read.title ?? read.id });
  }
  return found;
}

/** Why an article cannot be coded where it is. */
export const whyNotCodable = ({ input }: Codable): string | null =>
  holdsMany(input.kind)
    ? 'it is one of the documents in its file; a document with a file of its own can be coded'
    : null;
