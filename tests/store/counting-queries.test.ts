import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { expectGolden } from '../golden.ts';

/** A query has to be whole where it is pasted, so those that count origins each say how. */
const fileOf = (name: string): string => `cypher/queries/${name}.cypher`;
const COUNTING = /^CALL \(\) \{[\s\S]*?^\/\/ So much for counting:[^\n]*\n(?:\/\/[^\n]*\n)*/m;
const [counting] = COUNTING.exec(readFileSync(fileOf('origins-of-events'), 'utf8')) ?? [];

describe('queries that count origins', () => {
  test.each(['one-sided', 'resting-on-one-origin', 'told-by-several'])(
    '%s counts as origins-of-events does',
    (name) => {
      if (counting === undefined) throw new Error('origins-of-events does not say where it counts');
      const text = readFileSync(fileOf(name), 'utf8');
      expect(text).toMatch(COUNTING);
      expectGolden(
        fileOf(name),
        text.replace(COUNTING, () => counting),
      );
    },
  );
});
