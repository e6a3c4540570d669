import { dirname, join } from 'node:path';
import type { BuiltInput } from '../read-article-file.ts';

/** What was read before, with paths as the command gives them now. */
export function relocated({ built, problems }: BuiltInput, from: string, to: string): BuiltInput {
  if (from === to) return { built, problems };
  const folder = `${dirname(from)}/`;
  const moved = (file: string): string => {
    if (file === from) return to;
    return file.startsWith(folder) ? join(dirname(to), file.slice(folder.length)) : file;
  };
  return {
    built: built.map(({ entry, ...records }) => ({
      ...records,
      entry: {
        ...entry,
        file: moved(entry.file),
        head: { ...entry.head, file: moved(entry.head.file) },
      },
    })),
    problems: problems.map(({ place, ...problem }) => ({
      ...problem,
      place: place.file === undefined ? place : { ...place, file: moved(place.file) },
    })),
  };
}
