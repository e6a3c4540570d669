import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { writeAsJson } from '../../../src/cli/output/write-as-json.ts';

const written = (value: unknown): string => {
  const pieces: string[] = [];
  writeAsJson(value, (piece) => pieces.push(piece));
  return pieces.join('');
};

test('any value is written as JSON.stringify writes it', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 7 }), (value) => {
      expect(written(value)).toBe(`${JSON.stringify(value, null, 2)}\n`);
    }),
  );
  const holes = { a: undefined, b: [undefined, null, ['line\nbreak']], c: {}, d: [] };
  expect(written(holes)).toBe(`${JSON.stringify(holes, null, 2)}\n`);
});

test('a long list is written in pieces of one item', () => {
  const sizes: number[] = [];
  const rows = Array.from({ length: 1_000 }, (_, at) => ({ at, name: 'x'.repeat(40) }));
  writeAsJson({ tables: [{ rows }] }, ({ length }) => sizes.push(length));
  expect(Math.max(...sizes)).toBeLessThan(100);
});
