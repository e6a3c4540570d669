import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createReport } from '../../../dist/model/problem.js';
import { parseDecisions } from '../../../dist/resolve/decisions/parse-decisions.js';
import { attest } from '../../attest.mjs';
import { sampleInputs } from '../inputs.mjs';
import { misbehaviour } from '../misbehaviour.mjs';
import { write } from '../workplace.mjs';

/** Inputs that a build reads at once. */
const BATCH = 500;

/**
 * The trial of one type of input, made and then damaged. Each input is read, or named with what is
 * wrong with it. A batch that ends badly is tried again in halves, down to the input.
 */
export const inputsMutated = (type, tries) => ({
  what: `mutated ${type}`,
  tries,
  run: async ({ folder, tries, random, tally }) => {
    for (let left = tries; left > 0; left -= BATCH) {
      const seed = Math.floor(random() * 2 ** 31);
      const inputs = sampleInputs(type, Math.min(BATCH, left), seed);
      if (type === 'decisions') for (const input of inputs) parseOne(input, tally);
      else await build(folder, inputs, tally);
    }
  },
});

function parseOne({ files }, tally) {
  const text = files['decisions.jsonl'].toString('utf8');
  const report = createReport();
  try {
    const found = parseDecisions(text, 'decisions.jsonl', report);
    const isNamed = found.length > 0 || report.problems.length > 0 || text.trim() === '';
    tally.add(isNamed ? null : 'unnamed', JSON.stringify(text.slice(0, 200)));
  } catch (error) {
    tally.add('crashed', `${error} ${JSON.stringify(text.slice(0, 200))}`);
  }
}

async function build(folder, inputs, tally) {
  rmSync(folder, { recursive: true, force: true });
  for (const [at, { files }] of inputs.entries())
    for (const [name, content] of Object.entries(files)) write(folder, `in/${at}/${name}`, content);
  const ran = await attest(['build', 'in', '--threads', '1'], { cwd: folder });
  const wrong = misbehaviour(ran);
  if (wrong && inputs.length > 1) {
    const half = Math.ceil(inputs.length / 2);
    await build(folder, inputs.slice(0, half), tally);
    await build(folder, inputs.slice(half), tally);
    return;
  }
  if (wrong) {
    tally.add(wrong.kind, `${wrong.why} ${described(inputs[0])}`);
    return;
  }
  const accounted = accountedFor(folder);
  for (const [at, input] of inputs.entries())
    tally.add(accounted.has(String(at)) ? null : 'lost', described(input));
}

/** Numbers of the inputs that the build noted as read, or named in a problem. */
function accountedFor(folder) {
  const noted = ['cache/built.jsonl', 'problems.json'].map((file) => {
    try {
      return readFileSync(join(folder, 'out', file), 'utf8');
    } catch {
      return '';
    }
  });
  return new Set([...noted.join('\n').matchAll(/\bin\/(\d+)\//g)].map(([, at]) => at));
}

const described = ({ files }) =>
  Object.entries(files)
    .map(([name, content]) => `${name}: ${JSON.stringify(content.toString('utf8').slice(0, 300))}`)
    .join('; ');
