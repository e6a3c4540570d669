import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { tokenWords } from '../../../../src/coders/offline/en/language/words.ts';
import { findTokens } from '../../../../src/coders/offline/language/tokens/find-tokens.ts';

const words = (text: string): string =>
  findTokens(text, tokenWords)
    .map(([start, end]) => text.slice(start, end))
    .join(' ');

describe('findTokens', () => {
  test.each([
    ["Ukraine's army couldn't hold", "Ukraine 's army could n't hold"],
    ['Sudan’s generals don’t talk', 'Sudan ’s generals do n’t talk'],
    ['They cannot leave', 'They can not leave'],
    ['a Kyiv-based, state-run agency', 'a Kyiv - based , state - run agency'],
    ['an anti-tank mine and a pro-Russian post', 'an anti-tank mine and a pro-Russian post'],
    ['T-72B3 tanks, Su-35s and F-16s', 'T-72B3 tanks , Su-35s and F-16s'],
    ['Maj. Gen. Orlov of the U.S. at 9 a.m.', 'Maj. Gen. Orlov of the U.S. at 9 a.m.'],
    ['John F. Kennedy met A. Sidorov.', 'John F. Kennedy met A. Sidorov .'],
    ['It lies 10km away and cost $5m (US$5m).', 'It lies 10 km away and cost $ 5 m ( US$ 5 m ) .'],
    ['on 9/11/2024 at 10:30, 3,000 men, 4.5%', 'on 9/11/2024 at 10:30 , 3,000 men , 4.5 %'],
    ['No. 5 said no.', 'No. 5 said no .'],
    ['He left...Then “fled”—twice.', 'He left ... Then “ fled ” — twice .'],
    [
      'see https://example.org/a-b?c=d, or mail a.b@example.org.',
      'see https://example.org/a-b?c=d , or mail a.b@example.org .',
    ],
    ["O'Brien and Donets'k", "O'Brien and Donets'k"],
    ['the "Wolves"\'s base', 'the " Wolves " \'s base'],
  ])('%s', (text, expected) => {
    expect(words(text)).toBe(expected);
  });

  test('tokens are in order, do not overlap, and leave out white space only', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fragments),
        (text) => {
          let at = 0;
          for (const [start, end] of findTokens(text, tokenWords)) {
            expect(text.slice(at, start)).toMatch(/^\s*$/u);
            expect(end).toBeGreaterThan(start);
            expect(text.slice(start, end)).toMatch(/^\S+$/u);
            at = end;
          }
          expect(text.slice(at)).toMatch(/^\s*$/u);
        },
      ),
      { numRuns: 500 },
    );
  });
});

const fragments = fc
  .array(
    fc.constantFrom(
      'U.S.',
      "couldn't",
      '-',
      '.',
      ' ',
      '\n',
      '"',
      '’',
      "'s",
      'T-',
      '72',
      '10km',
      '$',
      'Gen.',
      'é',
      '💥',
      'a@b.c',
      'http://',
      '...',
    ),
  )
  .map((parts) => parts.join(''));
