import { existsSync } from 'node:fs';
import { z } from 'zod';
import { Sha256 } from '../../model/ids.ts';
import { KnownSourceId } from '../../model/known-ids.ts';
import { readLines } from '../parts/read-lines.ts';
import { writeLines } from '../write-file.ts';
import { PartEntry } from './part-entry.ts';
import { StandingDecisions } from './standing-decisions.ts';

/** The first line of a manifest. */
const Head = z.strictObject({
  format: z.literal(2),
  /** Files of relationships between sources, in the manifest's folder; see `across-files.ts`. */
  across: z.array(z.string().nullable()),
  /** Sources of earlier builds that are gone: a push removes them from the database. */
  withdrawn: z.array(KnownSourceId),
  /**
   * Sources that exist but have errors: nothing is known of them, so a push deletes nothing of
   * theirs.
   */
  refused: z.array(KnownSourceId),
  /** What reviewers had decided. */
  decisions: StandingDecisions.nullable().default(null),
});

/** A source of a graph, and its relationships to other sources. */
const ManifestEntry = PartEntry.extend({
  across: z.strictObject({ hash: Sha256, count: z.int() }).nullable(),
});
export type ManifestEntry = z.infer<typeof ManifestEntry>;

/** The list of all parts in a build's folder. Written last, in one step. */
export interface Manifest extends z.infer<typeof Head> {
  /** Sorted by source. */
  readonly entries: readonly ManifestEntry[];
}

/** Null if there is none, or if it has another format. */
export function readManifest(file: string): Manifest | null {
  if (!existsSync(file)) return null;
  try {
    let head: z.infer<typeof Head> | null = null;
    const entries: ManifestEntry[] = [];
    for (const { text } of readLines(file)) {
      if (head) entries.push(JSON.parse(text) as ManifestEntry);
      else head = Head.parse(JSON.parse(text));
    }
    // We wrote the file in one step, so checking one of ten thousand lines is enough.
    if (entries[0]) ManifestEntry.parse(entries[0]);
    return head && { ...head, entries };
  } catch {
    return null;
  }
}

/** What had been decided at the last build; reads only the first line. */
export function readLastDecisions(file: string): StandingDecisions | null {
  if (!existsSync(file)) return null;
  for (const { text } of readLines(file)) {
    const head = Head.safeParse(parseJson(text));
    return head.success ? head.data.decisions : null;
  }
  return null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export function writeManifest(file: string, { entries, ...head }: Manifest): void {
  writeLines(file, [JSON.stringify(head), ...entries.map((entry) => JSON.stringify(entry))]);
}
