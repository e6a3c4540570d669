import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CODER_NAMES, type CoderName } from '../../model/coders.ts';
import { memoize } from '../../model/memoize.ts';
import { ownValue } from '../../model/own-value.ts';

/*
 * Hashes of code and data themselves, not numbers that somebody has to raise: nothing that another
 * version of the program has left in a cache can be taken for this one's.
 */

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** What the bundle was made of, as a package has no modules beside it: their hashes, by file. */
const MODULES = join(ROOT, 'program', 'modules.json');
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
  const others = CODER_NAMES.filter((one) => one !== name).map((one) => `coders/${one}/`);
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

const bundledModules = memoize(
  (file: string): Readonly<Record<string, string>> =>
    existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {},
);

/** Memoized: some megabytes, hashed into several versions. */
const digestOf = memoize(
  (file: string) =>
    ownValue(bundledModules(MODULES), file) ??
    createHash('sha256')
      .update(readFileSync(join(ROOT, file)))
      .digest('hex'),
);

/** Modules and data of a folder of the program, sorted. */
const filesIn = (room: string): string[] => {
  const modules = Object.keys(bundledModules(MODULES)).filter((one) => one.startsWith(`${room}/`));
  return [...new Set([...modules, ...filesUnder(room)])].sort();
};

/** A missing folder has none. */
function filesUnder(room: string): string[] {
  try {
    return readdirSync(join(ROOT, room), { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile() && !entry.name.endsWith('.map'))
      .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length).replaceAll(sep, '/'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
