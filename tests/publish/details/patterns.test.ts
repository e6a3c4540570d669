import { expect, test } from '@jest/globals';
import { AFTER_NAME, IN_ARTICLE, IN_SENTENCE } from '../../../src/publish/details/patterns.ts';

/** Milliseconds for 20,000 characters; a pattern that reads them in squares needs seconds. */
const LONG = 500;
const REPEATED = ['A', 'aa-', 'of ', '1', '1-', 'a@', 'a.', 'AB 1', 'from the ', 'twenty-', 'A b '];

test.each([...IN_ARTICLE, ...IN_SENTENCE, ...AFTER_NAME].map(({ id, pattern }) => [id, pattern]))(
  'no string makes the pattern for %s slow: %p',
  (_, pattern) => {
    for (const part of REPEATED) {
      const text = part.repeat(20_000 / part.length);
      const start = performance.now();
      expect([...text.matchAll(pattern as RegExp)].length).toBeLessThan(text.length);
      expect(performance.now() - start).toBeLessThan(LONG);
    }
  },
);
