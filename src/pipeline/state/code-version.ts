import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** With the exact versions of the libraries. */
const PACKAGE = join(ROOT, '..', 'package.json');

/** What of the program decides about a reading, and what about everything that is made of it. */
const OF_CODER = [join('coders', 'offline'), 'model', 'text'];
const OF_BUILDER = [...OF_CODER, 'ingest', 'loaders', 'graph', 'publish', 'resolve', 'pipeline'];

export interface CodeVersions {
  readonly coder: string;
  readonly builder: string;
}

/**
 * Hashes of code and data themselves, not a number that somebody has to raise: nothing that
 * another version of the program has left in a cache can be taken for this one's.
 */
export const codeVersions = (): CodeVersions => ({
  coder: versionOf(OF_CODER),
  builder: versionOf(OF_BUILDER),
});

function versionOf(rooms: readonly string[]): string {
  const hash = createHash('sha256').update(process.version).update(readFileSync(PACKAGE));
  for (const file of rooms.flatMap((room) => filesIn(room))) {
    hash.update(`\n${file}\n`).update(readFileSync(join(ROOT, file)));
  }
  return hash.digest('hex');
}

/** Files below a room of the program, sorted; a room that does not exist has none. */
function filesIn(room: string): string[] {
  try {
    return readdirSync(join(ROOT, room), { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile() && !entry.name.endsWith('.map'))
      .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length))
      .sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
