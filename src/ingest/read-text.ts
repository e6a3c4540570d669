import type { Report } from '../model/problem.ts';
import { decode } from './decode.ts';
import { readBytes } from './read-bytes.ts';

/** The text of a file; null, with the reason reported, if unreadable. */
export function readText(file: string, report: Report): string | null {
  const bytes = readBytes(file, report);
  return bytes && decode(bytes, file, report);
}
