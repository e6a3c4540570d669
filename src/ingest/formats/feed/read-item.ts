import type { Place, Report } from '../../../model/problem.ts';
import { firstDay } from '../../dates/first-day.ts';
import { markupIn, textOfMarkup } from '../../html/text-of-markup.ts';
import type { FeedField, FeedFields } from './parse-feed.ts';

/** An item of a feed as an article. */
export interface FeedItem {
  /** As a browser shows it, below a line with the author if the text names none. */
  readonly text: string;
  readonly title: string | null;
  readonly url: string | null;
  /** The feed that the item was taken from, in one that joins others. */
  readonly source: string | null;
  readonly published: string | null;
  readonly updated: string | null;
  /** Whether it has no text besides a description. */
  readonly isSummary: boolean;
}

/** Characters in which the text may name its author itself. */
const HEAD = 300;

export function readItem(
  fields: FeedFields,
  place: Place & { file: string },
  report: Report,
): FeedItem {
  const whole = firstOf(fields, ['encoded', 'content']);
  const shown = whole ?? firstOf(fields, ['description', 'summary']);
  const body = shown === null ? '' : plain(shown);
  const author = authorOf(fields);
  const isNamed = author === null || body.slice(0, HEAD).includes(author);
  const day = (field: 'published' | 'updated', names: readonly string[]) =>
    firstDay(
      { field, values: names.flatMap((name) => fieldText(fields, name) ?? []), place },
      report,
    );
  const updated = day('updated', ['updated', 'modified']);
  const published = day('published', ['published', 'pubdate', 'date', 'issued', 'created']);
  return {
    text: body.trim() === '' ? '' : `${isNamed ? '' : `By ${author}\n`}${body.trim()}\n`,
    title: fieldText(fields, 'title')?.replace(/\s+/g, ' ') ?? null,
    url: addressOf(fields),
    source: fields.get('source')?.[0]?.parts.get('title') ?? fieldText(fields, 'source'),
    // Atom asks for an update of every entry, and of its first publication of none.
    published: published ?? (updated === null ? null : `${updated}?`),
    updated: published === null ? null : updated,
    isSummary: whole === null && body !== '',
  };
}

/** The text of the first field of this name, without markup; null if it is empty. */
export function fieldText(fields: FeedFields, name: string): string | null {
  const [field] = fields.get(name) ?? [];
  return (field && plain(field).trim()) || null;
}

const firstOf = (fields: FeedFields, names: readonly string[]): FeedField | null =>
  names
    .flatMap((name) => fields.get(name) ?? [])
    .find(({ name, text }) => !name.startsWith('media:') && text.trim() !== '') ?? null;

function plain({ text, attributes }: FeedField): string {
  const isText = attributes['type'] === 'text' || markupIn(text) === null;
  return isText ? text : textOfMarkup(text);
}

/** A name; an address of mail alone is none. */
function authorOf(fields: FeedFields): string | null {
  const [creator, author] = [fields.get('creator')?.[0], fields.get('author')?.[0]];
  const stated = creator
    ? plain(creator)
    : (author?.parts.get('name') ?? (author && plain(author)));
  const [, inBrackets] =
    /^[^\s@]{1,200}@[^\s@]{1,200}\s{0,9}\(([^()]{1,100})\)$/.exec(stated?.trim() ?? '') ?? [];
  const name = (inBrackets ?? stated ?? '').replace(/\s+/g, ' ').replace(/^by /i, '').trim();
  return name === '' || name.includes('@') ? null : name;
}

function addressOf(fields: FeedFields): string | null {
  const links = fields.get('link') ?? [];
  const alternate = links.find(
    ({ attributes: { href, rel } }) => href !== undefined && (rel ?? 'alternate') === 'alternate',
  );
  const [guid] = fields.get('guid') ?? [];
  const permanent = guid && guid.attributes['isPermaLink'] !== 'false' ? guid.text : null;
  const stated = [
    fieldText(fields, 'origlink'),
    alternate?.attributes['href'],
    links.find(({ text }) => text.trim() !== '')?.text,
    permanent,
  ];
  return stated.find((one) => /^\s*https?:/i.test(one ?? ''))?.trim() ?? null;
}
