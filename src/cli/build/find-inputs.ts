import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, extname, join, relative, resolve } from 'node:path';
import { type Input as File, findInputs as findFiles } from '../../ingest/find-inputs.ts';
import type { Report } from '../../model/problem.ts';

/** What is read at once: a file with all that lies beside it for it. */
export interface Input extends File {
  /** By which it is known from build to build: its path from the folder that the build writes to. */
  readonly place: string;
  /** Of the bytes of all its files; null where one cannot be read. */
  readonly hash: string | null;
}

const IN_FOLDER = ['annotations.yaml', 'annotations.json', 'expectations.yaml'];
const BESIDE = ['.annotations.yaml', '.annotations.json'];

/**
 * Everything under these paths that a build reads, sorted, each with the hash of what it holds now.
 * `out`: the folder that places count from, so that they are the same wherever the command is given.
 */
export const findInputs = (paths: readonly string[], out: string, report: Report): Input[] =>
  findFiles(paths, report).map((input) => ({
    ...input,
    place: relative(resolve(out), resolve(input.file)),
    hash: hashOf(input),
  }));

function hashOf({ kind, file }: File): string | null {
  const bare = file.slice(0, file.length - extname(file).length);
  const beside =
    kind === 'folder'
      ? IN_FOLDER.map((name) => join(dirname(file), name))
      : BESIDE.map((ending) => `${bare}${ending}`);
  const hash = createHash('sha256');
  for (const name of [file, ...beside]) {
    const bytes = readIfThere(name);
    if (bytes === 'unreadable') return null;
    if (bytes) hash.update(`${basename(name)} ${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex');
}

function readIfThere(file: string): Buffer | null | 'unreadable' {
  try {
    // Most are not there, and to be asked costs a file system less than to be failed.
    return existsSync(file) ? readFileSync(file) : null;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? null : 'unreadable';
  }
}
