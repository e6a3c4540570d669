import { basename, extname } from 'node:path';

export const ARTICLE = 'article.md';

/** A file with one source, or, of JSONL, with many. `read-input.ts` reads it. */
export interface Input {
  /** `folder`: an `article.md` with all that lies beside it. */
  readonly kind: 'folder' | 'markdown' | 'text' | 'html' | 'jsonl';
  readonly file: string;
  /** Files that are read with it; see `filesBeside`. */
  readonly beside: readonly string[];
}

/** Of loose files, by the ends of their names. */
export const KINDS: Record<string, Input['kind']> = {
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.txt': 'text',
  '.html': 'html',
  '.htm': 'html',
  '.jsonl': 'jsonl',
};

/** Of a file by its name alone; null where it is none that is read. */
export const kindOf = (file: string): Input['kind'] | null =>
  basename(file) === ARTICLE ? 'folder' : (KINDS[extname(file).toLowerCase()] ?? null);
