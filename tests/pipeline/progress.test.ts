import { expect, test } from '@jest/globals';
import { createProgress, type Terminal } from '../../src/pipeline/progress.ts';

function terminal(isTTY: boolean): Terminal & { written: string[]; time: number } {
  const made = {
    isTTY,
    columns: 100,
    written: [] as string[],
    time: 0,
    write: (text: string) => made.written.push(text),
    now: () => made.time,
  };
  return made;
}

test('how far, how fast and how long still', () => {
  const made = terminal(true);
  const progress = createProgress('articles', made);
  made.time = 10_000;
  progress.update(500, 2_000);
  expect(made.written.at(-1)).toMatch(
    /█{6}░{18} 25 % {2}500 of 2000 articles {2}50\/s {2}0:30 left$/,
  );
  made.time = 10_010;
  progress.update(501, 2_000);
  expect(made.written.length).toBe(1);
  progress.update(2_000, 2_000);
  expect(made.written.at(-1)).toContain('100 %');
});

test('nothing in a pipe', () => {
  const made = terminal(false);
  const progress = createProgress('articles', made);
  progress.update(1, 2);
  progress.stop();
  expect(made.written).toEqual([]);
});
