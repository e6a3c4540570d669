import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, jest, test } from '@jest/globals';
import { serializeGraph } from '../../src/graph/serialize.ts';
import { buildSeed } from '../seed.ts';
import { workplace } from './program.ts';

// Each test starts the program, some several times.
jest.setTimeout(60_000);

const SEED = resolve('seed');
const ARTICLE = readFileSync('tests/cases/coding/article.md', 'utf8');
const CODING = readFileSync('tests/cases/coding/good/input.yaml', 'utf8');

describe('attest build', () => {
  const place = workplace();

  test('writes the graph and no problem, and says how much it is', () => {
    const { code, stdout, stderr } = place.attest(['build', SEED]);
    expect([code, stdout]).toEqual([0, '']);
    expect(stderr).toMatch(/^out\/graph\.json: \d+ nodes, \d+ relationships\n$/);
    expect(place.list('out')).toEqual(['cache', 'graph', 'graph.json', 'problems.json']);
    expect(place.read('out/graph.json')).toBe(serializeGraph(buildSeed()));
    expect(JSON.parse(place.read('out/problems.json'))).toEqual([]);
  });

  test('the second build has the same bytes', () => {
    place.attest(['build', SEED, '--out', 'again']);
    const first = place.read('again/graph.json');
    place.attest(['build', SEED, '--out', 'again']);
    expect(place.read('again/graph.json')).toBe(first);
    expect(place.read('out/graph.json')).toBe(first);
  });

  test('--summary prints five facts with the words that they rest on', () => {
    const { code, stdout } = place.attest(['build', '--summary', SEED]);
    expect(code).toBe(0);
    const facts = stdout.split(/\n(?=\d\. )/).slice(1);
    expect(facts.map((fact) => fact[0])).toEqual(['1', '2', '3', '4', '5']);
    const article = readFileSync('seed/abuse-in-russian-units/article.md', 'utf8');
    for (const fact of facts) {
      expect(fact.replace(/\s+/g, ' ')).toMatch(/ (?:said|demanded|denied) that | reports that /);
      const quote = [...fact.matchAll(/“([^”]+)”/g)].at(-1)?.[1] ?? '';
      const words = quote.replace(/\s+/g, ' ').replace(/ ?…$/, '');
      expect(words.length).toBeGreaterThan(20);
      expect(article).toContain(words);
    }
  });

  test('--json prints counts that parse', () => {
    const { stdout } = place.attest(['build', '--json', SEED]);
    const graph = buildSeed();
    expect(JSON.parse(stdout)).toEqual({
      nodes: graph.order,
      relationships: graph.size,
      out: 'out/graph.json',
    });
  });

  test('two folders make one graph, whatever their order', () => {
    place.write('mine/ferry-landing/article.md', ARTICLE);
    place.write('mine/ferry-landing/annotations.yaml', CODING);
    place.attest(['build', SEED, 'mine', '--out', 'ab']);
    place.attest(['build', 'mine', SEED, '--out', 'ba']);
    expect(place.read('ab/graph.json')).toBe(place.read('ba/graph.json'));
    expect(place.read('ab/graph.json')).toContain('"article:ferry-landing"');
    expect(place.read('ab/graph.json')).toContain('"article:abuse-in-russian-units"');
  });
});

describe('attest build, where something is wrong', () => {
  const place = workplace();
  const wrong = CODING.replace('- ferry landing', 'mentions').replace(
    '[ferry landing]',
    '[fairy landing]',
  );

  test('names every problem of every article, and leaves no graph behind', () => {
    place.write('case/ferry-landing/article.md', ARTICLE);
    place.write('case/ferry-landing/annotations.yaml', CODING);
    expect(place.attest(['build', 'case']).code).toBe(0);
    expect(place.list('out')).toEqual(['cache', 'graph', 'graph.json', 'problems.json']);

    place.write('case/ferry-landing/annotations.yaml', `${wrong}\nremarks: none\n`);
    place.write('case/second/article.md', '---\nid: second\npublished: 2024-02-30\n---\ntext\n');
    place.write('case/third/article.md', '---\nid: third\n---\n \n');
    const { code, stdout, stderr } = place.attest(['build', 'case']);
    expect([code, stdout]).toEqual([1, '']);
    expect(place.list('out')).toEqual(['cache', 'problems.json']);
    const problems: { rule: string; place: { file: string } }[] = JSON.parse(
      place.read('out/problems.json'),
    );
    const found = problems.map((one) => `${one.place.file.split('/')[1]} ${one.rule}`);
    expect(found).toEqual(
      expect.arrayContaining(['second source:no-such-date', 'third source:empty']),
    );
    expect(found.some((one) => one.startsWith('ferry-landing '))).toBe(true);
    for (const { rule } of problems) expect(stderr).toContain(`[${rule}]`);
    expect(stderr).toContain(`${problems.length} errors, 0 warnings`);
  });

  test('a quotation that is not there comes with its line and what is nearest', () => {
    place.write('quote/ferry-landing/article.md', ARTICLE);
    place.write('quote/ferry-landing/annotations.yaml', wrong);
    const { code, stderr } = place.attest(['build', 'quote']);
    expect(code).toBe(1);
    expect(stderr).toMatch(/annotations\.yaml:\d+:\d+ .*error: .*\[coding:quotation-not-found\]/);
    expect(stderr).toMatch(/actual: .*fairy landing/);
    expect(stderr).toMatch(/expected: .*ferry landing/);
  });

  test('an empty folder, and one that is not there', () => {
    place.write('nothing/readme.txt', '');
    for (const [path, rule] of [
      ['nothing', 'source:none'],
      ['nowhere', 'source:not-found'],
    ] as const) {
      const { code, stderr } = place.attest(['build', path, '--out', `of-${path}`]);
      expect(code).toBe(1);
      expect(stderr).toContain(`[${rule}]`);
      expect(place.list(`of-${path}`)).toEqual(['problems.json']);
    }
  });

  test('a place that cannot be written is one line and leaves what lies there', () => {
    place.write('taken', 'mine');
    const { code, stdout, stderr } = place.attest(['build', SEED, '--out', 'taken']);
    expect([code, stdout, stderr.split('\n').length]).toEqual([3, '', 2]);
    expect(stderr).toMatch(/^error: .*taken/);
    expect(place.read('taken')).toBe('mine');
  });

  test('no half of a file is left anywhere', () => {
    const all = ['.', 'out', 'of-nothing', 'of-nowhere'].flatMap((folder) => place.list(folder));
    expect(all.filter((name) => name.endsWith('.part'))).toEqual([]);
  });
});
