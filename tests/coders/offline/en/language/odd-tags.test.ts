import { expect, test } from '@jest/globals';
import { readEnglishDocument } from '../../../../../src/coders/offline/en/language/read-english-document.ts';

/** "bombed VBD": the tag of one word of a sentence. */
function tagOf(text: string, word: string): string | undefined {
  const { tokens } = readEnglishDocument({
    id: 'tags',
    text,
    title: null,
    publication: null,
    published: null,
  });
  return tokens.find((token) => token.text === word)?.xpos;
}

test.each([
  [
    'In a clip filmed from a balcony and passed on by the mayor, a shot can be heard.',
    'filmed',
    'VBN',
  ],
  ['A boat of the coast guard fired on two trawlers off Marn on Monday.', 'fired', 'VBD'],
  ['The police stopped a lorry carrying rifles near the town.', 'carrying', 'VBG'],
  ['Of the nine people on the list, two have so far been arrested.', 'have', 'VBP'],
  ['A constable was injured.', 'constable', 'NN'],
  ['During the night our air defence shot down four drones.', 'shot', 'VBD'],
  ['The Grey Shield, which seldom speaks of itself, denied the report.', 'seldom', 'RB'],
  ['Hired gunmen from the hills fought on both sides.', 'Hired', 'VBN'],
  ['The militia took eleven vehicles.', 'eleven', 'CD'],
])('%s: %s is %s', (text, word, tag) => {
  expect(tagOf(text, word)).toBe(tag);
});
