import { join, resolve } from 'node:path';
import { afterAll, expect, jest, test } from '@jest/globals';
import { PROGRAM, workplace } from '../cli/program.ts';
import { runChild } from '../run-child.ts';
import { linesOfArticles } from './articles.ts';
import { type Slurm, startSlurm } from './slurm.ts';

const MOST_MS = 600_000;
jest.setTimeout(2 * MOST_MS);

let slurm: Slurm | null = null;
afterAll(async () => await slurm?.stop());
const place = workplace();

test('Slurm: an array job of three shares, and their join after it: the same bytes', async () => {
  for (const [at, line] of linesOfArticles(12).entries())
    place.write(
      `articles/${at % 4}.jsonl`,
      `${at < 4 ? '' : place.read(`articles/${at % 4}.jsonl`)}${line}\n`,
    );
  slurm = await startSlurm(join(place.folder, 'slurm'));
  const env = {
    ...process.env,
    ...slurm.env,
    ATTEST: `${process.execPath} ${PROGRAM}`,
    ...{ ARTICLES: 'articles', SHARES: 'shares', GRAPH: 'graph', OF: '3' },
  };
  const asked = { cwd: place.folder, env };
  const submitted = runChild(resolve('docs/clusters/slurm/build.sh'), [], asked);
  expect(submitted.stderr).toBe('');
  const joining = submitted.stdout.trim();
  let state = '';
  for (const end = Date.now() + MOST_MS; !/COMPLETED|FAILED|CANCELLED/.test(state); ) {
    if (Date.now() > end) throw new Error(`the join is still ${state}`);
    await new Promise((done) => setTimeout(done, 500));
    const { stdout } = runChild('scontrol', ['show', 'job', joining], asked);
    state = /JobState=(\w+)/.exec(stdout)?.[1] ?? '';
  }
  expect(state).toBe('COMPLETED');
  place.attest(['build', 'articles', '--out', 'one']);
  for (const name of ['graph.json', 'problems.json', 'graph/manifest.jsonl'])
    expect(place.read(`graph/${name}`)).toBe(place.read(`one/${name}`));
});
