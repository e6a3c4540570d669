import { existsSync } from 'node:fs';
import { z } from 'zod';
import { Sha256 } from '../../model/ids.ts';
import { readLines } from '../parts/read-lines.ts';
import { writeLines } from '../write-file.ts';
import { PartEntry } from './part-entry.ts';

/** The first line of a manifest. */
const Head = z.strictObject({
  format: z.literal(2),
  /** Files of the relationships that the judgements across sources made, beside the manifest; see `across-files.ts`. */
  across: z.array(z.string().nullable()),
  /** Sources that earlier builds had and that are gone: a push takes them out of the database. */
  withdrawn: z.array(z.string()),
  /** Sources that are there but have an error: nothing is known of them, and nothing is deleted. */
  refused: z.array(z.string()),
});

/** A source of a graph, and what begins at it and ends at another. */
const ManifestEntry = PartEntry.extend({
  across: z.strictObject({ hash: Sha256, count: z.int() }).nullable(),
});
export type ManifestEntry = z.infer<typeof ManifestEntry>;

/** What a folder of a build holds: all its parts. It is written last, and whole. */
export interface Manifest extends z.infer<typeof Head> {
  /** Sorted by source. */
  readonly entries: readonly ManifestEntry[];
}

/** Null where there is none, or none of this format. */
export function readManifest(file: string): Manifest | null {
  if (!existsSync(file)) return null;
  try {
    let head: z.infer<typeof Head> | null = null;
    const entries: ManifestEntry[] = [];
    for (const { text } of readLines(file)) {
      if (head) entries.push(JSON.parse(text) as ManifestEntry);
      else head = Head.parse(JSON.parse(text));
    }
    // Written by us and moved into place whole: one line of ten thousand stands for the others.
    if (entries[0]) ManifestEntry.parse(entries[0]);
    return head && { ...head, entries };
  } catch {
    return null;
  }
}

export function writeManifest(file: string, { entries, ...head }: Manifest): void {
  writeLines(file, [JSON.stringify(head), ...entries.map((entry) => JSON.stringify(entry))]);
}
