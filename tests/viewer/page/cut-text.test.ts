import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { NodeId } from '../../../src/model/ids.ts';
import { cutText, type Marked } from '../../../src/viewer/page/evidence/cut-text.ts';

const LENGTH = 40;
const marked: fc.Arbitrary<Marked[]> = fc
  .array(fc.tuple(fc.nat(LENGTH - 1), fc.integer({ min: 1, max: LENGTH })))
  .map((pairs) =>
    pairs.map(([start, length], at) => ({
      id: `mention:a/m${at}` as NodeId,
      start,
      end: Math.min(LENGTH, start + length),
    })),
  );

test('pieces lie side by side, and each names exactly the mentions that stand over all of it', () => {
  fc.assert(
    fc.property(marked, (mentions) => {
      const pieces = cutText(LENGTH, mentions);
      expect(pieces.map(({ start }) => start)).toEqual([
        0,
        ...pieces.slice(0, -1).map(({ end }) => end),
      ]);
      expect(pieces.at(-1)?.end).toBe(LENGTH);
      for (const { start, end, mentions: over } of pieces) {
        const expected = mentions.filter((one) => one.start <= start && one.end >= end);
        expect([...over].sort()).toEqual(expected.map(({ id }) => id).sort());
        const touching = mentions.filter((one) => one.start < end && one.end > start);
        expect(touching.length).toBe(over.length);
      }
    }),
  );
});
