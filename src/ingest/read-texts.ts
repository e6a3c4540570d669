import { basename, extname } from 'node:path';
import { createReport, type Problem, type Report } from '../model/problem.ts';
import type { DatedEntry, PlainSource } from '../model/source.ts';
import { decode } from './decode.ts';
import { KINDS_READ, kindOf } from './input.ts';
import { nameOfFile } from './name-of-file.ts';
import { warnOfMarkup } from './parse-text.ts';
import { readDocumentLines, readEveryLine } from './read-document-lines.ts';
import { parseUnpacked, readUnpacked } from './read-source.ts';
import { idOfName } from './source-ids.ts';

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
}

/** What became of a line of JSONL, or of a file of another kind. */
export interface TriedText {
  /** Counted from 1; null for a file that is one text. */
  readonly line: number | null;
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
  const text = readOneText(file, own);
  yield { line: null, text, problems: own.problems };
}

/** A name without an extension is a pipe (`/dev/fd/63`); pipes carry JSONL. */
const isJsonl = (file: string): boolean =>
  file === '-' || extname(file) === '' || kindOf(file) === 'jsonl';

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
    return source && readable({ ...source.front, text: source.text, entries: source.entries });
  }
  // Passed on as it is; the coder reports what is wrong with it.
  const text = decode(unpacked.bytes, file, report);
  if (text === null) return null;
  warnOfMarkup(text, file, report);
  return readable({ id: idOfName(nameOfFile(file)), text });
}

type Known = Pick<PlainSource, 'id' | 'text'> & {
  entries?: readonly DatedEntry[] | null | undefined;
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
});
