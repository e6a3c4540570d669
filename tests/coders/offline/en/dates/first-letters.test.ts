import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { firstLetters } from '../../../../../src/coders/offline/en/dates/first-letters.ts';

const MACROS: Record<string, string> = {
  month: '(?:may|june)',
  '-': '[-–]',
  few: '(?:two|<month>)',
};
const lettersOf = (pattern: string): string | null => {
  const letters = firstLetters(pattern, (name) => MACROS[name]);
  return letters && [...letters].sort().join('');
};

describe('the letters a pattern can begin with', () => {
  test.each([
    ['(?:the )?(?<month><month>)', 'jmt'],
    ['<few> days', 'jmt'],
    ['(?=x)(?:a|b{0,2}c)', 'abc'],
    ['\\d{1,2}(?:st|nd)', '0123456789'],
    ["['‘’]?(?:[12]\\d|0?[1-9])", "'0123456789‘’"],
    ['(?<!no )<->?May', 'm-–'],
  ])('%s: %s', (pattern, letters) => {
    expect(lettersOf(pattern)).toBe([...letters].sort().join(''));
  });

  test.each(['a?', ' may', '.x', '[^a]b', '\\p{L}x', '(?:a|)', '\\s?b'])('%s: any', (pattern) => {
    expect(lettersOf(pattern)).toBeNull();
  });

  const { pattern } = fc.letrec<{ pattern: string }>((tie) => ({
    pattern: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom('a', 'b', 'c', '1', '\\d', '[ab]', '[^c]', '[b-d1]', '\\.', '.', '\\b', ' '),
      fc.tuple(tie('pattern'), tie('pattern')).map(([a, b]) => `${a}${b}`),
      fc.tuple(tie('pattern'), tie('pattern')).map(([a, b]) => `(?:${a}|${b})`),
      fc
        .tuple(tie('pattern'), fc.constantFrom('?', '*', '{0,2}', '{1,2}', '+'))
        .map(([a, many]) => `(?:${a})${many}`),
      tie('pattern').map((a) => `(?=${a})`),
      tie('pattern').map((a) => `(?!${a})`),
    ),
  }));

  test('nothing that a pattern matches begins with another', () => {
    const texts = fc.string({
      unit: fc.constantFrom('a', 'b', 'c', 'd', '1', '.', ' '),
      maxLength: 6,
    });
    fc.assert(
      fc.property(pattern, fc.array(texts, { minLength: 1, maxLength: 20 }), (source, all) => {
        const letters = firstLetters(source, () => undefined);
        const expression = new RegExp(source, 'iuy');
        for (const text of all) {
          expression.lastIndex = 0;
          if (expression.test(text) && letters) expect(letters).toContain(text[0]);
        }
      }),
      { numRuns: 2000, seed: 11 },
    );
  });
});
