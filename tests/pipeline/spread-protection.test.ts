import { beforeAll, expect, jest, test } from '@jest/globals';
import { workplace } from '../cli/program.ts';

jest.setTimeout(120_000);

/** One article protects somebody, another names them otherwise, as a minister. */
const place = workplace();
const article = (id: string, text: string) =>
  `---\nid: ${id}\ntitle: "${id}"\nlanguage: en\n---\n${text}\n`;
const graph = (file: string) => place.read(file);

beforeAll(() => {
  place.write('case/camp/article.md', article('camp', 'The prisoner Velkan Orsolo spoke.'));
  place.write(
    'case/camp/annotations.yaml',
    'coder: { name: tester }\nentities:\n  - { id: man, kind: person, label: a prisoner, protected: true, mentions: [Velkan Orsolo] }\n',
  );
  place.write('case/office/article.md', article('office', 'Minister V. Orsolsky resigned.'));
  place.write(
    'case/office/annotations.yaml',
    'coder: { name: tester }\nentities:\n  - { id: minister, kind: person, name: V. Orsolsky, role: minister, mentions: [V. Orsolsky] }\n',
  );
});

test('who is judged to be the same as somebody protected is protected, and nothing links the two', () => {
  place.attest(['build', 'case']);
  place.attest(['export']);
  expect(graph('out/public.json')).toContain('Orsolsky');

  const pair = ['person:camp/man', 'person:office/minister'];
  expect(place.attest(['decide', 'same', ...pair, '--why', 'one man']).code).toBe(0);
  const { stderr } = place.attest(['build', 'case']);
  expect(stderr).not.toMatch(/error|warning/);
  const { nodes, edges } = JSON.parse(graph('out/graph.json'));
  const minister = nodes.find(({ key }: { key: string }) => key === pair[1]).attributes;
  expect(minister).toMatchObject({ protected: true, protectionBy: 'decision' });
  expect(minister.name).toBeUndefined();
  expect(edges.filter(({ key }: { key: string }) => key.includes('SAME_AS'))).toEqual([]);
  place.attest(['export']);
  expect(graph('out/public.json')).not.toMatch(/Orsol|one man/);

  expect(place.attest(['decide', 'undo', '1', '--why', 'two men']).code).toBe(0);
  place.attest(['build', 'case']);
  place.attest(['export']);
  expect(graph('out/public.json')).toContain('Orsolsky');
});
