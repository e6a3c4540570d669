import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { csvOf } from '../../src/text/csv.ts';
import { parseCsv } from '../parse-csv.ts';

const read = (csv: string): string[][] => parseCsv(csv.replace(/^\uFEFF/, ''));

test('begins with a byte-order mark, and ends each row as the standard does', () => {
  expect(csvOf(['Name', 'Київ'], [['a', 1]])).toBe('\uFEFFName,Київ\r\na,1\r\n');
});

test.each([
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  ' =1',
  '\n+1',
  '＝1',
  '＋1',
  '－1',
  '＠x',
])('%j is text in a spreadsheet', (cell) =>
  expect(read(csvOf(['x'], [[cell]]))[1]).toEqual([`'${cell}`]),
);

test('numbers stay numbers, also those below zero', () => {
  expect(csvOf(['x'], [[-3]])).toBe('\uFEFFx\r\n-3\r\n');
});

test('whatever stands in a cell comes back from it, and from no other', () => {
  const cell = fc.string({ unit: fc.constantFrom(...'ab,"\'\r\n\t =+-@;é') });
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
      const [, ...back] = read(csvOf(['one', 'two'], rows));
      expect(back.map((row) => row.map((one) => one.replace(/^'/, '')))).toEqual(
        rows.map((row) => row.map((one) => one.replace(/^'/, ''))),
      );
      for (const one of back.flat()) expect(one).not.toMatch(/^\s*[=+\-@]/);
    }),
  );
});
