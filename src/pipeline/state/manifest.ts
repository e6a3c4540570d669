import { existsSync } from 'node:fs';
import { z } from 'zod';
import { Sha256, sha256 } from '../../model/ids.ts';
import { KnownSourceId } from '../../model/known-ids.ts';
import { readLines } from '../parts/read-lines.ts';
import { writeLines } from '../write-file.ts';
import { PartEntry } from './part-entry.ts';
import { StandingDecisions } from './standing-decisions.ts';

const FORMAT = 3;

/** The first line of a manifest. */
const Head = z.strictObject({
  format: z.literal(FORMAT),
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

/** The last line: the hash of all lines before it. */
const Foot = z.strictObject({ sha256: Sha256 });

/** Null if there is none, if it has another format, or if it is not what was written. */
export function readManifest(file: string): Manifest | null {
  if (!existsSync(file)) return null;
  try {
    const lines = [...readLines(file)].map(({ text }) => text);
    const [first = '', ...rest] = lines.slice(0, -1);
    if (Foot.parse(JSON.parse(lines.at(-1) ?? '')).sha256 !== hashOfLines([first, ...rest]))
      return null;
    const head = Head.parse(JSON.parse(first));
    return { ...head, entries: rest.map((line) => JSON.parse(line) as ManifestEntry) };
  } catch {
    return null;
  }
}

/** Whether there is a manifest of this format that is not what was written. */
export function isManifestDamaged(file: string): boolean {
  if (!existsSync(file) || readManifest(file) !== null) return false;
  for (const { text } of readLines(file)) return !OTHER_FORMAT.safeParse(parseJson(text)).success;
  return true;
}

const OTHER_FORMAT = z.object({ format: z.int().refine((format) => format !== FORMAT) });

/** What had been decided at the last build; reads only the first line, whatever the rest is like. */
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
  const lines = [head, ...entries].map((each) => JSON.stringify(each));
  writeLines(file, [...lines, JSON.stringify({ sha256: hashOfLines(lines) })]);
}

const hashOfLines = (lines: readonly string[]): string => sha256(lines.join('\n'));
