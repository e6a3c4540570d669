import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import type { HashedInput } from '../../src/pipeline/hash-inputs.ts';
import type { InputResult } from '../../src/pipeline/input-result.ts';
import { createLogMemory, type LogMemory } from '../../src/pipeline/state/build-log.ts';

const PROGRAM = 'this version';

describe('the log of a build, kept by a program that builds again', () => {
  const folder = mkdtempSync(join(tmpdir(), 'attest-log-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'built.jsonl');
  const input = (place: string, hash = 'h1'): HashedInput => ({
    kind: 'markdown',
    file: place,
    beside: [],
    place,
    hash,
  });
  const result = (words: string) =>
    ({
      articles: [{ entry: { source: words }, outline: { words }, details: () => ({ words }) }],
      problems: [],
    }) as unknown as InputResult;
  const words = (memory: LogMemory, of: HashedInput): unknown =>
    memory
      .open(file, PROGRAM)
      .find(of)
      ?.articles.map((one) => one.details());

  test('knows what was added since, as whoever reads the file does', () => {
    const memory = createLogMemory();
    const log = memory.open(file, PROGRAM);
    log.add(input('a'), result('one'));
    log.add(input('b'), result('two'));
    log.add(input('a', 'h2'), result('three'));
    expect(memory.open(file, PROGRAM)).toBe(log);
    for (const own of [memory, createLogMemory()]) {
      expect(words(own, input('a', 'h2'))).toEqual([{ words: 'three' }]);
      expect(words(own, input('a'))).toBeUndefined();
      expect(words(own, input('b'))).toEqual([{ words: 'two' }]);
    }
  });

  test('does not hold the details of what it was given', () => {
    const memory = createLogMemory();
    const { articles } = result('five');
    let asked = 0;
    const details = () => {
      asked += 1;
      return articles[0]?.details();
    };
    const given = { articles: [{ ...articles[0], details }], problems: [] };
    const logged = memory.open(file, PROGRAM).add(input('c'), given as unknown as InputResult);
    expect(asked).toBe(1);
    expect(logged.articles.map((one) => one.details())).toEqual([{ words: 'five' }]);
    expect(words(memory, input('c'))).toEqual([{ words: 'five' }]);
    expect(asked).toBe(1);
  });

  test('is read again when somebody else has written to it, or it is gone', () => {
    const memory = createLogMemory();
    memory.open(file, PROGRAM);
    createLogMemory().open(file, PROGRAM).add(input('b', 'h2'), result('four'));
    expect(words(memory, input('b', 'h2'))).toEqual([{ words: 'four' }]);
    appendFileSync(file, '\nwhat is this?\n');
    expect(words(memory, input('b', 'h2'))).toEqual([{ words: 'four' }]);
    expect(memory.open(file, 'another version').find(input('b', 'h2'))).toBeNull();
    const bytes = readFileSync(file);
    rmSync(file);
    expect(words(memory, input('b', 'h2'))).toBeUndefined();
    appendFileSync(file, bytes);
    expect(words(memory, input('b', 'h2'))).toEqual([{ words: 'four' }]);
  });

  test('finds its details where they lie after the file was written anew', () => {
    const memory = createLogMemory();
    const log = memory.open(file, PROGRAM);
    const [a, b] = [input('a', 'h2'), input('b', 'h2')];
    log.keep(new Map([a, b].map((one) => [one, log.find(one) as InputResult])));
    log.keep(new Map([[b, log.find(b) as InputResult]]));
    expect(readFileSync(file, 'utf8')).not.toContain('three');
    expect(words(memory, b)).toEqual([{ words: 'four' }]);
    expect(words(memory, a)).toBeUndefined();
  });
});
