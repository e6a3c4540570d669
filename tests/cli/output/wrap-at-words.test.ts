import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { table } from 'table';
import { wrapAtWords } from '../../../src/cli/output/wrap-at-words.ts';

const WIDTH = 8;
const drawn = (text: string) => table([[text]], { columns: [{ width: WIDTH, wrapWord: true }] });

test('any text is drawn as if the table had wrapped it', () => {
  const part = fc.constantFrom('a', 'bc', 'lieutenant', ' ', '  ', ', ', '; ', '-', 'Ж', 'é', '→');
  const text = fc.array(part, { maxLength: 40 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, (one) => {
      expect(drawn(wrapAtWords(one, WIDTH))).toBe(drawn(one));
    }),
    { numRuns: 1_000 },
  );
});

test('breaks after a space, else after a mark, else anywhere', () => {
  expect(wrapAtWords('one two three four', WIDTH)).toBe('one two\nthree\nfour');
  expect(wrapAtWords('seventh-fighter', WIDTH)).toBe('seventh-\nfighter');
  expect(wrapAtWords('aaaaaaaaaaaa', WIDTH)).toBe('aaaaaaaa\naaaa');
  expect(wrapAtWords('一二三四五六七八九十', WIDTH)).toBe('一二三四五六七八九十');
});
