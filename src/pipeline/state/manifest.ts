import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { z } from 'zod';
import { Sha256 } from '../../model/ids.ts';
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
export const readManifest = (file: string): Manifest | null => readWithState(file).manifest;

export interface FoundManifest {
  readonly manifest: Manifest | null;
  /** Whether there is one of this format that is not what was written. */
  readonly isDamaged: boolean;
}

const NONE: FoundManifest = { manifest: null, isDamaged: false };

/** Reads a manifest once, and says whether it is damaged. */
export function readWithState(file: string): FoundManifest {
  if (!existsSync(file)) return NONE;
  const hash = createHash('sha256');
  const rows: unknown[] = [];
  try {
    let last = '';
    for (const { text } of readLines(file)) {
      // The last line is no part of what it is the hash of.
      if (rows.length > 0) hash.update(`${last}\n`);
      last = text;
      rows.push(JSON.parse(text));
      if (rows.length === 1 && OTHER_FORMAT.safeParse(rows[0]).success) return NONE;
    }
    const [head, ...entries] = rows.slice(0, -1);
    if (Foot.parse(rows.at(-1)).sha256 !== hash.digest('hex')) throw new Error('another hash');
    // The hash tells that these are ours, so checking one of ten thousand lines is enough.
    if (entries[0]) ManifestEntry.parse(entries[0]);
    const manifest = { ...Head.parse(head), entries: entries as ManifestEntry[] };
    return { manifest, isDamaged: false };
  } catch {
    return { manifest: null, isDamaged: true };
  }
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
  writeLines(file, linesOf([head, ...entries]));
}

function* linesOf(rows: readonly object[]): Generator<string> {
  const hash = createHash('sha256');
  for (const row of rows) {
    const line = JSON.stringify(row);
    hash.update(`${line}\n`);
    yield line;
  }
  yield JSON.stringify({ sha256: hash.digest('hex') });
}
