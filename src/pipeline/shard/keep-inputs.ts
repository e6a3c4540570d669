import { constants, copyFileSync } from 'node:fs';
import { dirname, join, parse, relative, resolve } from 'node:path';
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
    // Who cannot be read gives the same problem from there.
    if (hash !== null)
      for (const one of [file, ...beside])
        copyTo(one, join(folder, keptBeside({ file, kept }, one)));
    return { kind, file, beside: [...beside], place, hash, kept };
  });
}

function copyTo(from: string, to: string): void {
  makeFolder(dirname(to));
  copyFileSync(from, to, constants.COPYFILE_FICLONE);
}

/** What lies beside an input, or in a folder beside it, is kept so too. */
export const keptBeside = (
  { file, kept }: { readonly file: string; readonly kept: string },
  beside: string,
): string => join(dirname(kept), relative(dirname(file), beside));

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
