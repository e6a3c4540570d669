import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { makeCorpus } from '../bench/make-corpus.mjs';

/** Made articles in `folder/articles`, with decisions that withdraw some of them. */
export function placeCorpus(folder, articles) {
  makeCorpus(folder, { articles, seed: 1 });
}

export function write(folder, file, content) {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

/** All files of a folder at any depth, sorted, as paths relative to it. None if there is no folder. */
export function filesIn(folder) {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
      .sort();
  } catch {
    return [];
  }
}

/** Hash of the graph that a build wrote: `graph.json` and `graph/`. Null if there is none. */
export function buildHash(out) {
  const said = filesIn(out).filter((file) => file === 'graph.json' || file.startsWith('graph/'));
  if (said.length === 0) return null;
  const hash = createHash('sha256');
  for (const file of said) hash.update(`${file}\0`).update(readFileSync(join(out, file)));
  return hash.digest('hex');
}

export const sizeOf = (file) => statSync(file, { throwIfNoEntry: false })?.size ?? 0;
