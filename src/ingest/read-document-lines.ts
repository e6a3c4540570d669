import { z } from 'zod';
import { createReport, type Place, type Problem, type Report } from '../model/problem.ts';
import { PlainSource } from '../model/source.ts';
import { parseBySchema } from '../model/zod-issues.ts';
import { DEEPEST, isNestedTooDeep } from '../text/nesting.ts';
import { inflatedLines, isGzipFile } from './container/inflated-lines.ts';
import { firstDay } from './dates/first-day.ts';
import { markupIn, textOfMarkup } from './html/text-of-markup.ts';
import { type ByteLine, readByteLines } from './read-bytes.ts';

/** One line of JSONL as given, with invalid dates removed. */
export interface DocumentLine extends PlainSource {
  /** Counted from 1. */
  readonly line: number;
}

/** What became of one line. A blank one has neither a document nor problems. */
export interface ReadLine {
  /** Counted from 1. */
  readonly line: number;
  /** As the line states it, also if it cannot be read; null if it states none. */
  readonly id: string | null;
  readonly document: DocumentLine | null;
  readonly problems: readonly Problem[];
}

const BYTE_ORDER_MARK = Buffer.from('\uFEFF');

/** The documents of a JSONL file, one at a time; unreadable lines are reported and skipped. */
export function* readDocumentLines(file: string, report: Report): Generator<DocumentLine> {
  const before = report.problems.length;
  let isEmpty = true;
  for (const { document, problems } of readEveryLine(file, report)) {
    for (const problem of problems) report.add(problem);
    isEmpty &&= !document && problems.length === 0;
    if (document) yield document;
  }
  if (isEmpty && report.problems.length === before)
    report.warn('source:no-lines', 'the file has no documents', { file });
}

/** Every line of a JSONL file, in order. Problems of the file as a whole are reported. */
export function* readEveryLine(file: string, report: Report): Generator<ReadLine> {
  const skipped = createReport();
  const lines = isGzipFile(file) ? inflatedLines(file, skipped) : readByteLines(file, skipped);
  let told = 0;
  const tell = function* (): Generator<ReadLine> {
    for (const problem of skipped.problems.slice(told)) {
      const { line } = problem.place;
      if (line === undefined) report.add(problem);
      else yield { line, id: null, document: null, problems: [problem] };
    }
    told = skipped.problems.length;
  };
  for (const line of lines) {
    yield* tell();
    const own = createReport();
    const value = parseLine(file, line, own);
    const document = value === undefined ? null : documentOf(file, line.line, value, own);
    const { id = null } = Stated.safeParse(value).data ?? {};
    yield { line: line.line, id, document, problems: own.problems };
  }
  yield* tell();
}

const Stated = z.object({ id: z.string() });

/** Undefined if the line is blank, or no JSON that can be read. */
function parseLine(file: string, { bytes, line, isWhole }: ByteLine, report: Report): unknown {
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
        expected: '{"id": "…", "text": "…", "published": "2024-03-12"}',
      },
    );
    return undefined;
  }
}

function documentOf(
  file: string,
  line: number,
  value: unknown,
  report: Report,
): DocumentLine | null {
  const { data, flaws } = parseBySchema(PlainSource, value);
  for (const { path, reason, expected } of flaws ?? []) {
    report.error(
      'source:line',
      reason,
      { file, line, path: path.join('.') },
      expected ? { expected } : {},
    );
  }
  if (!data) return null;
  const day = (field: 'published' | 'updated') =>
    firstDay({ field, values: [data[field] ?? ''], place: { file, line } }, report);
  const text = plainText(data.text, { file, line }, report);
  const title = data.title && textOfMarkup(data.title);
  const entries = text === data.text ? data.entries : null;
  return {
    ...data,
    text,
    title,
    entries,
    published: day('published'),
    updated: day('updated'),
    line,
  };
}

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

/** The text of HTML as a browser shows it; any other text as it is. */
function plainText(text: string, place: Place, report: Report): string {
  const markup = markupIn(text);
  if (markup === null) return text;
  report.warn(
    'source:markup',
    'the text is HTML; it is read as a browser shows it, and offsets count in that',
    place,
    { actual: markup.slice(0, 80), expected: 'plain text' },
  );
  return textOfMarkup(text);
}
