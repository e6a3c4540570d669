import { resolve } from 'node:path';
import { expect, jest, test } from '@jest/globals';
import { runChild } from '../run-child.ts';
import { PROGRAM, workplace } from './program.ts';

jest.setTimeout(60_000);

const place = workplace();
place.attest(['build', resolve('seed')]);

/** The first line only, as `| head -1` takes it; what the program itself ends with comes last. */
const firstLine = (args: string) =>
  runChild('bash', ['-c', `"$NODE" "$PROGRAM" ${args} | head -1; echo "\${PIPESTATUS[0]}"`], {
    cwd: place.folder,
    env: { ...process.env, NODE: process.execPath, PROGRAM },
  });

test.each(['analyse', 'analyse --json', 'query --list', 'query --list --json'])(
  'attest %s | head -1 is no error',
  (args) => {
    const { stdout, stderr } = firstLine(args);
    expect(stderr).not.toMatch(/EPIPE|node:|throw/);
    expect(stdout.trimEnd().split('\n').at(-1)).toBe('0');
  },
);

test('a check that found something still says so to a reader that has left', () => {
  place.write('strange.json', '{');
  const { stdout, stderr } = firstLine('check --json strange.json');
  expect(stdout.trimEnd().split('\n').at(-1)).toBe('1');
  expect(stderr).not.toContain('EPIPE');
});

test('no colour, no progress bar and no carriage return in a pipe', () => {
  for (const args of [['analyse'], ['build', '--summary', resolve('seed')], ['query', '--list']]) {
    const { stdout, stderr } = place.attest(args);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: escapes are what it looks for.
    expect(stdout + stderr).not.toMatch(/[\u001B\r]/);
  }
});
