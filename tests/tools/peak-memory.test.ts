import { spawnSync } from 'node:child_process';
import { expect, test } from '@jest/globals';

/** What the bench's own module makes of a line of /proc/PID/status. */
function peakIn(status: string): unknown {
  const code = `
    import { peakIn } from './tools/peak-memory.mjs';
    process.stdout.write(JSON.stringify(peakIn(${JSON.stringify(status)})));`;
  const args = ['--input-type=module', '-e', code];
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout);
}

test('the most memory that a process ever held, in MiB', () => {
  expect(peakIn('Name:\tnode\nVmHWM:\t  524288 kB\n')).toBe(512);
});

test('a process that has ended has no memory, not an amount that is no number', () => {
  expect(peakIn('Name:\tnode\nState:\tZ (zombie)\n')).toBeNull();
});
