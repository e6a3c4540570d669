import { sha256 } from '../../../model/ids.ts';
import type { Report } from '../../../model/problem.ts';
import { inflate } from '../../container/unpack-file.ts';
import { languageTag } from '../../language-tag.ts';
import { nameOfFile } from '../../name-of-file.ts';
import type { NamedSource } from '../../named-source.ts';
import { readBytes } from '../../read-bytes.ts';
import { foundArticle } from '../found-article.ts';
import { decodeXml } from '../xml/decode-xml.ts';
import { parseFeed } from './parse-feed.ts';
import { type FeedItem, fieldText, readItem } from './read-item.ts';

/** Items without their whole text, of which the first are named. */
const NAMED = 3;
/** Hex digits. */
const HASH = 8;

/** The items of a saved feed (RSS, RDF, Atom), each an article. */
export async function* readFeed(file: string, report: Report): AsyncGenerator<NamedSource> {
  const packed = readBytes(file, report);
  const bytes = packed && inflate(packed, file, report);
  const xml = bytes && decodeXml(bytes, file, report);
  if (!bytes || xml === null) return;
  const { root, language: stated, channel, items } = parseFeed(xml);
  if (root === null || !['rss', 'feed', 'rdf'].includes(root)) {
    report.warn(
      'source:ignored',
      'XML that is no feed is not read',
      { file },
      { actual: root === null ? 'no element' : `<${root}>`, expected: 'RSS, RDF or Atom' },
    );
    return;
  }
  const capture = { format: 'feed', sha256: sha256(bytes) } as const;
  const of = (name: string): string | null => fieldText(channel, name);
  const language = languageTag(of('language') ?? stated ?? '');
  const cut: string[] = [];
  for (const [at, fields] of items.entries()) {
    const item = readItem(fields, { file, path: `item ${at + 1}` }, report);
    if (item.isSummary) cut.push(item.title ?? `item ${at + 1}`);
    const { text, title, url, published, updated } = item;
    const article = foundArticle(
      file,
      {
        number: at + 1,
        text,
        title,
        publication: item.source ?? of('title'),
        url,
        published,
        updated,
        name: nameOfItem(item, file),
        language,
        capture,
      },
      report,
    );
    if (article) yield article;
  }
  if (cut.length > 0) warnOfSummaries(cut, file, report);
}

/** Titles come again; that of a feed with the same words in it does not. */
const nameOfItem = ({ title, text }: FeedItem, file: string): string =>
  `${nameOfFile(file)} ${title ?? ''} ${sha256(text).slice(0, HASH)}`;

function warnOfSummaries(cut: readonly string[], file: string, report: Report): void {
  report.warn(
    'source:summaries',
    'items of the feed have only a description, which may be the beginning of an article',
    { file },
    {
      actual: `${cut.length}: ${cut.slice(0, NAMED).join('; ')}${cut.length > NAMED ? '; …' : ''}`,
      expected: 'the whole text (content:encoded, content)',
    },
  );
}
