import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
// @ts-expect-error What jest loads is JavaScript.
import StallReporter from './stall-reporter.js';

const MINUTE = 60_000;
const file = (path: string) => ({ path: join(process.cwd(), path) });

describe('a run in which nothing moves', () => {
  let said: string[];
  let exit: ReturnType<typeof jest.spyOn>;
  let reporter: InstanceType<typeof StallReporter>;
  beforeEach(() => {
    jest.useFakeTimers();
    said = [];
    jest.spyOn(process.stderr, 'write').mockImplementation((text) => said.push(String(text)) > 0);
    exit = jest.spyOn(process, 'exit').mockImplementation(() => undefined as never);
    reporter = new StallReporter();
    reporter.onRunStart();
    reporter.onTestFileStart(file('tests/a.test.ts'));
    reporter.onTestFileStart(file('tests/b.test.ts'));
  });
  afterEach(() => {
    reporter.onRunComplete();
    jest.useRealTimers();
    jest.restoreAllMocks();
  });

  test('is named with the files that still run, and ended', () => {
    reporter.onTestFileResult(file('tests/a.test.ts'));
    jest.advanceTimersByTime(10 * MINUTE);
    expect(said).toEqual(['No test file has ended for 10 minutes; still there: tests/b.test.ts\n']);
    expect(exit).not.toHaveBeenCalled();
    jest.advanceTimersByTime(20 * MINUTE);
    expect(exit).toHaveBeenCalledWith(1);
  });

  test('is not one in which a file ends now and then', () => {
    for (let minutes = 0; minutes < 60; minutes += 9) {
      jest.advanceTimersByTime(9 * MINUTE);
      reporter.onTestFileResult(file('tests/a.test.ts'));
    }
    expect(said).toEqual([]);
  });
});
