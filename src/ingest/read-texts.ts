import { basename, extname } from 'node:path';
import type { Report } from '../model/problem.ts';
import type { Source } from '../model/source.ts';
import { decode } from './decode.ts';
import { parseHtml } from './html/parse-html.ts';
import { kindOf } from './input.ts';
import { parseArticle } from './parse-article.ts';
import { readBytes } from './read-bytes.ts';
import { readDocumentLines } from './read-document-lines.ts';
import { parseLoose } from './read-input.ts';
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
}

/**
 * The texts of one file, one at a time; `-` is JSONL on standard input. JSONL ids stay as given.
 */
export function* readTexts(file: string, report: Report): Generator<ReadableText> {
  // A name without an extension is a pipe (`/dev/fd/63`); pipes carry JSONL.
  const kind = file === '-' || extname(file) === '' ? 'jsonl' : kindOf(file);
  if (kind === 'jsonl') {
    for (const document of readDocumentLines(file, report)) yield readable(document);
    return;
  }
  if (kind === null) {
    report.error(
      'source:not-an-article',
      'this kind of file is not read',
      { file },
      {
        actual: basename(file),
        expected: '.txt, .md, .html, .jsonl, or - for JSONL on standard input',
      },
    );
    return;
  }
  const bytes = readBytes(file, report);
  if (!bytes) return;
  if (kind === 'html') {
    yield* sourceTexts(parseHtml(file, bytes, report));
    return;
  }
  const text = decode(bytes, file, report);
  if (text === null) return;
  // Passed on unchanged; the coder reports what is wrong with it.
  if (kind === 'text') yield readable({ id: idOfName(basename(file, extname(file))), text });
  else if (kind === 'folder') yield* sourceTexts(parseArticle(file, text, report));
  else yield* sourceTexts(parseLoose(file, text, report));
}

const sourceTexts = (source: Source | null): ReadableText[] =>
  source ? [readable({ ...source.front, text: source.text })] : [];

type Known = { id: string; text: string } & {
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
});
