import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CODER_NAMES, type CoderName } from '../../model/coders.ts';
import { memoize } from '../../model/memoize.ts';

/*
 * Hashes of code and data themselves, not numbers that somebody has to raise: nothing that another
 * version of the program has left in a cache can be taken for this one's.
 */

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** With the exact versions of the libraries. */
const PACKAGE = join(ROOT, '..', 'package.json');

/** What every reading depends on beside the coder itself. */
const UNDER_CODERS = ['model', 'text'];
const OF_BUILD = ['coders', 'ingest', 'loaders', 'graph', 'resolve', 'pipeline'];

/** Of all that decides what a build makes of its input. */
export const versionOfProgram = (): string =>
  hashOf([...UNDER_CODERS, ...OF_BUILD].flatMap(filesIn));

/** Of all that decides how this coder reads: what is another coder's may change. */
export function versionOfCoder(name: CoderName): string {
  const others = CODER_NAMES.filter((one) => one !== name).map((one) => join('coders', one) + sep);
  const own = filesIn('coders').filter((file) => !others.some((other) => file.startsWith(other)));
  return hashOf([...own, ...UNDER_CODERS.flatMap(filesIn)]).slice(0, SHORT);
}

/** Digits: as many as keep versions apart, since each article of a build names its coder's. */
const SHORT = 16;

/** What decides how origins are counted. */
const OF_COUNTING = ['model', 'text', 'graph', 'analyse'];

export const countingVersion = (): string => hashOf(OF_COUNTING.flatMap(filesIn));

function hashOf(files: readonly string[]): string {
  const hash = createHash('sha256').update(process.version).update(readFileSync(PACKAGE));
  for (const file of files) hash.update(`\n${file} ${digestOf(file)}`);
  return hash.digest('hex');
}

/** Some megabytes, of which two versions are made. */
const digestOf = memoize((file: string) =>
  createHash('sha256')
    .update(readFileSync(join(ROOT, file)))
    .digest('hex'),
);

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
