import { basename, extname } from 'node:path';
import {
  type FormatName,
  INPUT_FORMATS,
  type InputFormat,
  isFormat,
} from './formats/input-formats.ts';

export const ARTICLE = 'article.md';

/** A file with one source, or with many. Read by `read-input.ts`. */
export interface Input {
  /** `folder`: an `article.md` and the files beside it. */
  readonly kind: 'folder' | 'markdown' | 'text' | 'html' | 'jsonl' | 'table' | FormatName;
  readonly file: string;
  /** Files that are read with it; see `filesBeside`. */
  readonly beside: readonly string[];
}

/** Kinds of loose files, by extension. */
export const KIND_BY_ENDING: Record<string, Input['kind']> = {
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.txt': 'text',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.xht': 'html',
  '.shtml': 'html',
  '.mhtml': 'html',
  '.mht': 'html',
  '.jsonl': 'jsonl',
  '.csv': 'table',
  ...Object.fromEntries(
    Object.entries(INPUT_FORMATS).flatMap(([name, { endings }]) =>
      endings.map((ending) => [ending, name as FormatName]),
    ),
  ),
};

/** What is said of the kinds in messages. */
export const KINDS_READ = `${ARTICLE}, .md, .txt, .html, .mhtml, .jsonl, .csv (ACLED, GDELT) or ${Object.values(
  INPUT_FORMATS,
)
  .map(({ endings: [first] }) => first)
  .join(', ')}`;

/** Whether a file of this kind may hold many sources; see `files-of-documents.ts`. */
export const holdsMany = (kind: Input['kind']): boolean =>
  kind === 'jsonl' || kind === 'table' || (isFormat(kind) && INPUT_FORMATS[kind].holdsMany);

/** The kind of a file, by its name alone; null if it is not read. It may be compressed (`.gz`). */
export const kindOf = (file: string): Input['kind'] | null =>
  basename(file) === ARTICLE ? 'folder' : (KIND_BY_ENDING[endingOf(file)] ?? null);

/** Endings of two parts, and whole names with the ending that stands for them. */
const ENDINGS = Object.values(INPUT_FORMATS).flatMap(({ endings }) => endings);
const ENDING_BY_NAME = new Map<string, string>(
  Object.values(INPUT_FORMATS).flatMap(({ endings: [first], names = [] }: InputFormat) =>
    first === undefined ? [] : names.map((name) => [name, first] as const),
  ),
);

/** wget keeps the query of an address in the name: `index.html?p=7`. */
export function endingOf(file: string): string {
  const name = basename(file)
    .replace(/\.gz$/i, '')
    .replace(/(\.x?html?)[?@].{0,300}$/i, '$1')
    .toLowerCase();
  const ending = ENDING_BY_NAME.get(name) ?? ENDINGS.find((one) => name.endsWith(one));
  return ending ?? extname(name);
}
