import { sha256 } from '../../model/ids.ts';
import { present } from '../../model/present.ts';
import type { Report } from '../../model/problem.ts';
import type { FrontMatter, Source } from '../../model/source.ts';
import { checkCharacters } from '../decode.ts';
import { mirroredAddress, nameOfFile } from '../name-of-file.ts';
import { idOfAddress, idOfName } from '../source-ids.ts';
import { decodePage } from './decode-page.ts';
import { findArticle } from './find-article.ts';
import { capturedAt, pageFront } from './page-front.ts';
import { pageLines } from './page-lines.ts';
import { MOST_ELEMENTS, parseSavedPage, type SavedPage } from './parse-saved-page.ts';

/**
 * Parses a saved page: the text of its article, one line per paragraph, and the hash of the page's
 * bytes.
 */
export function parseHtml(file: string, bytes: Uint8Array, report: Report): Source | null {
  const html = decodePage(bytes, file, report);
  if (html === null) return null;
  const page = parseSavedPage(html);
  if (page.isTooLarge) {
    report.error(
      'source:too-many-elements',
      'the page is too large to find an article in it',
      { file },
      { actual: `more than ${page.elements} elements`, expected: `at most ${MOST_ELEMENTS}` },
    );
    return null;
  }
  const article = findArticle(page);
  const { text, linked } = pageLines(article?.html ?? '');
  if (text.trim() === '') {
    report.error(
      'source:nothing-readable',
      'no text can be read in this page',
      { file },
      { actual: whatIsThere(page), expected: 'an article as text; scripts are not run' },
    );
    return null;
  }
  if (linked > 0.5) {
    report.warn(
      'source:page-of-links',
      'most of the text is in links: this may not be an article',
      { file },
      { actual: `${Math.round(linked * 100)} % of the letters`, expected: 'an article' },
    );
  }
  checkCharacters(text, file, report);
  const front = frontOf(page, article?.title ?? null, file, report);
  const capture = { format: 'html', sha256: sha256(bytes) } as const;
  const captured = present({ captured: capturedAt(page.head) });
  return { front, text, sha256: sha256(text), file, textLine: 1, capture, ...captured };
}

function frontOf(
  page: SavedPage,
  headline: string | null,
  file: string,
  report: Report,
): FrontMatter {
  const { url: stated, title, ...front } = pageFront(page.head, file, report);
  const url = stated ?? mirroredAddress(file);
  return {
    id: url === null ? idOfName(nameOfFile(file)) : idOfAddress(url),
    ...present({ title: title ?? headline, url, ...front }),
  };
}

const whatIsThere = (page: SavedPage): string =>
  page.head.hasFrames
    ? 'frames, which are not followed'
    : `${page.elements} elements, ${page.head.jsonLd.length} blocks of metadata, none with text to show`;
