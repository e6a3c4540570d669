import { type Dirent, existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { byText } from '../model/by-text.ts';
import type { Report } from '../model/problem.ts';
import { unreadable } from './unreadable.ts';

/**
 * A folder with its entries by name, sorted. Listed once, since asking about ten thousand files
 * takes a second.
 */
export interface Folder {
  readonly path: string;
  /** The path with all symbolic links resolved. */
  readonly real: string;
  readonly entries: ReadonlyMap<string, Dirent>;
}

/** Null if the folder cannot be read. */
export const openFolder = (path: string, real: string, report: Report): Folder | null =>
  orUnreadable(path, report, () => {
    const entries = readdirSync(path, { withFileTypes: true });
    const sorted = entries.sort((a, b) => byText(a.name, b.name));
    return { path, real, entries: new Map(sorted.map((entry) => [entry.name, entry])) };
  });

export const realPathOf = (path: string, report: Report): string | null =>
  orUnreadable(path, report, () => realpathSync(path));

/** Resolves the path only for links; everything else is in the folder itself. */
export const realPathIn = ({ path, real }: Folder, entry: Dirent, report: Report): string | null =>
  entry.isSymbolicLink() ? realPathOf(join(path, entry.name), report) : join(real, entry.name);

/** The kind of an entry, or of what a link leads to. */
export function kindOfEntry(
  entry: Dirent,
  { path }: Folder,
  report: Report,
): 'folder' | 'file' | 'other' {
  const file = join(path, entry.name);
  const found = entry.isSymbolicLink() ? orUnreadable(file, report, () => statSync(file)) : entry;
  return found?.isDirectory() ? 'folder' : found?.isFile() ? 'file' : 'other';
}

/** Whether a file of this name exists; a broken link does not count. */
export const isIn = ({ path, entries }: Folder, name: string): boolean =>
  entries.get(name)?.isSymbolicLink() ? existsSync(join(path, name)) : entries.has(name);

function orUnreadable<T>(path: string, report: Report, ask: () => T): T | null {
  try {
    return ask();
  } catch (error) {
    unreadable(path, error, report);
    return null;
  }
}
