import { readFileSync, statSync } from 'node:fs';
import type { Report } from '../model/problem.ts';
import { decode } from './decode.ts';

/** Bytes. An article is a few thousand; beyond this the file is something else, and is not opened. */
const LARGEST_FILE = 10 * 1024 * 1024;

/** A file's text; null, with the reason reported, where it cannot be read. */
export function readText(file: string, report: Report): string | null {
  const { size } = statSync(file);
  if (size <= LARGEST_FILE) return decode(readFileSync(file), file, report);
  report.error(
    'source:too-large',
    'the file is too large to be an article or a coding',
    { file },
    {
      actual: `${size} bytes`,
      expected: `at most ${LARGEST_FILE} bytes`,
    },
  );
  return null;
}
