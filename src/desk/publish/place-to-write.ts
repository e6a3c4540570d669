import { existsSync, realpathSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';

export type PlaceToWrite = { readonly folder: string } | { readonly refused: string };

/**
 * Where something for others may be written: a folder inside `root`, also after every link is
 * followed, and not in one of `kept`, which are read or swept by builds.
 */
export function placeToWrite(asked: string, root: string, kept: readonly string[]): PlaceToWrite {
  if (isAbsolute(asked) || asked.split(/[\\/]/).includes('..') || /\p{Cc}/u.test(asked))
    return { refused: 'the folder must be inside the one in which the desk was started' };
  const base = realpathSync(root);
  const folder = real(resolve(base, asked));
  if (!isInside(folder, base))
    return {
      refused: 'this folder is a link that leads out of the one in which the desk was started',
    };
  if (kept.some((one) => isInside(folder, real(resolve(base, one)))))
    return { refused: 'articles and builds are kept there; choose another folder' };
  return { folder };
}

const isInside = (path: string, folder: string): boolean => {
  const way = relative(folder, path);
  return way === '' || !(way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way));
};

/** With the links of its first existing part followed; the rest does not exist. */
function real(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  const parent = dirname(path);
  return parent === path ? path : join(real(parent), relative(parent, path));
}
