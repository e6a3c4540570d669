import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { hashInputs } from '../../src/pipeline/hash-inputs.ts';

const folder = mkdtempSync(join(tmpdir(), 'build-inputs-'));
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, content: string): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), content);
}
const hashes = (): Record<string, string | null> =>
  Object.fromEntries(
    hashInputs([join(folder, 'in')], join(folder, 'out')).inputs.map(({ place, hash }) => [
      place,
      hash,
    ]),
  );

describe('the hash by which an input is known', () => {
  write('in/coded/article.md', 'one');
  write('in/loose.txt', 'two');
  write('in/no-file/article.md/x', '');

  test('is that of its own bytes; what cannot be read has none', () => {
    const before = hashes();
    expect(Object.keys(before)).toEqual([
      '../in/coded/article.md',
      '../in/loose.txt',
      '../in/no-file/article.md',
    ]);
    expect(before['../in/no-file/article.md']).toBeNull();
    write('in/loose.txt', 'too');
    expect(hashes()).toEqual({ ...before, '../in/loose.txt': expect.any(String) });
    expect(hashes()).not.toEqual(before);
    write('in/loose.txt', 'two');
    expect(hashes()).toEqual(before);
  });

  test.each([
    ['coded/article.md', 'coded/annotations.yaml'],
    ['coded/article.md', 'coded/annotations.json'],
    ['coded/article.md', 'coded/expectations.yaml'],
    ['loose.txt', 'loose.annotations.yaml'],
    ['loose.txt', 'loose.annotations.json'],
    ['loose.txt', 'loose.expectations.yaml'],
  ])('of %s is another when %s comes or changes, that of others stays', (file, beside) => {
    const place = `../in/${file}`;
    const before = hashes();
    write(`in/${beside}`, 'a: 1');
    const first = hashes();
    write(`in/${beside}`, 'a: 2');
    const second = hashes();
    expect(new Set([before[place], first[place], second[place]]).size).toBe(3);
    expect({ ...second, [place]: null }).toEqual({ ...before, [place]: null });
  });
});
