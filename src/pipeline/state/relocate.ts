import { dirname, join } from 'node:path';
import type { InputResult } from '../input-result.ts';

/** A result of an earlier build, with its paths changed to those of this command. */
export function relocated(
  { articles, problems }: InputResult,
  from: string,
  to: string,
): InputResult {
  if (from === to) return { articles, problems };
  const folder = `${dirname(from)}/`;
  const moved = (file: string): string => {
    if (file === from) return to;
    return file.startsWith(folder) ? join(dirname(to), file.slice(folder.length)) : file;
  };
  return {
    articles: articles.map(({ entry, ...records }) => ({
      ...records,
      entry: {
        ...entry,
        file: moved(entry.file),
        head: { ...entry.head, file: moved(entry.head.file) },
      },
    })),
    problems: problems.map((problem) => {
      const { place } = problem;
      return place.file === undefined
        ? problem
        : { ...problem, place: { ...place, file: moved(place.file) } };
    }),
  };
}
