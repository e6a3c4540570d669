import { readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Folders } from './folders.ts';
import type { Manifest } from './manifest.ts';
import { partFile } from './part-entry.ts';

/**
 * Deletes files that the last build does not need, and half-written files of interrupted builds.
 */
export function sweep(folders: Folders, { entries, across }: Manifest): void {
  const parts = new Set([
    ...entries.map(partFile),
    ...across.flatMap((file) => file ?? []),
    basename(folders.manifest),
  ]);
  remove(folders.parts, namesIn(folders.parts), (name) => !parts.has(name));
  const annotations = new Set(entries.flatMap((one) => one.annotations ?? []));
  for (const group of namesIn(folders.annotations)) {
    const names = namesIn(join(folders.annotations, group)).map((name) => join(group, name));
    remove(folders.annotations, names, (name) => !annotations.has(name));
  }
  for (const folder of [folders.out, join(folders.out, 'cache')])
    remove(folder, namesIn(folder), (name) => LEFT_BEHIND.test(name));
}

/** Our own temporary files. */
const LEFT_BEHIND =
  /^(?:graph\.json|problems\.json|built\.jsonl|judged\.jsonl|origins\.jsonl)\.\d+\.part$/;

function remove(
  folder: string,
  names: readonly string[],
  isSuperfluous: (name: string) => boolean,
) {
  for (const name of names) if (isSuperfluous(name)) rmSync(join(folder, name), { force: true });
}

/** File names in a folder; none if it does not exist. */
export function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return [];
    throw error;
  }
}
