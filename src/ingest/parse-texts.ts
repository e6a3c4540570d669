import { basename, extname } from 'node:path';
import type { Report } from '../model/problem.ts';
import { PlainSource } from '../model/source.ts';
import { parseBySchema } from '../model/zod-issues.ts';
import { boundsOfEdtf } from '../text/edtf-bounds.ts';
import { parseArticle } from './parse-article.ts';

/** A text and what is known of it; absent is null. */
export interface ReadableText {
  readonly id: string;
  readonly text: string;
  readonly published: string | null;
  readonly title: string | null;
  readonly publication: string | null;
}

/** The texts of one file: one, or one a line of JSONL (`-` is that too). What cannot be read is reported. */
export function parseTexts(file: string, content: string, report: Report): ReadableText[] {
  switch (extname(file)) {
    case '':
    case '.jsonl':
      return content
        .split('\n')
        .flatMap((line, at) => (line.trim() === '' ? [] : parseLine(file, at + 1, line, report)));
    case '.txt':
      return [{ id: idOf(file), text: content, published: null, title: null, publication: null }];
    case '.md':
      return content.startsWith('---')
        ? ofArticle(file, content, report)
        : parseTexts(`${file}.txt`, content, report);
    default:
      report.error(
        'source:not-an-article',
        'this kind of file is not read',
        { file },
        {
          actual: basename(file),
          expected: '.txt, .md, .jsonl, or - for JSONL on standard input',
        },
      );
      return [];
  }
}

const idOf = (file: string): string => basename(file).replace(/(?:\.md)?\.txt$/, '');

function ofArticle(file: string, content: string, report: Report): ReadableText[] {
  const source = parseArticle(file, content, report);
  if (!source) return [];
  const { id, published = null, title = null, publication = null } = source.front;
  return [
    {
      id,
      text: source.text,
      published: published ?? null,
      title: title ?? null,
      publication: publication ?? null,
    },
  ];
}

function parseLine(file: string, line: number, json: string, report: Report): ReadableText[] {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    report.error(
      'source:not-json',
      'this line is not JSON',
      { file, line },
      {
        actual: error instanceof Error ? error.message : String(error),
        expected: '{"id": "…", "text": "…", "published": "2024-03-12"}',
      },
    );
    return [];
  }
  const { data, flaws } = parseBySchema(PlainSource, value);
  for (const { path, reason, expected } of flaws ?? []) {
    report.error(
      'source:line',
      reason,
      { file, line, path: path.join('.') },
      expected ? { expected } : {},
    );
  }
  if (!data) return [];
  const { id, text, title = null, publication = null } = data;
  return [{ id, text, title, publication, published: dayOf(data.published, file, line, report) }];
}

/** A date that EDTF knows; of a moment its day; null, with a warning, where it is neither. */
function dayOf(
  published: string | null | undefined,
  file: string,
  line: number,
  report: Report,
): string | null {
  if (published == null || published === '') return null;
  if (boundsOfEdtf(published)) return published;
  const day = /^\d{4}-\d{2}-\d{2}(?=T)/.exec(published)?.[0];
  if (day && boundsOfEdtf(day)) return day;
  report.warn(
    'source:no-such-date',
    'published is not a date that exists and is left out',
    { file, line },
    {
      actual: published,
      expected: 'EDTF (ISO 8601-2), such as 2025-06-01',
    },
  );
  return null;
}
