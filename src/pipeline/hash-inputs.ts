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
  const from = resolve(out);
  const inputs = findInputs(paths, report).map((input) => ({
    ...input,
    place: relative(from, resolve(input.file)),
    hash: hashOf(input),
  }));
  return { inputs, problems: report.problems };
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
