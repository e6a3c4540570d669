import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, relative, resolve } from 'node:path';
import { findInputs } from '../ingest/find-inputs.ts';
import type { Input } from '../ingest/input.ts';
import { createReport, type Problem } from '../model/problem.ts';

/** What is read at once, a file with all that lies beside it for it, as it is now. */
export interface HashedInput extends Input {
  /** By which it is known from build to build: its path from the folder that the build writes to. */
  readonly place: string;
  /** Of the bytes of all its files; null where one cannot be read. */
  readonly hash: string | null;
}

/** All inputs under some paths, sorted, and what is wrong with these paths. Plain JSON. */
export interface HashedInputs {
  readonly inputs: readonly HashedInput[];
  readonly problems: readonly Problem[];
}

/** `out`: the folder that places count from, so that they are the same wherever the command is given. */
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
