import { describe, expect, test } from '@jest/globals';
import { ordinaryWords } from '../../../src/coders/offline/en/lexicon/ordinary-words.ts';
import { figureNames } from '../../../src/graph/protected/public-figures.ts';
import { serializeGraph } from '../../../src/graph/serialize.ts';
import { publish } from '../../../src/publish/publish.ts';
import { buildProtected } from '../../protected-person.ts';

const ordinary = ordinaryWords();
const CODING = `coder: { name: tester }
entities:
  - { id: bresk, kind: place, name: Bresk, precision: settlement, mentions: [{ quote: Bresk, nth: 1 }] }
`;

/** The published text of an article whose coder read nothing but the place. */
function shown(text: string, title = 'A day', figures = figureNames(), coding = CODING) {
  const article = `---\nid: day\ntitle: "${title}"\npublication: Bresk Post\nlanguage: en\n---\nIn Bresk it rained.\n${text}\n`;
  return publish(buildProtected(article, coding), 'public', ordinary, figures);
}

describe('a name that nobody read is not printed', () => {
  test.each([
    ['two words', 'They met Milvana Karesh there.'],
    ['broken over a line', 'They met Milvana\nKaresh there.'],
    ['in capitals', 'Detained: MILVANA KARESH, a nurse.'],
    ['surname in capitals', 'KARESH Milvana wept.'],
    ['an initial', 'They met M. Karesh there.'],
    ['an initial of two letters', 'Kh. Karesh wept.'],
    ['possessive', 'Milvana Karesh’s house burned.'],
    ['hyphen', 'They met Milvana-Karesh Orsu there.'],
    ['Cyrillic', 'They met Мильвана Кареш there.'],
    ['hashtag', 'The tag #FreeMilvanaKaresh was seen.'],
    ['file name', 'The file IMG_MilvanaKaresh.jpg was seen.'],
    ['caption', 'Photo: Milvana Karesh in a ward.'],
    ['slug beside the name', 'Milvana Karesh wept: https://post.example/milvana-karesh-freed'],
    ['handle beside the name', 'Milvana Karesh (@milvanakaresh) wept.'],
    ['e-mail', 'Milvana Karesh wept. Write to milvana@post.example or +380 44 123 45 67.'],
  ])('%s', (_, text) => {
    const graph = serializeGraph(shown(text).graph);
    expect(graph).not.toMatch(/karesh|кареш|milvana|мильвана|123 45 67/iu);
  });

  test('right behind a place that was read', () => {
    const coding = CODING.replace('nth: 1', 'nth: 2');
    const { graph } = shown('In Bresk Milvana Karesh wept.', 'A day', figureNames(), coding);
    expect(serializeGraph(graph)).toContain('In Bresk [name withheld] wept.');
  });

  test('nor in a headline, and the count is given', () => {
    const published = shown('Milvana Karesh wept.', 'Milvana Karesh wept');
    expect(serializeGraph(published.graph)).not.toMatch(/karesh/i);
    expect(published.unread).toBe(1);
  });
});

test('whoever judges that the public may be told of the name puts it on their list', () => {
  const published = shown('Milvana Karesh sang.', 'A day', figureNames(['Milvana Karesh']));
  expect(serializeGraph(published.graph)).toContain('Milvana Karesh sang.');
  expect(published.unread).toBe(0);
});

test.each([
  'The Supreme Court met on Monday.',
  'The European Union and the United Nations spoke in March.',
  'BREAKING NEWS: Shells hit the Old Bridge.',
  'Operation Karesh Orsolo began.',
  'On Telegram, YouTube and WhatsApp they read it.',
  'Russian and Ukrainian soldiers left. Then Doctors came.',
])('words that are no name stay: %s', (text) => {
  expect(serializeGraph(shown(text).graph)).toContain(text);
});
