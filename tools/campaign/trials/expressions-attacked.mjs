import { checkSync } from 'recheck';
import { expressionsIn } from '../expressions-in.mjs';

export const what = 'regular expressions of src against strings made to slow them down';
export const tries = 10_000;

/** Milliseconds that the checker may take for one expression. */
const PATIENCE = 3_000;

/**
 * Expressions of the sources that some string makes take more than linear time. The checker finds the
 * string, and the expression is then really run on it.
 */
export async function run({ tries, tally }) {
  for (const { file, source, flags } of expressionsIn('src').slice(0, tries)) {
    const { status, complexity, attack } = checkSync(source, flags.replace('v', 'u'), {
      timeout: PATIENCE,
    });
    const isSlow = status === 'vulnerable' && attack && takesLong(source, flags, attack.string);
    tally.add(isSlow ? 'crashed' : null, `${file}: /${source}/${flags} is ${complexity?.summary}`);
  }
}

/** Milliseconds of processor time for a string of some kilobytes; other programs' work does not count. */
const LONG = 250;

function takesLong(source, flags, string) {
  const start = process.cpuUsage();
  string.replace(new RegExp(source, flags), '');
  return process.cpuUsage(start).user / 1_000 > LONG;
}
