import { z } from 'zod';
import { createReport, type Place, type Problem, type Report } from '../model/problem.ts';
import { PlainSource } from '../model/source.ts';
import { parseBySchema } from '../model/zod-issues.ts';
import { firstDay } from './dates/first-day.ts';
import { markupIn, textOfMarkup } from './html/text-of-markup.ts';
import { parseJsonLine, readJsonLines } from './json-lines.ts';

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
  const lines = readJsonLines(file, skipped);
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
    const value = parseJsonLine(file, line, EXPECTED, own);
    const document = value === undefined ? null : documentOf(file, line.line, value, own);
    const { id = null } = Stated.safeParse(value).data ?? {};
    yield { line: line.line, id, document, problems: own.problems };
  }
  yield* tell();
}

const EXPECTED = '{"id": "…", "text": "…", "published": "2024-03-12"}';

const Stated = z.object({ id: z.string() });

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
