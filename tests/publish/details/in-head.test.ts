import { expect, test } from '@jest/globals';
import { ordinaryWords } from '../../../src/coders/offline/en/lexicon/ordinary-words.ts';
import { nodeRows } from '../../../src/graph/attest-graph.ts';
import { publish } from '../../../src/publish/publish.ts';
import { buildProtected } from '../../protected-person.ts';

const TEXT =
  'A young conscript from Lower Velna, aged 19, wept. He said so.\nA bridge at Tarn fell.\n';

/** What the public sees of the head of an article about a conscript who is protected. */
function shown(title: string, slug: string) {
  const front = `id: one\ntitle: ${JSON.stringify(title)}\nurl: https://velna.example/${slug}`;
  const coded = `coder: { name: tester }
entities:
  - { id: one, kind: person, label: a conscript, protected: true, mentions: [A young conscript, { quote: He, form: pronoun }] }
`;
  const graph = buildProtected(`---\n${front}\n---\n${TEXT}`, coded);
  const published = publish(graph, 'public', ordinaryWords()).graph;
  return nodeRows(published, 'Article').map(({ attributes: { displayName, title, url } }) => ({
    displayName,
    title,
    url,
  }))[0];
}

test.each([
  [
    'Conscript from Lower Velna, 19, tells of it',
    'Conscript from [withheld], [withheld], tells of it',
  ],
  ['Grain from Lower Velna arrives; he was 19', 'Grain from Lower Velna arrives; he was 19'],
  ['Conscript tells of a bridge at Tarn', 'Conscript tells of a bridge at Tarn'],
])('a headline that speaks of somebody as the text does: %s', (title, expected) => {
  expect(shown(title, 'news/1')).toMatchObject({ displayName: expected, title: expected });
});

test.each([
  ['news/2024/19/a-bridge-at-tarn-fell', true],
  ['news/lower-velna-conscript', false],
  ['news/Lower%20Velna', false],
  ['news/conscript-aged-19', false],
  ['news/born-at-tarn', true],
  ['news/lower-velnaya', true],
  ['news/%E0%A4%A', true],
])('an address with words of what is withheld is dropped: %s', (slug, isKept) => {
  expect(shown('A bridge', slug)?.url !== undefined).toBe(isKept);
});
