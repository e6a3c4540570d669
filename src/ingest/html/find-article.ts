import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom/worker';
import { escapeHtml } from '../../text/escape-html.ts';
import { dropConsent } from './drop-consent.ts';
import { pageLines } from './page-lines.ts';
import type { SavedPage } from './parse-saved-page.ts';

/** The article in a page as HTML, with its headline. */
export interface FoundArticle {
  readonly html: string;
  readonly title: string | null;
}

/** Characters of an element that its page marks as the article, and is one. */
const ARTICLE = 200;
/** Share of an article in the element that the page marks; below it, something else was found. */
const MARKED = 0.5;
const MARKS = ['[itemprop=articleBody]', 'article', 'main', '[role=main]'];

/**
 * Found by Mozilla's Readability in a page without its consent dialogue. If what it finds lies
 * outside what the page itself marks as its article, it looks in there. Null if it finds none.
 */
export function findArticle({ head, body }: SavedPage): FoundArticle | null {
  const { document } = parse(head.title, body);
  dropConsent(document.body);
  const marked = markedArticle(document);
  const found = read(document);
  if (marked === null || (found && isWithin(found.html, marked))) return found;
  const again = read(parse(head.title, marked).document);
  return { html: again?.html ?? marked, title: again?.title ?? found?.title ?? null };
}

function parse(title: string, body: string) {
  const head = `<title>${escapeHtml(title)}</title>`;
  return parseHTML(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`);
}

type PageDocument = ReturnType<typeof parse>['document'];

function read(document: PageDocument): FoundArticle | null {
  const article = new Readability(document, { disableJSONLD: true, keepClasses: false }).parse();
  return article?.content ? { html: article.content, title: article.title || null } : null;
}

/** The element that a page marks as its article; null if there is none, or several alike. */
function markedArticle({ body }: PageDocument): string | null {
  for (const mark of MARKS) {
    const lengths = [...body.querySelectorAll(mark)].map((element) => ({
      element,
      length: (element.textContent ?? '').trim().length,
    }));
    const [first, second] = lengths.sort((a, b) => b.length - a.length);
    if (first && first.length >= ARTICLE && (second?.length ?? 0) < first.length / 2)
      return first.element.outerHTML;
  }
  return null;
}

function isWithin(html: string, marked: string): boolean {
  const lines = new Set(pageLines(marked).text.split('\n'));
  const found = pageLines(html).text.split('\n');
  const letters = (all: readonly string[]) => all.reduce((sum, line) => sum + line.length, 0);
  return letters(found.filter((line) => lines.has(line))) >= letters(found) * MARKED;
}
