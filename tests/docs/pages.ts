import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

export const read = (file: string): string => readFileSync(file, 'utf8');

/** Files under a folder with this ending, without dependencies and build output. */
export function filesIn(folder: string, ending: string): string[] {
  return readdirSync(folder)
    .filter((name) => !['node_modules', 'dist', 'out', '.git'].includes(name))
    .map((name) => join(folder, name))
    .flatMap((path) => {
      if (statSync(path).isDirectory()) return filesIn(path, ending);
      return path.endsWith(ending) ? [path] : [];
    });
}

/** The text between single backquotes. */
export const codeSpans = (text: string): Set<string> =>
  new Set([...text.matchAll(/`([^`\n]+)`/g)].map(([, words = '']) => words));

export const uniqueSorted = (words: Iterable<string>): string[] => [...new Set(words)].sort();
