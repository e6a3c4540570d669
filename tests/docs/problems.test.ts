import { describe, expect, test } from '@jest/globals';
import { filesIn, read, uniqueSorted } from './pages.ts';

describe('docs/problems.md', () => {
  const ROOMS =
    'annotation bring build coding decision expectations figures gazetteer graph join model query source standoff store yaml resolve extract export publish view';
  const isRule = (words: string): boolean =>
    ROOMS.split(' ').includes(words.split(':')[0] ?? '') && /^[a-z]+:[a-z0-9-]+$/.test(words);

  /** Rules as they stand in the source, quoted; those of queries are made of their second half. */
  const rulesOfSource = uniqueSorted(
    filesIn('src', '.ts').flatMap((file) => [
      ...[...read(file).matchAll(/'([a-z]+:[a-z0-9-]+)'/g)].map(([, rule = '']) => rule),
      ...(file.endsWith('read-queries.ts')
        ? [...read(file).matchAll(/refuse\(\s*'([a-z-]+)'/g)].map(([, rule]) => `query:${rule}`)
        : []),
    ]),
  ).filter(isRule);

  test('lists every rule of the source, and no other', () => {
    const documented = [...read('docs/problems.md').matchAll(/^\| `([a-z]+:[a-z0-9-]+)`/gm)];
    expect(rulesOfSource.length).toBeGreaterThan(80);
    expect(documented.map(([, rule]) => rule).sort()).toEqual(rulesOfSource);
  });

  test('says of each whether it is an error or a warning, what it means and what to do', () => {
    for (const [row] of read('docs/problems.md').matchAll(/^\| `[a-z]+:.*$/gm)) {
      expect(row).toMatch(/^\| `[a-z:0-9-]+` \| (error|warning) \| .{5,} \| .{5,} \|$/);
    }
  });
});
