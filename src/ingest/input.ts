import { basename, extname } from 'node:path';

export const ARTICLE = 'article.md';

/** A file with one source, or many if it is JSONL. Read by `read-input.ts`. */
export interface Input {
  /** `folder`: an `article.md` and the files beside it. */
  readonly kind: 'folder' | 'markdown' | 'text' | 'html' | 'jsonl';
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
  '.jsonl': 'jsonl',
};

/** The kind of a file, by its name alone; null if it is not read. */
export const kindOf = (file: string): Input['kind'] | null =>
  basename(file) === ARTICLE ? 'folder' : (KIND_BY_ENDING[extname(file).toLowerCase()] ?? null);
