import { rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, jest, test } from '@jest/globals';
import { workplace } from './program.ts';

jest.setTimeout(120_000);

const article = (id: string, text: string) => `---\nid: ${id}\n---\n${text}\n`;
const SHELLED = 'Russian forces shelled the town of Oskilne on Monday, the army said.';

/** All that a folder of a corpus may hold that is no article, at once: each named, the others built. */
describe('a folder of bad input', () => {
  const place = workplace();
  const link = (to: string, from: string) => symlinkSync(to, join(place.folder, 'case', from));
  place.write('case/good/article.md', article('good', SHELLED));
  place.write('case/gone/article.md', article('gone', SHELLED));
  place.attest(['build', 'case']);
  rmSync(join(place.folder, 'case/gone'), { recursive: true });
  place.write('case/one/article.md', article('twice', SHELLED));
  place.write('case/two/article.md', article('twice', 'Two families fled.'));
  place.write('case/huge.html', `<p>${'word '.repeat(6 * 2 ** 20)}</p>`);
  place.write('case/script.html', '<html><body><script>write("words")</script></body></html>');
  place.write('case/no-file/article.md/x', '');
  place.write('case/lines.jsonl', `${JSON.stringify({ id: 'line', text: SHELLED })}\n{"id": "cut`);
  // Round to itself, and up to where the build writes.
  link('.', 'round');
  link('..', 'up');
  link('nowhere', 'nothing');
  link('itself', 'itself');
  const build = () => ({
    ...place.attest(['build', 'case']),
    problems: JSON.parse(place.read('out/problems.json')) as { rule: string }[],
    graph: place.read('out/graph.json'),
  });
  const first = build();
  const second = build();

  test('every problem is named, and every other article is built', () => {
    const { code, problems, graph } = first;
    expect(code).toBe(1);
    const rules = problems.map(({ rule }) => rule);
    for (const rule of [
      'build:vanished',
      'source:duplicate-id',
      'source:too-large',
      'source:nothing-readable',
      'source:unreadable',
      'source:entered-twice',
      'source:cut-line',
    ])
      expect(rules).toContain(rule);
    const built = [...graph.matchAll(/"key":"article:([^"]+)"/g)].map(([, id]) => id);
    expect(built).toEqual(['good', 'line']);
  });

  test('the second build says the same but for what vanished, and writes the same graph', () => {
    expect(second.problems).toEqual(first.problems.filter(({ rule }) => rule !== 'build:vanished'));
    expect(second.graph).toBe(first.graph);
  });
});
