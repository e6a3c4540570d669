import { constants, copyFileSync } from 'node:fs';
import { basename, dirname, join, parse, relative, resolve } from 'node:path';
import type { HashedInput } from '../hash-inputs.ts';
import { makeFolder } from '../write-file.ts';
import type { ShardInput } from './shard-file.ts';

/** In a shard's folder. */
const KEPT = 'articles';
/** Names of the folders above an article tell what it is called and whether it is an old version. */
const FOLDERS_ABOVE = 2;

/**
 * Copies articles, with what lies beside them, into a shard's folder. Few of them are read again
 * when shards are joined, but which is known only then.
 */
export function keepInputs(folder: string, inputs: readonly HashedInput[]): ShardInput[] {
  const root = rootOf(inputs.map(({ file }) => dirname(resolve(file))));
  return inputs.map(({ kind, file, beside, place, hash }) => {
    const kept = join(KEPT, relative(root, resolve(file)));
    makeFolder(join(folder, dirname(kept)));
    // Who cannot be read gives the same problem from there.
    if (hash !== null)
      for (const one of [file, ...beside])
        copyFileSync(one, join(folder, keptBeside(kept, one)), constants.COPYFILE_FICLONE);
    return { kind, file, beside: [...beside], place, hash, kept };
  });
}

/** A file beside an input is kept beside it. */
export const keptBeside = (kept: string, file: string): string =>
  join(dirname(kept), basename(file));

/** The folder that all are in, or one above it. */
function rootOf(folders: readonly string[]): string {
  const [first = resolve('.'), ...others] = folders;
  let root = first;
  for (const folder of others)
    while (root !== folder && !folder.startsWith(withSlash(root))) root = dirname(root);
  for (let up = 0; up < FOLDERS_ABOVE; up += 1) root = dirname(root);
  return root;
}

const withSlash = (folder: string): string =>
  folder === parse(folder).root ? folder : `${folder}/`;
