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
/** Its hash covers the exact versions of the libraries. */
const PACKAGE = join(ROOT, '..', 'package.json');

/** Besides the coder's own files, every reading depends on these. */
const UNDER_CODERS = ['model', 'text'];
const OF_BUILD = ['coders', 'ingest', 'loaders', 'graph', 'resolve', 'pipeline'];

/** Covers everything that decides what a build makes of its input. */
export const versionOfProgram = (): string =>
  hashOf([...UNDER_CODERS, ...OF_BUILD].flatMap(filesIn));

/** Covers everything that decides how this coder reads. Other coders may change. Asked for every article. */
export const versionOfCoder = memoize((name: CoderName): string => {
  const others = CODER_NAMES.filter((one) => one !== name).map((one) => join('coders', one) + sep);
  const own = filesIn('coders').filter((file) => !others.some((other) => file.startsWith(other)));
  return hashOf([...own, ...UNDER_CODERS.flatMap(filesIn)]).slice(0, SHORT);
});

/** Hex digits. Kept short, since every article of a build names its coder's version. */
const SHORT = 16;

/** Everything that decides how origins are counted. */
const OF_COUNTING = ['model', 'text', 'graph', 'analyse'];

export const countingVersion = (): string => hashOf(OF_COUNTING.flatMap(filesIn));

function hashOf(files: readonly string[]): string {
  const hash = createHash('sha256').update(process.version).update(readFileSync(PACKAGE));
  for (const file of files) hash.update(`\n${file} ${digestOf(file)}`);
  return hash.digest('hex');
}

/** Memoized: some megabytes, hashed into several versions. */
const digestOf = memoize((file: string) =>
  createHash('sha256')
    .update(readFileSync(join(ROOT, file)))
    .digest('hex'),
);

/** Files under a folder of the program, sorted. A missing folder has none. */
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
