import { join } from 'node:path';
import { expect, jest, test } from '@jest/globals';
import { PROGRAM, workplace } from '../cli/program.ts';
import { pythonIn } from '../python/run-python.ts';
import { linesOfArticles } from './articles.ts';

const MOST_MS = 900_000;
jest.setTimeout(2 * MOST_MS);

const python = pythonIn('tests/engines');
const place = workplace();

test('Spark: two workers of a real cluster, one of them killed in the middle: the same readings', () => {
  const lines = [...linesOfArticles(24), JSON.stringify({ id: 'no-text' })];
  place.write('articles.jsonl', `${lines.join('\n')}\n`);
  const [articles = '', readings = '', folder = ''] = ['articles.jsonl', 'readings', 'case'].map(
    (name) => join(place.folder, name),
  );
  const attest = `${process.execPath} ${PROGRAM}`;
  const printed = python('annotate_on_spark.py', [articles, readings, folder, attest], MOST_MS);
  const { killed, rows } = JSON.parse(printed.trimEnd().split('\n').at(-1) ?? '');
  expect([killed.length, rows]).toEqual([1, lines.length]);

  // Line by line what one machine answers.
  const here = place.attest(['annotate', 'articles.jsonl', '--errors', 'inline']).stdout;
  const expected = here
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  const answers = place
    .read('readings')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(answers.slice(0, -1)).toEqual(expected.slice(0, -1));
  expect(answers.at(-1)[0].rule).toBe('source:line');

  // What it wrote for a build gives what a build here gives.
  place.write('one/articles.jsonl', `${lines.slice(0, -1).join('\n')}\n`);
  place.attest(['build', 'one', '--out', 'out-one']);
  const { stderr } = place.attest(['build', 'case', '--out', 'out-case']);
  expect(stderr).toContain('[source:line]');
  expect(place.list('out-case/cache/annotations')).toEqual([]);
  expect(place.read('out-case/graph.json')).toBe(place.read('out-one/graph.json'));
});
