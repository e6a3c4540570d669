import type { Report } from '../model/problem.ts';
import { decode } from './decode.ts';
import { readBytes } from './read-bytes.ts';

/** A file's text; null, with the reason reported, where it cannot be read. */
export function readText(file: string, report: Report): string | null {
  const bytes = readBytes(file, report);
  return bytes && decode(bytes, file, report);
}
