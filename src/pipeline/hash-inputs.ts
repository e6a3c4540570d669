import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, relative, resolve } from 'node:path';
import { findInputs as findFiles } from '../ingest/find-inputs.ts';
import type { Input as File } from '../ingest/input.ts';
import { createReport, type Problem, type Report } from '../model/problem.ts';

/** What is read at once: a file with all that lies beside it for it. */
export interface Input extends File {
  /** By which it is known from build to build: its path from the folder that the build writes to. */
  readonly place: string;
  /** Of the bytes of all its files; null where one cannot be read. */
  readonly hash: string | null;
}

/**
 * Everything under these paths that a build reads, sorted, each with the hash of what it holds now.
 * `out`: the folder that places count from, so that they are the same wherever the command is given.
 */
export function findInputs(paths: readonly string[], out: string, report: Report): Input[] {
  const from = resolve(out);
  return findFiles(paths, report).map((input) => ({
    ...input,
    place: relative(from, resolve(input.file)),
    hash: hashOf(input),
  }));
}

/** All inputs under some paths, and what is wrong with these, as it passes between threads. */
export interface FoundInputs {
  readonly inputs: readonly Input[];
  readonly problems: readonly Problem[];
}

export function findNow(paths: readonly string[], out: string): FoundInputs {
  const report = createReport();
  return { inputs: findInputs(paths, out, report), problems: report.problems };
}

function hashOf({ file, beside }: File): string | null {
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
