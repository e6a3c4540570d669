import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom/worker';
import { escapeHtml } from '../../text/escape-html.ts';
import type { SavedPage } from './parse-saved-page.ts';

/**
 * The article in a page as HTML, with its headline, found by Mozilla's Readability; null if it
 * finds none.
 */
export function findArticle(page: SavedPage): { html: string; title: string | null } | null {
  const title = `<title>${escapeHtml(page.head.title)}</title>`;
  const { document } = parseHTML(
    `<!doctype html><html><head>${title}</head><body>${page.body}</body></html>`,
  );
  const article = new Readability(document, { disableJSONLD: true, keepClasses: false }).parse();
  return article?.content ? { html: article.content, title: article.title || null } : null;
}
