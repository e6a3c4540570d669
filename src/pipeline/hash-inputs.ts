import { createHash, type Hash } from 'node:crypto';
import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { basename, relative, resolve } from 'node:path';
import { findInputs } from '../ingest/find-inputs.ts';
import type { Input } from '../ingest/input.ts';
import { createReport, type Problem } from '../model/problem.ts';

/** An article file with the files that belong to it, read together, as they are now. */
export interface HashedInput extends Input {
  /** Identity across builds: the path relative to the output folder. */
  readonly place: string;
  /** Hash of the bytes of all its files; null if one cannot be read. */
  readonly hash: string | null;
}

/** All inputs under some paths, sorted, and problems with these paths. Plain JSON. */
export interface HashedInputs {
  readonly inputs: readonly HashedInput[];
  readonly problems: readonly Problem[];
}

/**
 * `out`: the folder that places are relative to, so that they do not depend on the working
 * directory.
 */
export function hashInputs(paths: readonly string[], out: string): HashedInputs {
  const report = createReport();
  return { inputs: withHashes(findInputs(paths, report), out), problems: report.problems };
}

/** These inputs as they are now. */
export function withHashes(inputs: readonly Input[], out: string): HashedInput[] {
  const placeOf = placesFrom(out);
  return inputs.map((input) => ({ ...input, place: placeOf(input.file), hash: hashOf(input) }));
}

/** The place of each file in a build into this folder. */
export function placesFrom(out: string): (file: string) => string {
  const from = resolve(out);
  return (file) => relative(from, resolve(file));
}

function hashOf({ file, beside }: Input): string | null {
  const hash = createHash('sha256');
  try {
    for (const name of [file, ...beside]) addFile(hash, name);
  } catch {
    return null;
  }
  return hash.digest('hex');
}

/** Bytes. A larger file, such as a web archive, is not held whole. */
const PIECE = 16 * 1024 * 1024;

function addFile(hash: Hash, name: string): void {
  const { size } = statSync(name);
  hash.update(`${basename(name)} ${size}\n`);
  if (size <= PIECE) {
    hash.update(readFileSync(name));
    return;
  }
  const descriptor = openSync(name, 'r');
  try {
    const piece = Buffer.alloc(PIECE);
    for (let read = fill(descriptor, piece); read > 0; read = fill(descriptor, piece))
      hash.update(piece.subarray(0, read));
  } finally {
    closeSync(descriptor);
  }
}

const fill = (descriptor: number, piece: Buffer): number =>
  readSync(descriptor, piece, 0, piece.length, null);
