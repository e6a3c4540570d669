import { relative, resolve } from 'node:path';
import type { NamedCoder } from '../coders/coder.ts';
import { textOfSource } from '../coders/text-of-source.ts';
import { findInputs } from '../ingest/find-inputs.ts';
import { placeOfHead } from '../ingest/head.ts';
import { readInput } from '../ingest/read-input.ts';
import { type CodedSource, codeSource } from '../ingest/read-sources.ts';
import { withOwnId } from '../ingest/tell-apart.ts';
import { createReport } from '../model/problem.ts';
import type { Source } from '../model/source.ts';
import { cachedCoder } from './state/annotation-cache.ts';
import type { Folders } from './state/folders.ts';
import type { PartEntry } from './state/part-entry.ts';

/**
 * Built articles as they were read, without any decision: what reviewers had before them. An article
 * that has changed on the disk since is left out; the next build tells of it.
 */
export async function readUnreviewed(
  entries: readonly PartEntry[],
  paths: readonly string[],
  { out, annotations }: Pick<Folders, 'out' | 'annotations'>,
  coder: NamedCoder,
): Promise<Map<PartEntry, CodedSource>> {
  const read = new Map<PartEntry, CodedSource>();
  if (entries.length === 0) return read;
  const silent = createReport();
  const from = resolve(out);
  const inputs = new Map(
    findInputs(paths, silent).map((input) => [relative(from, resolve(input.file)), input]),
  );
  const cached = cachedCoder(await coder.load(), annotations);
  const reading = (source: Source) => cached.read(textOfSource(source), silent);
  for (const entry of entries) {
    const input = inputs.get(entry.input);
    if (!input) continue;
    for (const found of readInput(input, silent)) {
      if (found.source.sha256 !== entry.head.sha256) continue;
      const named = withOwnId(found, new Map([[placeOfHead(found.source), entry.source]]));
      const source = entry.replaces ? { ...named.source, replaces: entry.replaces } : named.source;
      const coded = await codeSource({ ...named, source }, reading, silent);
      if (coded) read.set(entry, coded);
    }
  }
  return read;
}
