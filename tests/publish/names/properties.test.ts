import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { tokensOf } from '../../../src/publish/names/tokens.ts';
import { redact } from '../../../src/publish/redact.ts';
import { findIn, shownOf } from './find-in.ts';

/** Ways to write a name that a reader still reads. */
const WAYS: ((given: string, surname: string) => string)[] = [
  (given, surname) => `${given} ${surname}`,
  (given, surname) => `${surname}, ${given}`,
  (given, surname) => `#${given}${surname}`,
  (given, surname) => `@${surname}${given}`.toLowerCase(),
  (given, surname) => `${given.charAt(0)}. ${surname}`,
  (given, surname) => `${given} "Wind" ${surname}`,
  (given, surname) => `${given}.${surname}@post.example`.toLowerCase(),
  (_, surname) => surname.toUpperCase(),
  (_, surname) => [...surname].join(' '),
  (_, surname) => [...surname].join('.'),
  (_, surname) => [...surname].join('\u00AD'),
  (_, surname) => [...surname].join('\u200B'),
  (_, surname) => `${surname.slice(0, 3)}-\n${surname.slice(3)}`,
  (_, surname) => `&#${surname.charCodeAt(0)};${surname.slice(1)}`,
  (_, surname) => [...surname].map((one) => `%${one.charCodeAt(0).toString(16)}`).join(''),
  (_, surname) => [...surname].map((one) => `${one}\u0301`).join(''),
  (_, surname) => `${surname}’s`,
];

const letters = (from: string) => fc.constantFrom(...from);
/** Invented, pronounceable, not words: "Zorvat". */
const nameOf = fc
  .tuple(
    letters('ZVKGB'),
    letters('ou'),
    letters('rvzm'),
    letters('vzkg'),
    letters('aou'),
    letters('tkzv'),
    letters('aouk'),
  )
  .map((all) => all.join(''));
const bare = (text: string): string =>
  tokensOf(text)
    .map(({ latin }) => latin)
    .join('');

describe('a redacted text', () => {
  test('holds no form of the name', () => {
    fc.assert(
      fc.property(
        nameOf,
        nameOf,
        fc.constantFrom(...WAYS),
        fc.string({ unit: 'grapheme', maxLength: 12 }),
        (given, surname, write, rest) => {
          fc.pre(given !== surname);
          const text = `It was ${write(given, surname)} who came. ${rest}`;
          const shown = bare(shownOf(text, findIn(text, [`${given} ${surname}`])));
          expect(shown).not.toContain(surname.toLowerCase());
        },
      ),
    );
  });
  test('has nothing left to withhold', () => {
    fc.assert(
      fc.property(nameOf, nameOf, fc.constantFrom(...WAYS), (given, surname, write) => {
        fc.pre(given !== surname);
        const name = `${given} ${surname}`;
        const text = `It was ${write(given, surname)} who came.\nThen ${surname} left.`;
        const shown = shownOf(text, findIn(text, [name]));
        expect(shownOf(shown, findIn(shown, [name]))).toBe(shown);
      }),
    );
  });
});

test('finding stands any text, and every place lies within it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const { certain, uncertain } = findIn(text, ['Zorvat Vokta', 'Li An']);
      for (const { start, end } of [...certain, ...uncertain]) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
      }
    }),
  );
});

test('the words of a text are in order and do not overlap', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      let last = 0;
      for (const { start, end } of tokensOf(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        last = end;
      }
    }),
  );
});

test('offsets keep their order when a text is redacted, and what is kept is found again', () => {
  const span = fc.tuple(fc.nat(60), fc.nat(60)).map(([a, b]) => ({
    start: Math.min(a, b),
    end: Math.max(a, b),
    by: '[withheld]',
  }));
  fc.assert(
    fc.property(fc.string({ minLength: 60, maxLength: 60 }), fc.array(span), (text, spans) => {
      const redacted = redact(text, spans);
      let last = 0;
      for (let offset = 0; offset <= text.length; offset += 1) {
        const [start, end] = [redacted.shift(offset, 'start'), redacted.shift(offset, 'end')];
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThanOrEqual(start);
        expect(end).toBeLessThanOrEqual(redacted.text.length);
        if (offset < text.length && !redacted.touches(offset, offset + 1))
          expect(redacted.text.charAt(start)).toBe(text.charAt(offset));
        last = start;
      }
    }),
  );
});
