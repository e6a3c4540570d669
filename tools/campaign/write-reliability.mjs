import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { renderTable } from './tally.mjs';

const FILE = 'docs/reliability.md';
const [BEGIN, END] = ['<!-- the table of the campaign: begin -->\n', '<!-- end -->'];

/** Replaces the table in docs/reliability.md, with the day and the machine that it was made on. */
export function writeReliability(rows) {
  const page = readFileSync(FILE, 'utf8');
  const [from, to] = [page.indexOf(BEGIN) + BEGIN.length, page.indexOf(END)];
  const day = new Date().toISOString().slice(0, 10);
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
  const where = `${day}, commit ${commit}, Node ${process.version}, ${availableParallelism()} cores.\n`;
  writeFileSync(FILE, `${page.slice(0, from)}${renderTable(rows)}\n${where}${page.slice(to)}`);
}
