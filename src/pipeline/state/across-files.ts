import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { keyOnLine } from '../../graph/row-lines.ts';
import { groupBy } from '../../model/group-by.ts';
import { sourceOfEdgeId } from '../../model/ids.ts';
import { readLines } from '../parts/read-lines.ts';
import { writeLines } from '../write-file.ts';

/** Relationships that begin at one source and end at another. */
export interface AcrossPart {
  /** The same lines, the same hash. */
  readonly hash: string;
  readonly count: number;
  /** One each, sorted by id. */
  readonly lines: () => readonly string[];
}

/** By the source at which they begin; sorted. A source that has none is not in it. */
export type Across = ReadonlyMap<string, AcrossPart>;

export const acrossPart = (lines: readonly string[]): AcrossPart => ({
  hash: hashOf(lines),
  count: lines.length,
  lines: () => lines,
});

/** Files, so that one changed judgement of 100,000 does not write all of them anew. */
const SHARDS = 256;
/** Lines that still go into one. */
const FEW = 1_000;

/**
 * Writes what is not there yet, each file named after what it holds. The names, in the order of the
 * shards: `null` where one is empty.
 */
export function writeAcross(folder: string, across: Across): (string | null)[] {
  const count = [...across.values()].reduce((sum, part) => sum + part.count, 0);
  const shards = count > FEW ? SHARDS : 1;
  const byShard = groupBy([...across], ([source]) => shardOf(source, shards));
  return Array.from({ length: shards }, (_, shard) => {
    const own = (byShard.get(shard) ?? []).map(([, part]) => part);
    if (own.length === 0) return null;
    const name = `across-${shard}.${hashOf(own.map(({ hash }) => hash)).slice(0, 16)}.jsonl`;
    const file = join(folder, name);
    if (!existsSync(file))
      writeLines(
        file,
        own.flatMap(({ lines }) => lines()),
      );
    return name;
  });
}

/** Whether all that were written are still there. */
export const areThere = (folder: string, files: readonly (string | null)[]): boolean =>
  files.every((file) => file === null || existsSync(join(folder, file)));

/** Reads the lines of one source, and with them those of its shard, once. */
export function acrossReader(
  folder: string,
  files: readonly (string | null)[],
): (source: string) => readonly string[] {
  const read = new Map<number, Lines>();
  return (source) => {
    const shard = shardOf(source, files.length);
    const lines = read.get(shard) ?? linesIn(folder, files[shard] ?? null);
    read.set(shard, lines);
    return lines.get(source) ?? [];
  };
}

type Lines = ReadonlyMap<string, readonly string[]>;

const linesIn = (folder: string, file: string | null): Lines =>
  file === null
    ? new Map()
    : groupBy(
        Array.from(readLines(join(folder, file)), ({ text }) => text),
        sourceOnLine,
      );

/** By its id, `TYPE FROM TO`: the line need not be parsed. */
const sourceOnLine = (line: string): string => sourceOfEdgeId(keyOnLine(line));

function hashOf(lines: readonly string[]): string {
  const hash = createHash('sha256');
  for (const line of lines) hash.update(line).update('\n');
  return hash.digest('hex');
}

const shardOf = (source: string, shards: number): number =>
  shards === 1 ? 0 : (createHash('sha256').update(source).digest()[0] ?? 0) % shards;
