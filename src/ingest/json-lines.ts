import type { Report } from '../model/problem.ts';
import { DEEPEST, isNestedTooDeep } from '../text/nesting.ts';
import { inflatedLines, isGzipFile } from './container/inflated-lines.ts';
import { type ByteLine, readByteLines } from './read-bytes.ts';

/** The lines of a JSONL file, compressed or not; `-` is standard input. */
export const readJsonLines = (file: string, report: Report): Iterable<ByteLine> =>
  isGzipFile(file) ? inflatedLines(file, report) : readByteLines(file, report);

/** Undefined if the line is blank, or no JSON that can be read; why, with what is expected, is reported. */
export function parseJsonLine(
  file: string,
  { bytes, line, isWhole }: ByteLine,
  expected: string,
  report: Report,
): unknown {
  const json = decodeLine(file, line, bytes, report);
  if (json === null || json.trim() === '') return undefined;
  if (isNestedTooDeep(json)) {
    report.error(
      'source:too-deep',
      'lists or objects in this line are nested too deep',
      { file, line },
      { actual: `more than ${DEEPEST} levels`, expected: `at most ${DEEPEST}` },
    );
    return undefined;
  }
  try {
    return JSON.parse(json);
  } catch (error) {
    const isCut = !isWhole && json.trimStart().startsWith('{') && !json.trimEnd().endsWith('}');
    report.error(
      isCut ? 'source:cut-line' : 'source:not-json',
      isCut ? 'the last line ends in the middle' : 'this line is not JSON',
      { file, line },
      {
        actual: error instanceof Error ? error.message : String(error),
        expected,
      },
    );
    return undefined;
  }
}

const BYTE_ORDER_MARK = Buffer.from('\uFEFF');

function decodeLine(file: string, line: number, bytes: Uint8Array, report: Report): string | null {
  const marked = line === 1 && BYTE_ORDER_MARK.equals(bytes.subarray(0, BYTE_ORDER_MARK.length));
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    return decoder.decode(marked ? bytes.subarray(BYTE_ORDER_MARK.length) : bytes);
  } catch {
    report.error(
      'source:not-utf-8',
      'a byte is not part of any UTF-8 character',
      { file, line },
      { actual: 'broken bytes in this line', expected: 'UTF-8' },
    );
    return null;
  }
}
