import { basename, extname } from 'node:path';
import { createReport, type Problem, type Report } from '../model/problem.ts';
import type { DatedEntry, PlainSource, Source } from '../model/source.ts';
import { decode } from './decode.ts';
import { isFormat } from './formats/input-formats.ts';
import { readApart } from './formats/read-apart.ts';
import { KINDS_READ, kindOf } from './input.ts';
import { nameOfFile } from './name-of-file.ts';
import { warnOfMarkup } from './parse-text.ts';
import { readDocumentLines, readEveryLine } from './read-document-lines.ts';
import { parseUnpacked, readUnpacked } from './read-source.ts';
import { idOfName } from './source-ids.ts';
import { readEventTable } from './tables/read-event-table.ts';

/** A text to annotate, with what is known about it, else null. Offsets count in `text`. */
export interface ReadableText {
  readonly id: string;
  readonly text: string;
  readonly published: string | null;
  readonly title: string | null;
  readonly publication: string | null;
  readonly url: string | null;
  readonly language: string | null;
  readonly entries: readonly DatedEntry[] | null;
  /** Its words must not leave this machine. */
  readonly protected: true | null;
}

/** What became of a line of JSONL, or of a file of another kind. */
export interface TriedText {
  /** Of a line of JSONL or an article of many, from 1; null for a file that is one text. */
  readonly line: number | null;
  /** As it is stated, also of a text that cannot be read; null if none is. */
  readonly id: string | null;
  readonly text: ReadableText | null;
  readonly problems: readonly Problem[];
}

/**
 * The texts of one file, one at a time; `-` is JSONL on standard input. JSONL ids stay as given.
 */
export function* readTexts(file: string, report: Report): Generator<ReadableText> {
  if (isJsonl(file)) {
    for (const document of readDocumentLines(file, report)) yield readable(document);
    return;
  }
  const many = articlesOf(file, report);
  if (many) {
    for (const { source } of many) yield readableSource(source);
    return;
  }
  const text = readOneText(file, report);
  if (text) yield text;
}

/** The same, with every line that cannot be read. Problems of the file as a whole are reported. */
export function* tryTexts(file: string, report: Report): Generator<TriedText> {
  if (isJsonl(file)) {
    for (const { document, ...line } of readEveryLine(file, report))
      yield { ...line, text: document && readable(document) };
    return;
  }
  const own = createReport();
  const many = articlesOf(file, own);
  if (many) {
    yield* tryArticles(many, own);
    return;
  }
  const text = readOneText(file, own);
  yield { line: null, id: text?.id ?? null, text, problems: own.problems };
}

/** What is reported after the last article is of the file, and an answer of its own. */
function* tryArticles(
  many: Iterable<{ readonly source: Source }>,
  own: Report,
): Generator<TriedText> {
  let told = 0;
  const newProblems = (): Problem[] => {
    const fresh = own.problems.slice(told);
    told = own.problems.length;
    return fresh;
  };
  for (const { source } of many)
    yield {
      line: source.textLine,
      id: source.front.id,
      text: readableSource(source),
      problems: newProblems(),
    };
  const problems = newProblems();
  if (problems.length > 0) yield { line: null, id: null, text: null, problems };
}

/** A name without an extension is a pipe (`/dev/fd/63`); pipes carry JSONL. */
const isJsonl = (file: string): boolean =>
  file === '-' || extname(file) === '' || kindOf(file) === 'jsonl';

/** The articles of a file that a library reads, and the rows of a table of events; else null. */
function articlesOf(file: string, report: Report): Iterable<{ readonly source: Source }> | null {
  const kind = kindOf(file);
  if (kind === 'table') return readEventTable(file, report);
  return kind !== null && isFormat(kind) ? readApart(kind, file, report) : null;
}

function readOneText(file: string, report: Report): ReadableText | null {
  const kind = kindOf(file);
  if (kind === null) {
    report.error(
      'source:not-an-article',
      'this kind of file is not read',
      { file },
      {
        actual: basename(file),
        expected: `${KINDS_READ}, or - for JSONL on standard input`,
      },
    );
    return null;
  }
  const unpacked = readUnpacked({ kind, file, beside: [] }, report);
  if (!unpacked) return null;
  if (unpacked.kind !== 'text') {
    const source = parseUnpacked(file, unpacked, report);
    return source && readableSource(source);
  }
  // Passed on as it is; the coder reports what is wrong with it.
  const text = decode(unpacked.bytes, file, report);
  if (text === null) return null;
  warnOfMarkup(text, file, report);
  return readable({ id: idOfName(nameOfFile(file)), text });
}

const readableSource = ({ front, text, entries }: Source): ReadableText =>
  readable({ ...front, text, entries });

type Known = Pick<PlainSource, 'id' | 'text'> & {
  entries?: readonly DatedEntry[] | null | undefined;
  protected?: boolean | undefined;
} & {
  [K in 'published' | 'title' | 'publication' | 'url' | 'language']?: string | null | undefined;
};
const readable = (known: Known): ReadableText => ({
  id: known.id,
  text: known.text,
  published: known.published ?? null,
  title: known.title ?? null,
  publication: known.publication ?? null,
  url: known.url ?? null,
  language: known.language ?? null,
  entries: known.entries ?? null,
  protected: known.protected || null,
});
