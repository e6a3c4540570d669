import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ARTICLE, findFolders } from '../../ingest/find-folders.ts';
import type { Report } from '../../model/problem.ts';

/** What is read at once: the folder of one article. */
export interface Input {
  readonly place: string;
  /** Of the bytes of all its files; null where one cannot be read. */
  readonly hash: string | null;
}

const FILES = [ARTICLE, 'annotations.yaml', 'annotations.json', 'expectations.yaml'];

/** Everything under these paths that a build reads, sorted, each with the hash of what it holds now. */
export const findInputs = (paths: readonly string[], report: Report): Input[] =>
  findFolders(paths, report).map((place) => ({ place, hash: hashOf(place) }));

function hashOf(folder: string): string | null {
  const hash = createHash('sha256');
  for (const name of FILES) {
    const bytes = readIfThere(join(folder, name));
    if (bytes === 'unreadable') return null;
    if (bytes) hash.update(`${name} ${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex');
}

function readIfThere(file: string): Buffer | null | 'unreadable' {
  try {
    return readFileSync(file);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? null : 'unreadable';
  }
}
