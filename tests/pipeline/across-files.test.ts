import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { asSourceId } from '../../src/model/as-id.ts';
import {
  type Across,
  acrossPart,
  acrossReader,
  writeAcross,
} from '../../src/pipeline/state/across-files.ts';

const root = mkdtempSync(join(tmpdir(), 'attest-across-files-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const sourceOf = (at: number) => asSourceId(`report-${String(at).padStart(3, '0')}`);
const lineOf = (source: string, to: number) =>
  JSON.stringify({ key: `SAME_AS unit:${source}/u1 unit:other-${to}/u1` });

/** Of so many sources, each with as many relationships. */
const acrossOf = (sources: number, each: number): Across =>
  new Map(
    Array.from({ length: sources }, (_, at) => {
      const lines = Array.from({ length: each }, (_, to) => lineOf(sourceOf(at), to));
      return [sourceOf(at), acrossPart(lines)] as const;
    }),
  );

test('few lie in one file, and none in none', () => {
  expect(writeAcross(join(root, 'none'), new Map())).toEqual([null]);
  const across = acrossOf(4, 2);
  const files = writeAcross(join(root, 'few'), across);
  expect(files).toHaveLength(1);
  const read = acrossReader(join(root, 'few'), files);
  for (const [source, { lines }] of across) expect(read(source)).toEqual(lines());
  expect(read(asSourceId('somebody-else'))).toEqual([]);
});

test('of many, one that changes writes one file anew and leaves the others', () => {
  const folder = join(root, 'many');
  const across = acrossOf(300, 4);
  const before = writeAcross(folder, across);
  const names = readdirSync(folder).sort();
  expect(before).toHaveLength(256);
  expect(before.filter((name) => name !== null).sort()).toEqual(names);
  const lines = [lineOf(sourceOf(7), 99)];
  const after = writeAcross(folder, new Map([...across, [sourceOf(7), acrossPart(lines)]]));
  expect(after.filter((name, at) => name !== before[at])).toHaveLength(1);
  expect(readdirSync(folder)).toHaveLength(names.length + 1);
  const read = acrossReader(folder, after);
  expect(read(sourceOf(7))).toEqual(lines);
  expect(read(sourceOf(8))).toEqual(across.get(sourceOf(8))?.lines());
});

test('the same lines give the same names, wherever they are written', () => {
  const across = acrossOf(300, 4);
  expect(writeAcross(join(root, 'one'), across)).toEqual(writeAcross(join(root, 'other'), across));
});
