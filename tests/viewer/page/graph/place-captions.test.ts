import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  type CaptionRequest,
  overlap,
  placeCaptions,
  wrapWords,
} from '../../../../src/viewer/page/graph/place-captions.ts';

const FRAME = { line: 14, width: 600, marks: [] };
const at = (x: number, y: number, more: Partial<CaptionRequest> = {}): CaptionRequest => ({
  ...{ x, y, radius: 6, lines: ['a checkpoint'], width: 80, where: 'beside', rank: 1 },
  ...more,
});

describe('captions', () => {
  test('never cover each other, however many there are', () => {
    const coordinate = fc.integer({ min: 0, max: 600 });
    const request = fc
      .tuple(coordinate, coordinate, fc.constantFrom('beside', 'below', 'on'), fc.nat(9))
      .map(([x, y, where, rank]) => at(x, y, { where, rank }));
    fc.assert(
      fc.property(fc.array(request, { maxLength: 40 }), (requests) => {
        const boxes = placeCaptions(requests, FRAME).map(({ box }) => box);
        const pairs = boxes.flatMap((one, nth) =>
          boxes.slice(nth + 1).filter((other) => overlap(one, other)),
        );
        expect(pairs).toEqual([]);
      }),
    );
  });
  test('go to another side of their mark where there is no room', () => {
    const [first, second] = placeCaptions([at(100, 100, { rank: 2 }), at(120, 100)], FRAME);
    expect(first?.box[0]).toBe(110);
    expect(second?.box[2]).toBe(110);
  });
  test('of the highest rank come first; what fits nowhere is left out', () => {
    const all = Array.from({ length: 9 }, (_, rank) =>
      at(100, 100, { rank, lines: [String(rank)] }),
    );
    const placed = placeCaptions(all, FRAME).map(({ lines }) => lines[0]);
    expect(placed[0]).toBe('8');
    expect(placed.length).toBeLessThan(9);
  });
  test('are wrapped at words; what is left out ends in an ellipsis', () => {
    const measure = (text: string) => text.length;
    const wrap = (words: string, most: number) => wrapWords(words, { width: 10, most, measure });
    expect(wrap('the market in Tarn', 2)).toEqual(['the market', 'in Tarn']);
    expect(wrap('the market in Tarn', 1)).toEqual(['the marke…']);
    expect(wrap('Kommandantura', 2)).toEqual(['Kommandan…']);
  });
});
