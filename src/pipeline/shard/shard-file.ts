import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Input } from '../../ingest/input.ts';
import { Sha256, sha256 } from '../../model/ids.ts';
import { Problem } from '../../model/problem.ts';
import { writeWhole } from '../write-file.ts';

const FORMAT = 1;

/** An input of a shard, with where in the shard's folder its files are kept. */
const ShardInput = z.strictObject({
  kind: z.custom<Input['kind']>((kind) => typeof kind === 'string'),
  /** As named by the command; `beside` lies in the same folder. */
  file: z.string(),
  beside: z.array(z.string()),
  /** What the shard's build log calls it. */
  place: z.string(),
  hash: Sha256.nullable(),
  kept: z.string(),
});
export type ShardInput = z.infer<typeof ShardInput>;

/** What a shard was made of. Its file is written last: without it, the shard is half-written. */
const ShardFile = z.strictObject({
  format: z.literal(FORMAT),
  index: z.int().positive(),
  of: z.int().positive(),
  /** Version of the program. */
  program: z.string(),
  /** Name and version of the coder. */
  coder: z.string(),
  /** Hash of the names of all inputs, of whichever shard: shards of other articles do not fit. */
  articles: Sha256,
  /** Problems with the paths that the articles were looked for in. */
  found: z.array(Problem),
  inputs: z.array(ShardInput),
  /** Hash of the build log; null if nothing could be read, so that there is none. */
  log: Sha256.nullable(),
});
export type ShardFile = z.infer<typeof ShardFile>;

export const shardFile = (folder: string): string => join(folder, 'shard.json');

/** Two lines: what it says, and the hash of that. */
export function writeShardFile(folder: string, said: Omit<ShardFile, 'format'>): void {
  const line = JSON.stringify({ format: FORMAT, ...said });
  writeWhole(shardFile(folder), `${line}\n${sha256(line)}\n`);
}

/** Null if there is none, `damaged` if it is not what was written. */
export function readShardFile(folder: string): ShardFile | 'damaged' | null {
  const file = shardFile(folder);
  if (!existsSync(file)) return null;
  const [line = '', hash] = readFileSync(file, 'utf8').split('\n');
  if (sha256(line) !== hash) return 'damaged';
  return ShardFile.safeParse(JSON.parse(line)).data ?? 'damaged';
}
