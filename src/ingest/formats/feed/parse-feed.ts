import { Parser } from 'htmlparser2';
import { escapeHtml } from '../../../text/escape-html.ts';
import { DEEPEST_PARSED } from '../../html/parse-saved-page.ts';

/** Elements by their names without prefix; of each, what it holds, in order. */
export type FeedFields = ReadonlyMap<string, readonly FeedField[]>;

export interface FeedField {
  /** The name as written: `content:encoded`. */
  readonly name: string;
  /** Text; of XHTML the markup. */
  readonly text: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Elements in it, such as the name of an author. */
  readonly parts: ReadonlyMap<string, string>;
}

export interface ParsedFeed {
  /** The root element: `rss`, `feed`, `RDF`; null if there is none. */
  readonly root: string | null;
  /** The first that an element states of itself. */
  readonly language: string | null;
  readonly channel: FeedFields;
  readonly items: readonly FeedFields[];
}

interface OpenField {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parts: Map<string, string>;
  text: string;
  /** Names of open elements in it. */
  readonly open: string[];
}

const ITEMS = new Set(['item', 'entry']);
/** Elements that only hold others. */
const HOLDERS = new Set(['rss', 'feed', 'rdf', 'channel']);
/** Elements in a field beyond which the rest is dropped. */
const DEEPEST = 200;

/**
 * RSS, RDF or Atom as fields, in one pass. Nothing is fetched, and entities that the file declares
 * stay as they are written.
 */
export function parseFeed(xml: string): ParsedFeed {
  let root: string | null = null;
  let language: string | null = null;
  const channel = new Map<string, FeedField[]>();
  const items: Map<string, FeedField[]>[] = [];
  let depth = 0;
  let into = channel;
  let field: OpenField | null = null;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const local = localOf(name);
        depth += 1;
        if (depth > DEEPEST_PARSED)
          throw new Error(`elements in each other, more than ${DEEPEST_PARSED} deep`);
        root ??= local;
        language ??= attributes['xml:lang'] ?? null;
        if (field) openIn(field, name, attributes);
        else if (ITEMS.has(local)) {
          into = new Map();
          items.push(into);
        } else if (!HOLDERS.has(local))
          field = { name, attributes, parts: new Map(), text: '', open: [] };
      },
      ontext: (text) => {
        if (!field) return;
        const [part] = field.open;
        if (part !== undefined) field.parts.set(part, (field.parts.get(part) ?? '') + text);
        field.text += field.attributes['type'] === 'xhtml' ? escapeHtml(text) : text;
      },
      onclosetag: (name) => {
        const local = localOf(name);
        depth -= 1;
        if (field && field.open.length > 0) closeIn(field, name);
        else if (field) {
          into.set(localOf(field.name), [...(into.get(localOf(field.name)) ?? []), field]);
          field = null;
        } else if (ITEMS.has(local)) into = channel;
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return { root, language, channel, items };
}

const localOf = (name: string): string => name.slice(name.indexOf(':') + 1).toLowerCase();

function openIn(field: OpenField, name: string, attributes: Record<string, string>): void {
  field.open.push(localOf(name));
  if (field.attributes['type'] !== 'xhtml' || field.open.length > DEEPEST) return;
  const href = attributes['href'];
  field.text += `<${localOf(name)}${href === undefined ? '' : ` href="${escapeHtml(href)}"`}>`;
}

function closeIn(field: OpenField, name: string): void {
  if (field.attributes['type'] === 'xhtml' && field.open.length <= DEEPEST)
    field.text += `</${localOf(name)}>`;
  field.open.pop();
}
