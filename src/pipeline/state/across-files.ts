import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { edgeIdOnLine } from '../../graph/row-lines.ts';
import { groupBy } from '../../model/group-by.ts';
import { type SourceId, sourceOfEdgeId } from '../../model/ids.ts';
import { damaged } from '../parts/damage.ts';
import { readLines } from '../parts/read-lines.ts';
import { writeLines } from '../write-file.ts';

/** Relationships from one source to other sources. */
export interface AcrossPart {
  /** Equal lines give equal hashes. */
  readonly hash: string;
  readonly count: number;
  /** One relationship per line, sorted by id. */
  readonly lines: () => readonly string[];
}

/** By the source they start in, sorted. A source without any is missing. */
export type Across = ReadonlyMap<SourceId, AcrossPart>;

export const acrossPart = (lines: readonly string[]): AcrossPart => ({
  hash: hashOf(lines),
  count: lines.length,
  lines: () => lines,
});

/** Number of files, so that one changed judgement of 100,000 does not rewrite them all. */
const SHARDS = 256;
/** Hex digits of a hash in the name of a file. */
const NAMED = 16;
/** Up to this many lines go into a single file. */
const FEW = 1_000;

/**
 * Writes missing files, each named after a hash of its contents. Returns the names in shard order,
 * `null` for an empty shard.
 */
export function writeAcross(folder: string, across: Across): (string | null)[] {
  const count = [...across.values()].reduce((sum, part) => sum + part.count, 0);
  const shards = count > FEW ? SHARDS : 1;
  const byShard = groupBy([...across], ([source]) => shardOf(source, shards));
  return Array.from({ length: shards }, (_, shard) => {
    const own = (byShard.get(shard) ?? []).map(([, part]) => part);
    if (own.length === 0) return null;
    const name = `across-${shard}.${hashOf(own.map(({ hash }) => hash)).slice(0, NAMED)}.jsonl`;
    const file = join(folder, name);
    if (!existsSync(file))
      writeLines(
        file,
        own.flatMap(({ lines }) => lines()),
      );
    return name;
  });
}

/** Whether all these files still exist. */
export const allExist = (folder: string, files: readonly (string | null)[]): boolean =>
  files.every((file) => file === null || existsSync(join(folder, file)));

/** Reads the lines of a source. Its shard is read once and kept. */
export function acrossReader(
  folder: string,
  files: readonly (string | null)[],
): (source: SourceId) => readonly string[] {
  const read = new Map<number, Lines>();
  return (source) => {
    const shard = shardOf(source, files.length);
    const lines = read.get(shard) ?? linesIn(folder, files[shard] ?? null);
    read.set(shard, lines);
    return lines.get(source) ?? [];
  };
}

type Lines = ReadonlyMap<SourceId, readonly string[]>;

const linesIn = (folder: string, file: string | null): Lines =>
  file === null ? new Map() : readAcrossFile(folder, file);

/** The lines of a file by source; fails if they are not those that its name is made of. */
export function readAcrossFile(folder: string, name: string): Lines {
  const file = join(folder, name);
  const lines = groupBy(
    Array.from(readLines(file), ({ text }) => text),
    sourceOnLine,
  );
  const hash = hashOf([...lines.values()].map(hashOf)).slice(0, NAMED);
  if (!name.includes(`.${hash}.`)) throw damaged(file);
  return lines;
}

/** The id, `TYPE FROM TO`, names the source, so the line need not be parsed. */
const sourceOnLine = (line: string): SourceId => sourceOfEdgeId(edgeIdOnLine(line));

function hashOf(lines: readonly string[]): string {
  const hash = createHash('sha256');
  for (const line of lines) hash.update(line).update('\n');
  return hash.digest('hex');
}

const shardOf = (source: SourceId, shards: number): number =>
  shards === 1 ? 0 : (createHash('sha256').update(source).digest()[0] ?? 0) % shards;
