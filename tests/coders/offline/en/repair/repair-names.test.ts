import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { treeOf } from '../../../../../src/coders/offline/language/tree.ts';
import { documentOf } from '../document-of.ts';

const read = (text: string) => treeOf(documentOf(text));

/** Words that go up in a ring and never reach the top of their sentence. */
const lost = (text: string): string[] => {
  const { tokens, head } = read(text);
  return tokens.flatMap(({ index, text: word }) => {
    let at = index;
    for (let steps = 0; steps <= tokens.length && at >= 0; steps += 1) at = head(at);
    return at >= 0 ? [word] : [];
  });
};

const PARTS = [
  'According to',
  'the 9th Guards Mountain Rifle Battalion',
  'Levan Gelashvili',
  'Georgia’s interior ministry',
  'had fired rockets at',
  'withdrew from',
  'said that',
  'the village of Lisna',
  'near Stara Lisna',
  'by the 12th Airborne Brigade',
  'on June 4, 2024',
  'weeks after',
  'which cited',
  'is reported to have left',
  'a deputy minister',
  ',',
  'and',
];

describe('repairs of the tree around names', () => {
  test('make no ring, whatever the words', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PARTS), { minLength: 2, maxLength: 12 }), (parts) => {
        expect(lost(`${parts.join(' ')}.`)).toEqual([]);
      }),
      { numRuns: 300, seed: 7 },
    );
  });

  test('give a long name one place in the sentence', () => {
    const { tokens, head } = read(
      'Residents said that the 9th Guards Mountain Rifle Battalion had left.',
    );
    const name = tokens.filter(({ text }) =>
      /^(?:9th|Guards|Mountain|Rifle|Battalion)$/u.test(text),
    );
    const outside = name.filter(({ index }) => !name.some((other) => other.index === head(index)));
    expect(outside.map(({ text }) => text)).toEqual(['Battalion']);
  });
});
