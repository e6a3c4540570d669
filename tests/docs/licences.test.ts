import { readdirSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { codeSpans, read } from './pages.ts';

/** What the page's own words are is no data of the program. */
const OF_PAGES = /^(viewer|desk)\/page\//;

/** `a/{b,c}/*.json` as an expression. */
const patternOf = (glob: string): RegExp =>
  new RegExp(
    `^${glob
      .replaceAll('.', '\\.')
      .replaceAll('*', '[^/]*')
      .replace(/\{([^}]*)\}/g, (_, of: string) => `(${of.replaceAll(',', '|')})`)}$`,
  );

test('docs/licences.md says of every list of the program where it is from, once', () => {
  const lists = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json') && !OF_PAGES.test(file))
    .sort();
  const [, section = ''] = read('docs/licences.md').split('## Data');
  const patterns = [...section.matchAll(/^\| (`[^|]*) \|/gm)].flatMap(([, cell = '']) => [
    ...[...codeSpans(cell)].map(patternOf),
  ]);
  const told = lists.map((file) => [file, patterns.filter((pattern) => pattern.test(file)).length]);
  expect(lists.length).toBeGreaterThan(80);
  expect(told.filter(([, count]) => count !== 1)).toEqual([]);
});
