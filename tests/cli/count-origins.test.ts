import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, expect, test } from '@jest/globals';
import { countOriginsIn } from '../../src/cli/input/count-origins.ts';
import { type Parts, partsOfGraph } from '../../src/graph/parts.ts';
import type { SourceId } from '../../src/model/ids.ts';
import { foldersOf } from '../../src/pipeline/state/folders.ts';
import { buildExamples, DECIDED } from '../examples/build.ts';

const out = mkdtempSync(join(tmpdir(), 'attest-origins-'));
afterAll(() => rmSync(out, { recursive: true, force: true }));
const { origins: file } = foldersOf(out);

const parts = partsOfGraph(buildExamples(DECIDED));
const sources = [...parts.all.keys()];
const [first] = sources as [SourceId];

/** Bases of all articles, and the articles whose parts were read for them. */
function basesOf(counted: Parts) {
  const read: SourceId[] = [];
  const watched: Parts = {
    ...counted,
    read: (source) => {
      read.push(source);
      return counted.read(source);
    },
  };
  return { bases: [...countOriginsIn(out, watched).bases], read };
}

const lines = (): string[] => readFileSync(file, 'utf8').split('\n');

const RIGHT = [...countOriginsIn(join(out, 'no-folder'), parts).bases];

beforeEach(() => {
  rmSync(dirname(file), { recursive: true, force: true });
  mkdirSync(dirname(file), { recursive: true });
  expect(basesOf(parts)).toEqual({ bases: RIGHT, read: sources });
});

test('what is stored of each article is used: nothing is read again', () => {
  const stored = readFileSync(file, 'utf8');
  expect(basesOf(parts)).toEqual({ bases: RIGHT, read: [] });
  expect(readFileSync(file, 'utf8')).toBe(stored);
});

test('of a changed article, and of no other, it is made again', () => {
  const part = parts.all.get(first) ?? { nodes: 0, relationships: 0 };
  const changed = new Map([...parts.all, [first, { ...part, hash: 'changed' }]]);
  expect(basesOf({ ...parts, all: changed }).read).toEqual([first]);
  expect(basesOf({ ...parts, all: changed }).read).toEqual([]);
  // the later line about an article counts
  expect(basesOf(parts)).toEqual({ bases: RIGHT, read: [first] });
});

test.each<[string, (whole: readonly string[]) => readonly string[]]>([
  ['is from another version of the program', ([, ...rest]) => ['another version', ...rest]],
  ['has no version', ([, ...rest]) => rest],
  ['is empty', () => []],
  ['is not text of ours', () => ['\u0000', '{"nodes": 1}', '[']],
])('the file %s: all is made again, and stored', (_, damage) => {
  writeFileSync(file, damage(lines()).join('\n'));
  expect(basesOf(parts)).toEqual({ bases: RIGHT, read: sources });
  expect(basesOf(parts)).toEqual({ bases: RIGHT, read: [] });
});

test('a line that was cut off is made again, with the same result', () => {
  const whole = readFileSync(file, 'utf8').trimEnd();
  writeFileSync(file, whole.slice(0, -9));
  expect(basesOf(parts)).toEqual({ bases: RIGHT, read: [sources.at(-1)] });
  expect(basesOf(parts)).toEqual({ bases: RIGHT, read: [] });
});

test('a line that says something else than was written is made again', () => {
  const whole = readFileSync(file, 'utf8');
  writeFileSync(file, whole.replaceAll('event:', 'evenx:'));
  expect(readFileSync(file, 'utf8')).not.toBe(whole);
  expect(basesOf(parts).bases).toEqual(RIGHT);
  expect(basesOf(parts)).toEqual({ bases: RIGHT, read: [] });
});

test('the file is written anew before many of its lines are stale', () => {
  for (let round = 0; round < sources.length; round += 1) {
    const all = new Map(
      [...parts.all].map(([source, part]) => [source, { ...part, hash: `${round}` }]),
    );
    basesOf({ ...parts, all });
  }
  expect(lines().filter((line) => line !== '').length).toBeLessThan(sources.length * 1.2 + 2);
});
