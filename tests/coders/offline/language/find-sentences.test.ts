import { describe, expect, test } from '@jest/globals';
import { tokenWords } from '../../../../src/coders/offline/en/language/words.ts';
import {
  findSentences,
  LONGEST_SENTENCE,
} from '../../../../src/coders/offline/language/tokens/find-sentences.ts';
import { findTokens } from '../../../../src/coders/offline/language/tokens/find-tokens.ts';

const sentences = (text: string): string[] => {
  const tokens = findTokens(text, tokenWords);
  return findSentences(text, tokens, tokenWords).map(({ first, last }) =>
    text.slice(tokens[first]?.[0], tokens[last - 1]?.[1]),
  );
};

describe('findSentences', () => {
  test.each([
    [['Maj. Gen. Orlov fled.', 'The 1st. Bn. stayed.']],
    [['U.S. officials denied it.', 'He left the U.S.', 'The talks failed.']],
    [['"Why?" he asked.', '"Why?" Maj. Orlov asked.', '"Go!"', 'The men ran.']],
    [['"We left.', 'They stayed."', 'Nobody spoke.']],
    [['He said: “Never.”', '“Never?”', 'She wept.']],
    [['They waited until 9 p.m.', 'Then shells fell.']],
    [['It cost 4.5 million.', 'No. 5 was hit.', 'Was it?!', 'Yes...', 'It was.']],
    [['(It burned.)', 'Ash fell.']],
  ])('%j', (expected) => {
    expect(sentences(expected.join(' '))).toEqual(expected);
  });

  test('a line break ends a sentence, a wrapped line does not', () => {
    expect(
      sentences('Shelling in the east\n\nThe army said\nthat it held the town.\nBy our staff'),
    ).toEqual(['Shelling in the east', 'The army said\nthat it held the town.', 'By our staff']);
  });

  test('a text without end is cut', () => {
    const text = 'shells fell on the town, and '.repeat(2000);
    const tokens = findTokens(text, tokenWords);
    const found = findSentences(text, tokens, tokenWords);
    expect(Math.max(...found.map(({ first, last }) => last - first))).toBeLessThanOrEqual(
      LONGEST_SENTENCE,
    );
    expect(found.at(-1)?.last).toBe(tokens.length);
    for (const [index, { first }] of found.entries())
      expect(first).toBe(found[index - 1]?.last ?? 0);
  });
});
