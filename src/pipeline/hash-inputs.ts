import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
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
    for (const name of [file, ...beside]) {
      const bytes = readFileSync(name);
      hash.update(`${basename(name)} ${bytes.length}\n`).update(bytes);
    }
  } catch {
    return null;
  }
  return hash.digest('hex');
}
