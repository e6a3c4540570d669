/**
 * `npm run campaign`: damages, kills and misleads the built program in many ways, and prints how
 * often it lost something, leaked a name, crashed or failed without saying why.
 *
 *   node tools/campaign/campaign.mjs [--only NAME...] [--share 0.1] [--seed 1] [--write]
 *
 * `--share`: part of the usual number of tries. `--write`: puts the rows into docs/reliability.md.
 * Exit code 1 unless every try survived.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createRandom } from '../bench/random.mjs';
import { runTrial } from './run-trial.mjs';
import { renderTable } from './tally.mjs';
import { TRIALS } from './trials.mjs';
import { writeReliability } from './write-reliability.mjs';

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true, default: [] },
    share: { type: 'string', default: '1' },
    seed: { type: 'string', default: '1' },
    write: { type: 'boolean', default: false },
  },
});
const names = values.only.length > 0 ? values.only : Object.keys(TRIALS);
const unknown = names.filter((name) => !(name in TRIALS));
if (unknown.length > 0)
  throw new Error(`no trial ${unknown.join(', ')}; there are ${Object.keys(TRIALS).join(', ')}`);
const [share, seed] = [Number(values.share), Number(values.seed)];

const place = mkdtempSync(join(tmpdir(), 'attest-campaign-'));
const rows = [];
try {
  for (const name of names) {
    const folder = join(place, name);
    mkdirSync(folder);
    const trial = TRIALS[name];
    const tries = Math.max(1, Math.round(trial.tries * share));
    const { row, notes } = await runTrial(trial, { folder, tries, random: createRandom(seed) });
    rows.push({ name, what: trial.what, ...row });
    process.stderr.write(`${name}: ${row.survived} of ${row.tried} survived\n`);
    for (const note of notes.slice(0, 20)) process.stderr.write(`  ${note}\n`);
    rmSync(folder, { recursive: true, force: true });
  }
} finally {
  rmSync(place, { recursive: true, force: true });
}
process.stdout.write(renderTable(rows));
if (values.write)
  writeReliability(
    rows,
    Object.values(TRIALS).map(({ what }) => what),
  );
if (rows.some(({ tried, survived }) => survived < tried)) process.exitCode = 1;
