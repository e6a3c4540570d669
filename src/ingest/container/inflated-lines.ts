import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import type { Report } from '../../model/problem.ts';
import { type ByteLine, LARGEST_FILE, tooLarge } from '../read-bytes.ts';
import { unreadable } from '../unreadable.ts';
import { inflate, isGzip } from './unpack-file.ts';

/** Bytes, compressed and not: a file is inflated whole. */
const LARGEST_COMPRESSED = 64 * 1024 * 1024;
const LARGEST_INFLATED = 256 * 1024 * 1024;
const LINE_FEED = 0x0a;

/** Whether it is a compressed file, whatever its name; a pipe is not looked into. */
export function isGzipFile(file: string): boolean {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return false;
  try {
    const start = new Uint8Array(2);
    const descriptor = openSync(file, 'r');
    readSync(descriptor, start, 0, 2, 0);
    closeSync(descriptor);
    return isGzip(start);
  } catch {
    return false;
  }
}

/** The lines of a compressed file; those that are too large are reported and skipped. */
export function* inflatedLines(file: string, report: Report): Generator<ByteLine> {
  const bytes = readInflated(file, report);
  if (!bytes) return;
  let start = 0;
  for (let line = 1; start < bytes.length; line++) {
    const end = bytes.indexOf(LINE_FEED, start);
    const stop = end < 0 ? bytes.length : end;
    if (stop - start > LARGEST_FILE)
      tooLarge({ file, line }, `${stop - start} bytes in one line`, report);
    else yield { bytes: bytes.subarray(start, stop), line, isWhole: end >= 0 };
    start = stop + 1;
  }
}

function readInflated(file: string, report: Report): Uint8Array | null {
  try {
    const { size } = statSync(file);
    if (size <= LARGEST_COMPRESSED)
      return inflate(readFileSync(file), file, report, LARGEST_INFLATED);
    tooLarge({ file }, `${size} bytes, compressed`, report);
  } catch (error) {
    unreadable(file, error, report);
  }
  return null;
}
