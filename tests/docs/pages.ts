import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

export const read = (file: string): string => readFileSync(file, 'utf8');

/** Files below a folder with this ending, those of other people's packages and of builds left out. */
export function filesIn(folder: string, ending: string): string[] {
  return readdirSync(folder)
    .filter((name) => !['node_modules', 'dist', 'out', '.git'].includes(name))
    .map((name) => join(folder, name))
    .flatMap((path) => {
      if (statSync(path).isDirectory()) return filesIn(path, ending);
      return path.endsWith(ending) ? [path] : [];
    });
}

/** What stands between single backquotes. */
export const codeSpans = (text: string): Set<string> =>
  new Set([...text.matchAll(/`([^`\n]+)`/g)].map(([, words = '']) => words));

export const uniqueSorted = (words: Iterable<string>): string[] => [...new Set(words)].sort();
