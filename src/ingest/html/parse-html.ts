import { sha256 } from '../../model/ids.ts';
import { present } from '../../model/present.ts';
import type { Report } from '../../model/problem.ts';
import type { FrontMatter, Source } from '../../model/source.ts';
import { isMhtml, readMhtml } from '../container/read-mhtml.ts';
import { checkCharacters } from '../decode.ts';
import { mirroredAddress, nameOfFile } from '../name-of-file.ts';
import { idOfAddress, idOfName } from '../source-ids.ts';
import { decodePage } from './decode-page.ts';
import { findArticle } from './find-article.ts';
import { liveEntries } from './live-entries.ts';
import { capturedAt, type PageFront, pageFront } from './page-front.ts';
import { type Lines, pageLines } from './page-lines.ts';
import {
  DEEPEST_PARSED,
  MOST_ELEMENTS,
  parseSavedPage,
  type SavedPage,
} from './parse-saved-page.ts';
import { momentOf } from './saved-comment.ts';
import { markupIn, textOfMarkup } from './text-of-markup.ts';
import { warnOfPaywall } from './warn-of-paywall.ts';

/** What an archive states of a page that it holds. */
interface CapturedPage {
  readonly address: string;
  /** When it was captured: UTC, ISO 8601. */
  readonly at: string | null;
  /** The encoding that the server stated. */
  readonly charset: string | null;
}

/**
 * Parses a saved page, by itself or in MHTML: the text of its article, one line per paragraph, and
 * the hash of the file's bytes.
 */
export function parseHtml(
  file: string,
  bytes: Uint8Array,
  report: Report,
  captured?: CapturedPage,
): Source | null {
  const page =
    !captured && isMhtml(bytes)
      ? pageOfMhtml(file, bytes, report)
      : pageOf(file, bytes, report, captured);
  if (!page) return null;
  if (page.isTooLarge) {
    report.error(
      'source:too-many-elements',
      'the page is too large to find an article in it',
      { file },
      {
        actual:
          page.elements > DEEPEST_PARSED && page.elements <= MOST_ELEMENTS
            ? `elements in each other, more than ${DEEPEST_PARSED} deep`
            : `more than ${MOST_ELEMENTS} elements`,
        expected: `at most ${MOST_ELEMENTS} elements, ${DEEPEST_PARSED} deep`,
      },
    );
    return null;
  }
  const article = findArticle(page);
  const { live, access, body, ...stated } = pageFront(page.head, file, report);
  const shown = pageLines(article?.html ?? '');
  const text = shown.text.trim() === '' ? textOfBody(body, file, report) : shown.text;
  if (!checkText(text, shown, page, file, report)) return null;
  warnOfPaywall(text, access, file, report);
  const front = frontOf(stated, article?.title ?? null, file);
  const entries = liveEntries(text, page.body, live);
  const capture = { format: 'html', sha256: sha256(bytes) } as const;
  const known = present({ captured: capturedAt(page.head), entries });
  return { front, text, sha256: sha256(text), file, textLine: 1, capture, ...known };
}

function checkText(
  text: string,
  { linked }: Lines,
  page: SavedPage,
  file: string,
  report: Report,
): boolean {
  if (text.trim() === '') {
    report.error(
      'source:nothing-readable',
      'no text can be read in this page',
      { file },
      { actual: whatIsThere(page), expected: 'an article as text; scripts are not run' },
    );
    return false;
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
  return true;
}

function pageOf(
  file: string,
  bytes: Uint8Array,
  report: Report,
  captured?: CapturedPage,
): SavedPage | null {
  const html = decodePage(bytes, file, report, captured?.charset);
  if (html === null) return null;
  const page = parseSavedPage(html);
  if (!captured) return page;
  const at = captured.at === null ? null : momentOf(captured.at);
  const stated = { address: captured.address, at, isCapture: true };
  return { ...page, head: { ...page.head, saved: [stated, ...page.head.saved] } };
}

/** The headers of MHTML say where the page was and when it was saved. */
function pageOfMhtml(file: string, bytes: Uint8Array, report: Report): SavedPage | null {
  const mhtml = readMhtml(file, bytes, report);
  if (!mhtml) return null;
  const page = parseSavedPage(mhtml.html);
  const at = mhtml.saved === null ? null : momentOf(mhtml.saved);
  const stated = { address: mhtml.address, at, isCapture: false };
  return { ...page, head: { ...page.head, saved: [stated, ...page.head.saved] } };
}

/** The text that the metadata have of a page that shows none before a script is run. */
function textOfBody(body: string | null, file: string, report: Report): string {
  if (body === null) return '';
  report.warn(
    'source:text-from-metadata',
    'the page shows no text; it was read from the metadata of the page',
    { file },
    { actual: 'articleBody', expected: 'an article as text; scripts are not run' },
  );
  const text = markupIn(body) === null ? body : textOfMarkup(body);
  return `${text.trim()}\n`;
}

function frontOf(
  { url: stated, title, ...front }: Omit<PageFront, 'live' | 'access' | 'body'>,
  headline: string | null,
  file: string,
): FrontMatter {
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
