import type { Report } from '../../model/problem.ts';
import { isNestedTooDeep } from '../../text/nesting.ts';
import { firstDay } from '../dates/first-day.ts';
import { languageTag } from '../language-tag.ts';
import { articlesOf, type LiveBlog, type StatedArticle } from './json-ld.ts';
import { originalOf } from './original-address.ts';
import type { PageHead } from './page-head.ts';
import type { StatedAccess } from './warn-of-paywall.ts';

/**
 * What a page states about itself; null if it does not. JSON-LD comes before OpenGraph and meta
 * tags.
 */
export interface PageFront {
  readonly title: string | null;
  readonly publication: string | null;
  readonly url: string | null;
  readonly published: string | null;
  readonly updated: string | null;
  /** The day on which the page was archived, or else saved. */
  readonly retrieved: string | null;
  readonly language: string | null;
  /** The text of the article in its metadata. */
  readonly body: string | null;
  readonly access: StatedAccess;
  /** What it states of its entries, if it is a live blog. */
  readonly live: LiveBlog | null;
}

const TITLES = ['og:title', 'twitter:title', 'dc.title', 'dcterms.title', 'citation_title'];
const OUTLETS = ['og:site_name', 'citation_journal_title', 'dc.publisher', 'dcterms.publisher'];
const PUBLISHED = `article:published_time og:article:published_time datepublished dcterms.issued
  dcterms.created dc.date.issued dc.date dcterms.date parsely-pub-date sailthru.date
  citation_publication_date pubdate publish-date publishdate date`.split(/\s+/);
const MODIFIED = `article:modified_time og:updated_time datemodified dcterms.modified
  dc.date.modified last-modified`.split(/\s+/);

/** Comment and CDATA marks that old pages put around the content of scripts. */
const WRAPPING = /^\s*(?:<!--|(?:\/\/)?<!\[CDATA\[)|(?:-->|(?:\/\/)?\]\]>)\s*$/g;

export function pageFront(page: PageHead, file: string, report: Report): PageFront {
  const meta = (names: readonly string[]): string[] =>
    names.flatMap((name) => page.metas.get(name) ?? []);
  const canonical = addressOf(page, [page.canonical, ...meta(['og:url'])]);
  const article = ownArticle(page, canonical, file, report);
  const retrieved = capturedAt(page)?.slice(0, 10) ?? null;
  const day = (field: string, values: readonly (string | null)[]) =>
    firstDay(
      { field, values: values.flatMap((value) => value ?? []), place: { file }, saved: retrieved },
      report,
    );
  return {
    title: oneLine(article?.headline ?? meta(TITLES)[0]),
    publication: oneLine(article?.publisher ?? meta(OUTLETS)[0]),
    url: canonical ?? addressOf(page, [article?.url ?? null, ...savedFrom(page), page.archive]),
    published: day('published', [article?.published ?? null, ...meta(PUBLISHED), ...page.marked]),
    updated: day('updated', [article?.modified ?? null, ...meta(MODIFIED)]),
    retrieved,
    body: article?.body ?? null,
    access: article?.access ?? { isFree: true, words: null },
    live: article?.live ?? null,
    language: languageOf([page.language, article?.language, ...meta(['og:locale', 'dc.language'])]),
  };
}

/**
 * The article that the page is about; null if it describes several and none has the page's address.
 */
function ownArticle(
  page: PageHead,
  canonical: string | null,
  file: string,
  report: Report,
): StatedArticle | null {
  const articles = articlesOf(page.jsonLd.flatMap((json) => parseJson(json, file, report)));
  const own = articles.filter(({ url }) => url !== null && addressOf(page, [url]) === canonical);
  return own[0] ?? (articles.length === 1 ? (articles[0] ?? null) : null);
}

function parseJson(json: string, file: string, report: Report): unknown[] {
  try {
    if (isNestedTooDeep(json)) throw new Error('nested too deep');
    return [JSON.parse(json.replace(WRAPPING, ''))];
  } catch (error) {
    report.warn(
      'source:broken-metadata',
      'JSON-LD of the page is not JSON and is left out',
      { file },
      { actual: error instanceof Error ? error.message : String(error), expected: 'JSON' },
    );
    return [];
  }
}

const savedFrom = ({ saved }: PageHead): string[] => saved.flatMap(({ address }) => address ?? []);

/** When an archive captured the page, or else when it was saved: UTC, ISO 8601. */
export function capturedAt(page: PageHead): string | null {
  const addresses = [page.canonical, page.metas.get('og:url'), ...savedFrom(page)];
  const archived = addresses.flatMap((value) => (value && archivedPage(value)?.at) || []);
  const comments = [...page.saved].sort((a, b) => Number(b.isCapture) - Number(a.isCapture));
  return [...archived, ...comments.flatMap(({ at }) => at ?? [])][0] ?? null;
}

/** The Wayback Machine writes addresses without its own host, too. */
const archivedPage = (address: string) =>
  originalOf(/^\/web\/\d/.test(address) ? `https://web.archive.org${address}` : address);

/**
 * The first web address, without its fragment, of the page itself where it is an archive's;
 * relative ones are resolved against the page's base.
 */
function addressOf(page: PageHead, values: readonly (string | null)[]): string | null {
  const bases = [page.base, ...savedFrom(page), page.metas.get('og:url')];
  for (const value of values) {
    for (const base of [undefined, ...bases]) {
      if (value === null || base === null) continue;
      const given = archivedPage(value)?.url ?? value;
      if (!URL.canParse(given, base)) continue;
      const resolved = new URL(given, base).href;
      const address = new URL(originalOf(resolved)?.url ?? resolved);
      if (!/^https?:$/.test(address.protocol)) continue;
      address.hash = '';
      return address.href;
    }
  }
  return null;
}

const oneLine = (text: string | null | undefined): string | null =>
  text?.replace(/\s+/g, ' ').trim() || null;

function languageOf(values: readonly (string | null | undefined)[]): string | null {
  for (const value of values) {
    const tag = languageTag(value ?? '');
    if (tag !== null) return tag;
  }
  return null;
}
