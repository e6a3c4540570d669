import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import type { Place, Report } from '../model/problem.ts';
import { unreadable } from './unreadable.ts';

/** Bytes. An article has a few thousand; a larger file is something else and is not opened. */
export const LARGEST_FILE = 10 * 1024 * 1024;
const CHUNK = 64 * 1024;
const LINE_FEED = 0x0a;
/** Milliseconds to wait for a pipe that is still empty. */
const PATIENCE = 10;

/** The bytes of a file; null, with the reason reported, if it is too large or unreadable. */
export function readBytes(file: string, report: Report, most = LARGEST_FILE): Uint8Array | null {
  try {
    const { size } = statSync(file);
    if (size <= most) return readFileSync(file);
    tooLarge({ file }, `${size} bytes`, report, most);
  } catch (error) {
    unreadable(file, error, report);
  }
  return null;
}

export interface ByteLine {
  readonly bytes: Uint8Array;
  /** Counted from 1. */
  readonly line: number;
  /** Of the byte at which it begins, from 0, in a file that is not packed. */
  readonly at?: number;
  /** Whether the line ends in a line feed; the last line of a truncated file does not. */
  readonly isWhole: boolean;
}

/**
 * The lines of a file, one in memory at a time; `-` is standard input. Lines that are too large are
 * reported and skipped.
 */
export function* readByteLines(file: string, report: Report): Generator<ByteLine> {
  let descriptor: number;
  try {
    descriptor = file === '-' ? 0 : openSync(file, 'r');
  } catch (error) {
    unreadable(file, error, report);
    return;
  }
  const chunk = Buffer.alloc(CHUNK);
  let parts: Buffer[] = [];
  let size = 0;
  let line = 1;
  let at = 0;
  const take = (part: Buffer): void => {
    size += part.length;
    if (size <= LARGEST_FILE) parts.push(Buffer.from(part));
    else parts = [];
  };
  const finish = (isWhole: boolean): ByteLine[] => {
    const done = { bytes: Buffer.concat(parts), line, at, isWhole };
    const isTooLarge = size > LARGEST_FILE;
    if (isTooLarge) tooLarge({ file, line }, `${size} bytes in one line`, report);
    parts = [];
    at += size + 1;
    size = 0;
    line += 1;
    return isTooLarge ? [] : [done];
  };
  try {
    for (let read = fill(descriptor, chunk); read > 0; read = fill(descriptor, chunk)) {
      let start = 0;
      for (let end = chunk.indexOf(LINE_FEED); end >= 0 && end < read; ) {
        take(chunk.subarray(start, end));
        yield* finish(true);
        start = end + 1;
        end = chunk.indexOf(LINE_FEED, start);
      }
      take(chunk.subarray(start, read));
    }
    if (size > 0) yield* finish(false);
  } catch (error) {
    unreadable(file, error, report);
  } finally {
    if (descriptor !== 0) closeSync(descriptor);
  }
}

/** Reads the next bytes; waits if a pipe has none yet. */
function fill(descriptor: number, chunk: Buffer): number {
  for (;;) {
    try {
      return readSync(descriptor, chunk, 0, chunk.length, null);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EOF') return 0;
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PATIENCE);
    }
  }
}

export function tooLarge(place: Place, actual: string, report: Report, most = LARGEST_FILE): void {
  report.error(
    'source:too-large',
    'the file or line is too large to be an article or a coding',
    place,
    { actual, expected: `at most ${most} bytes` },
  );
}
