import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { isDamage } from '../parts/damage.ts';
import { readSections } from '../parts/read-part.ts';
import { readAcrossFile } from './across-files.ts';
import type { Folders } from './folders.ts';
import { readManifest } from './manifest.ts';
import { partFile } from './part-entry.ts';

/**
 * Removes every stored file that is not what was written, and what refers to them, so that the next
 * attempt makes them anew. Returns the files.
 */
export function removeDamaged({ manifest, parts, built, judged }: Folders): string[] {
  const { entries = [], across = [] } = readManifest(manifest) ?? {};
  const found = [
    ...entries.flatMap((entry) =>
      unsound(join(parts, partFile(entry)), () => readSections(parts, entry)),
    ),
    ...across.flatMap((name) =>
      name === null ? [] : unsound(join(parts, name), () => readAcrossFile(parts, name)),
    ),
  ];
  for (const file of [...found, built, judged]) rmSync(file, { force: true });
  return found.length > 0 ? found : [built];
}

function unsound(file: string, read: () => unknown): string[] {
  try {
    read();
    return [];
  } catch (error) {
    if (isDamage(error) || (error as NodeJS.ErrnoException).code === 'ENOENT') return [file];
    throw error;
  }
}
