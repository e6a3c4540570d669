import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { askModule } from '../run-child.ts';

function code(marked: string, lines: string): unknown {
  const given = [marked, lines.split('\n'), { name: 'a test' }].map((one) => JSON.stringify(one));
  return askModule(`
    import { markedCoding } from './tools/corpus/marked-coding.mjs';
    process.stdout.write(JSON.stringify(markedCoding(${given.join(', ')})));`);
}

test('the marked text of corpus/README.md means what the page says', () => {
  const page = readFileSync('corpus/README.md', 'utf8');
  const [, marked = '', lines = ''] =
    /^====\n([\s\S]+?)^====\n([\s\S]+?)^```/m.exec(page.slice(page.indexOf('id: ferry-landing'))) ??
    [];
  expect(code(marked, lines)).toMatchObject({
    coding: {
      claims: [
        { id: 'c1', chain: ['spokesman'], speech: 'indirect', stance: 'asserts', status: 'denied' },
        { id: 'c2', content: 'the shelling', stance: 'denies', answers: 'c1' },
      ],
      events: [
        {
          type: 'attack',
          trigger: 'shelled',
          also: 'shelling',
          factuality: 'claimed',
          claims: ['c1', 'c2'],
          roles: [
            { role: 'actor', filler: { entity: 'brigade', quote: '12th Brigade' } },
            { role: 'target', filler: 'landing' },
          ],
        },
        { type: 'kill', claims: ['c1'], because: 'v1' },
        { type: 'deny', factuality: 'asserted' },
      ],
      relations: [
        { type: 'PART_OF', span: 'ferry landing at Lisna' },
        { type: 'MEMBER_OF', span: "spokesman for the prosecutor's office" },
      ],
    },
  });
});

test('words that occur twice are told apart by what stands beside them', () => {
  const { coding } = code(
    '[a|Orlun] met [b|Orlun] and [b^|him] again.',
    'a place settlement =\nb person! role=mayor ~ the mayor',
  ) as { coding: { entities: unknown } };
  expect(coding.entities).toMatchObject([
    { name: 'Orlun', mentions: [{ quote: 'Orlun', suffix: ' met' }] },
    {
      label: 'the mayor',
      protected: true,
      mentions: [
        { quote: 'Orlun', suffix: ' and', form: 'name' },
        { quote: 'him', form: 'pronoun' },
      ],
    },
  ]);
});

test.each([
  ['a mark that nothing declares', '[a|Orlun] waits.', '', /nothing declares the mark a/],
  ['a mark that is not closed', '[a|Orlun waits.', 'a place', /a mark is not closed/],
  ['an article in a mention', '[a|the mill] burns.', 'a object building', /leaves out the article/],
  [
    'a wrong weekday',
    'On [d|Friday] [a|Orlun] fell.',
    'a place =\n# dates\nd 2024-03-07',
    /no Friday/,
  ],
])('%s is refused', (_, marked, lines, message) => {
  expect(() => code(marked, lines)).toThrow(message);
});
