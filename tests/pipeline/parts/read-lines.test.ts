import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readLines } from '../../../src/pipeline/parts/read-lines.ts';

const folder = mkdtempSync(join(tmpdir(), 'attest-lines-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = join(folder, 'lines');

test('lines and where they start, whatever is in them', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' })), (parts) => {
      const text = parts.join('\n').replaceAll('\r', '');
      writeFileSync(file, text);
      const bytes = Buffer.from(text);
      const lines = [...readLines(file)];
      expect(lines.map((line) => line.text)).toEqual(
        text === '' ? [] : text.replace(/\n$/, '').split('\n'),
      );
      for (const line of lines)
        expect(bytes.toString('utf8', line.start, line.start + Buffer.byteLength(line.text))).toBe(
          line.text,
        );
    }),
    { numRuns: 200 },
  );
});

test('a line longer than what is read at once', () => {
  const long = 'ü'.repeat(1_500_000);
  writeFileSync(file, `a\n${long}\nb`);
  expect([...readLines(file)].map(({ text, start }) => [text.length, start])).toEqual([
    [1, 0],
    [1_500_000, 2],
    [1, 3_000_003],
  ]);
});
