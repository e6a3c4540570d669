import { describe, expect, test } from '@jest/globals';
import { parseGraph } from '../../src/graph/serialize.ts';
import { parseStandoff } from '../../src/ingest/parse-standoff.ts';
import { parseYaml } from '../../src/ingest/parse-yaml.ts';
import { createReport } from '../../src/model/problem.ts';
import type { Source } from '../../src/model/source.ts';
import { parseDecisions } from '../../src/resolve/decisions/parse-decisions.ts';
import { DEEPEST, isNestedTooDeep } from '../../src/text/nesting.ts';

const rulesOf = (read: (report: ReturnType<typeof createReport>) => unknown): string[] => {
  const report = createReport();
  read(report);
  return [...new Set(report.problems.map(({ rule }) => rule))];
};
const yaml = (text: string) => rulesOf((report) => parseYaml('a.yaml', text, report));

describe('nested YAML is refused before it is parsed', () => {
  test.each<[string, (n: number) => string]>([
    ['lists', (n) => '['.repeat(n) + ']'.repeat(n)],
    ['lists that never end', (n) => `a: ${'['.repeat(n)}`],
    ['mappings', (n) => '{a: '.repeat(n) + '}'.repeat(n)],
    ['lists of lists in one line', (n) => `${'- '.repeat(n)}x`],
    ['keys of keys', (n) => `${'? '.repeat(n)}x`],
    [
      'indentation',
      (n) =>
        Array.from({ length: Math.min(n, 3_000) }, (_, at) => `${' '.repeat(at)}a:`).join('\n'),
    ],
    ['behind a comment with a bracket', (n) => `${'[ # ]\n'.repeat(n)}`],
    ['behind a key at the margin', (n) => `a: ${'['.repeat(n / 2)}\nb: ${'['.repeat(n / 2)}`],
  ])('%s', (_, make) => {
    // Twice each: the second one ended the process.
    for (const n of [1_000, 1_000, 5_000, 20_000, 100_000])
      expect(yaml(make(n))).toEqual(['yaml:too-deep']);
  });

  test('what people write is not', () => {
    const prose = Array.from(
      { length: 200 },
      (_, at) => `- quote: "[sic ${at}"\n  note: it says [here\n`,
    );
    expect(yaml(`claims:\n${prose.join('')}text: |\n${'  [ { [\n'.repeat(200)}`)).toEqual([]);
    expect(yaml(`a: ${'['.repeat(DEEPEST - 4)}x${']'.repeat(DEEPEST - 4)}`)).toEqual([]);
  });

  test('thousands of aliases', () => {
    const laughs = `a: &a [x]\n${Array.from({ length: 5_000 }, (_, at) => `b${at}: *a\n`).join('')}`;
    expect(yaml(laughs)).toEqual(['yaml:aliases']);
  });
});

describe('nested JSON is refused before it is parsed', () => {
  const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;

  test('of every kind', () => {
    const source = { front: { id: 'a' }, text: 'x' } as Source;
    expect([
      rulesOf((report) => parseStandoff('a.json', deep, source, report)),
      rulesOf((report) => parseDecisions(`{"what":${deep}}\n`, 'd.jsonl', report)),
      rulesOf((report) => parseGraph(`{"nodes":${deep}}`, 'g.json', report)),
    ]).toEqual([['standoff:too-deep'], ['decision:format'], ['graph:not-json']]);
  });

  test('brackets in strings do not count, escaped quotation marks do not end them', () => {
    expect(isNestedTooDeep(JSON.stringify({ a: `\\"${'['.repeat(500)}` }))).toBe(false);
    expect(isNestedTooDeep(`["a\\\\",${'['.repeat(500)}`)).toBe(true);
    expect(isNestedTooDeep('["never ends')).toBe(false);
  });
});

describe('long files take time in proportion', () => {
  const MANY = 20_000;
  const made: [string, (n: number) => string][] = [
    ['keys', (n) => Array.from({ length: n }, (_, at) => `k${at}: 1`).join('\n')],
    ['quotation marks', (n) => `a: ${'"x" '.repeat(n)}`],
    ['closing brackets', (n) => ']'.repeat(n)],
    ['commas', (n) => `[${','.repeat(n)}]`],
    ['anchors', (n) => Array.from({ length: n }, (_, at) => `- &a${at} x`).join('\n')],
    ['tags', (n) => '- !x y\n'.repeat(n)],
    ['one line', (n) => `a: ${'x y# :'.repeat(n * 10)}`],
  ];
  test.each(made)('%s', (_, make) => {
    const time = (n: number): number => {
      const start = process.cpuUsage();
      yaml(make(n));
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1_000;
    };
    time(MANY / 4);
    // Milliseconds of processor time; what grew with the square took 4,000 and more.
    expect(time(MANY)).toBeLessThan(2_500);
  });

  test('a key that stands twice is named', () => {
    expect(yaml('a: 1\nb: {c: 1, c: 2}\n')).toEqual(['yaml:malformed']);
  });
});
