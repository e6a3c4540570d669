import { describe, expect, test } from '@jest/globals';
import { edgeRows, nodeRows } from '../../src/graph/attest-graph.ts';
import { buildSeed } from '../seed.ts';
import { read } from './pages.ts';

describe('what README and docs/walk-through.md show of the seed article', () => {
  const graph = buildSeed();
  const page = read('docs/walk-through.md');
  const blocks = (language: string): string[] =>
    [...page.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\``, 'gm'))].map(
      ([, block = '']) => block,
    );

  test('are its coding and its text, unchanged', () => {
    const coding = read('seed/abuse-in-russian-units/annotations.yaml');
    expect(blocks('yaml').filter((block) => !coding.includes(block))).toEqual([]);
    const [paragraphs = ''] = blocks('');
    const article = read('seed/abuse-in-russian-units/article.md').split('\n');
    expect(
      paragraphs
        .trim()
        .split('\n')
        .filter((line) => !article.includes(line)),
    ).toEqual([]);
  });

  test('are nodes and relationships of its graph', () => {
    const rows = new Map(
      [...nodeRows(graph), ...edgeRows(graph)].map((row) => [`${row.key}`, row]),
    );
    const shown = blocks('json').map((block) => JSON.parse(block));
    expect(shown.length).toBeGreaterThan(3);
    for (const row of shown) expect(row).toEqual(rows.get(row.key));
  });

  test('are its figures', () => {
    for (const file of ['README.md', 'docs/walk-through.md']) {
      const text = read(file);
      expect(text).toContain(`${graph.order} nodes, ${graph.size} relationships`);
      expect(text).toMatch(new RegExp(`nodes +│ 0 +│ 0 +│ 0 +│ ${graph.order} +║`));
      expect(text).toMatch(new RegExp(`relationships │ 0 +│ 0 +│ 0 +│ ${graph.size} +║`));
    }
  });

  test('are counts and captions of its nodes', () => {
    const text = read('README.md');
    for (const [, label, count] of text.matchAll(/^║ ([A-Z]\w+) +│ (\d+) +│/gm)) {
      const found = nodeRows(graph).filter(({ attributes }) => attributes.label === label);
      expect([label, found.length]).toEqual([label, Number(count)]);
    }
    const drawn = [...text.matchAll(/\["(?:Event|Work|Unit|Person)<br\/>(.*)"\]/g)];
    const captions = new Set(nodeRows(graph).map(({ attributes }) => attributes.displayName));
    expect(drawn.length).toBe(5);
    const missing = drawn
      .map(([, words = '']) => words.replaceAll('<br/>', ' '))
      .filter((words) => !captions.has(words));
    expect(missing).toEqual([]);
  });
});
