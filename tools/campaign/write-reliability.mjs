import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { renderTable } from './tally.mjs';

const FILE = 'docs/reliability.md';
const [BEGIN, END] = ['<!-- the table of the campaign: begin -->\n', '<!-- end -->'];

/**
 * Puts the rows into the table of docs/reliability.md, each with the day and the commit that it is of.
 * Rows of trials that were not run stay. `order`: what all trials try, in the order of the table.
 */
export function writeReliability(rows, order) {
  const page = readFileSync(FILE, 'utf8');
  const [from, to] = [page.indexOf(BEGIN) + BEGIN.length, page.indexOf(END)];
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
  const on = `${new Date().toISOString().slice(0, 10)}, ${commit}`;
  const [head, rule, ...lines] = renderTable(
    rows.map((row) => ({ ...row, on })),
    ['on'],
  )
    .trimEnd()
    .split('\n');
  const kept = page.slice(from, to).split('\n').slice(2);
  const byTrial = new Map([...kept, ...lines].map((line) => [line.split(' | ')[0], line]));
  const table = [head, rule, ...order.flatMap((what) => byTrial.get(`| ${what}`) ?? [])];
  writeFileSync(FILE, `${page.slice(0, from)}${table.join('\n')}\n${page.slice(to)}`);
}
