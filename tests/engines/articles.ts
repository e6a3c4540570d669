import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const TEXTS = 'corpus/texts';

/** Lines of JSONL, one an article: the first of the corpus. */
export const linesOfArticles = (count: number): string[] =>
  readdirSync(TEXTS)
    .slice(0, count)
    .map((id) => {
      const [, , ...body] = readFileSync(join(TEXTS, id, 'article.md'), 'utf8').split('---\n');
      return JSON.stringify({ id, text: body.join('---\n') });
    });
