import { BETWEEN, edgeIdOnLine, HEAD, MIDDLE, sectionWriter, TAIL } from '../graph/row-lines.ts';
import { byText } from '../model/by-text.ts';
import { linesOf, readSections } from './parts/read-part.ts';
import { type Across, acrossReader } from './state/across-files.ts';
import type { Folders } from './state/folders.ts';
import { readManifest } from './state/manifest.ts';
import type { PartEntry } from './state/part-entry.ts';
import { writeStream } from './write-file.ts';

/**
 * Writes parts and judgements as one file that graphology reads. Holds at most two parts in memory.
 */
export function writeWholeGraph(
  file: string,
  entries: readonly PartEntry[],
  across: Across,
  parts: string,
): void {
  writeStream(file, (write) => {
    write(HEAD);
    const addNodes = sectionWriter(write);
    for (const entry of entries) addNodes(readSections(parts, entry).nodes);
    write(MIDDLE);
    const addEdges = sectionWriter(write);
    for (const entry of entries) {
      const more = across.get(entry.source)?.lines() ?? [];
      addEdges(withLines(readSections(parts, entry).edges, more));
    }
    write(TAIL);
  });
}

/** The same from what a build has written, for a thread that knows nothing of it. */
export function writeWholeOfFolder({ whole, parts, manifest }: Folders): void {
  const built = readManifest(manifest);
  if (!built) return;
  const linesOf = acrossReader(parts, built.across);
  const across = new Map(
    built.entries.flatMap(({ source, across: part }) =>
      part ? [[source, { ...part, lines: () => linesOf(source) }] as const] : [],
    ),
  );
  writeWholeGraph(whole, built.entries, across, parts);
}

/** A section with more rows merged in, sorted by id. */
function withLines(section: string, more: readonly string[]): string {
  if (more.length === 0) return section;
  return [...linesOf(section), ...more]
    .map((line) => ({ line, key: edgeIdOnLine(line) }))
    .sort((a, b) => byText(a.key, b.key))
    .map(({ line }) => line)
    .join(BETWEEN);
}
