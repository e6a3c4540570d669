import { expect, test } from '@jest/globals';
import { askModule } from '../run-child.ts';

/** What the bench's own module makes of a line of /proc/PID/status. */
function peakIn(status: string): unknown {
  return askModule(`
    import { peakIn } from './tools/peak-memory.mjs';
    process.stdout.write(JSON.stringify(peakIn(${JSON.stringify(status)})));`);
}

test('the most memory that a process ever held, in MiB', () => {
  expect(peakIn('Name:\tnode\nVmHWM:\t  524288 kB\n')).toBe(512);
});

test('a process that has ended has no memory, not an amount that is no number', () => {
  expect(peakIn('Name:\tnode\nState:\tZ (zombie)\n')).toBeNull();
});
