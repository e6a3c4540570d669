import { Parser } from 'htmlparser2';
import { escapeHtml, VOID_ELEMENTS } from './escape-html.ts';
import { isHidden } from './is-hidden.ts';

/**
 * A saved page read once from front to back: what its head states, and its body without all that is
 * no text (scripts, styles, frames, comments, hidden elements). Nothing in it is run or fetched.
 */
export interface Page {
  readonly title: string;
  readonly language: string | null;
  /** `<meta>` by name or property, in lower case, the first of each. */
  readonly metas: ReadonlyMap<string, string>;
  readonly canonical: string | null;
  readonly base: string | null;
  /** The address in the comment that browsers leave in pages they save. */
  readonly savedFrom: string | null;
  readonly jsonLd: readonly string[];
  /** `datetime` of elements that are marked as the publication date. */
  readonly marked: readonly string[];
  readonly hasFrames: boolean;
  /** Its body, clean, as HTML; the head's title is in it for the reader of the body. */
  readonly body: string;
  readonly elements: number;
  /** Whether reading was given up: no person wrote that many elements, or so deep. */
  readonly isTooLarge: boolean;
}

/** The longest articles have some thousands; finding the text among more takes minutes. */
export const MOST_ELEMENTS = 100_000;
/** Beyond this the parser's own stack makes a page of many tags slow. */
const DEEPEST_PARSED = 12_000;

/** Elements whose content is no text of the article, whatever stands in it. */
const DROPPED = new Set(
  `script style template noscript iframe frame frameset noframes object embed applet svg math canvas
   audio video map select textarea button dialog title`.split(/\s+/),
);
/** Attributes by which a reader of pages tells an article from what surrounds it. */
const KEPT = ['class', 'id', 'role', 'itemprop', 'rel', 'href', 'summary', 'datatable'];
/** Deeper than this an element is left out and its content kept: no page is nested so by a person. */
const DEEPEST = 256;

export function parsePage(html: string): Page {
  const metas = new Map<string, string>();
  const jsonLd: string[] = [];
  const marked: string[] = [];
  const body: string[] = [];
  const open: { name: string; emitted: boolean }[] = [];
  const found = { title: '', language: null, canonical: null, base: null, savedFrom: null } as {
    title: string;
    language: string | null;
    canonical: string | null;
    base: string | null;
    savedFrom: string | null;
  };
  let hasFrames = false;
  let elements = 0;
  let isTooLarge = hasTooManyTags(html);
  let emittedDepth = 0;
  /** Number of open elements above and with which everything is dropped; 0 where nothing is. */
  let droppedFrom = 0;
  let collects: 'title' | 'jsonLd' | null = null;

  const stateHead = (name: string, attributes: Record<string, string>): void => {
    const { content, href, rel = '', lang, datetime } = attributes;
    switch (name) {
      case 'html':
        found.language ??= lang ?? attributes['xml:lang'] ?? null;
        break;
      case 'base':
        found.base ??= href ?? null;
        break;
      case 'link':
        if (/(?:^|\s)canonical(?:\s|$)/i.test(rel)) found.canonical ??= href ?? null;
        break;
      case 'meta': {
        const key = (attributes['property'] ?? attributes['name'] ?? attributes['itemprop'] ?? '')
          .toLowerCase()
          .trim();
        if (key && content && !metas.has(key)) metas.set(key, content.trim());
        break;
      }
      case 'iframe':
      case 'frame':
      case 'frameset':
        hasFrames = true;
        break;
      case 'time':
        if (datetime && ('pubdate' in attributes || attributes['itemprop'] === 'datePublished')) {
          marked.push(datetime);
        }
        break;
    }
  };

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        elements += 1;
        if (elements > MOST_ELEMENTS || open.length > DEEPEST_PARSED) {
          isTooLarge = true;
          parser.pause();
          return;
        }
        if (droppedFrom === 0) {
          stateHead(name, attributes);
          if (name === 'title' && found.title === '') collects = 'title';
          if (name === 'script' && /^application\/ld\+json/i.test(attributes['type'] ?? '')) {
            collects = 'jsonLd';
            jsonLd.push('');
          }
        }
        const isDropped = DROPPED.has(name) || isHidden(attributes);
        if (VOID_ELEMENTS.has(name)) {
          open.push({ name, emitted: false });
          if (droppedFrom === 0 && !isDropped && (name === 'br' || name === 'hr')) {
            body.push(`<${name}>`);
          }
          return;
        }
        if (droppedFrom === 0 && isDropped) droppedFrom = open.length + 1;
        const emitted =
          droppedFrom === 0 &&
          emittedDepth < DEEPEST &&
          !['html', 'head', 'body', 'form', 'fieldset'].includes(name);
        open.push({ name, emitted });
        if (!emitted) return;
        emittedDepth += 1;
        body.push(`<${name}${keptAttributes(attributes)}>`);
      },
      ontext(text) {
        if (collects === 'title') found.title += text;
        else if (collects === 'jsonLd') jsonLd[jsonLd.length - 1] += text;
        else if (droppedFrom === 0) body.push(escapeHtml(text));
      },
      onclosetag(name) {
        const closed = open.pop();
        if (closed?.emitted) {
          emittedDepth -= 1;
          body.push(`</${name}>`);
        }
        if (open.length < droppedFrom) droppedFrom = 0;
        if (name === 'title' || name === 'script') collects = null;
      },
      oncomment(text) {
        const [, address] = /^\s*saved from url=\(\d+\)(\S+)/.exec(text) ?? [];
        if (address !== undefined) found.savedFrom ??= address;
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  if (!isTooLarge) parser.write(html);
  if (!isTooLarge) parser.end();
  return { ...found, metas, jsonLd, marked, hasFrames, elements, isTooLarge, body: body.join('') };
}

/** An opening and a closing tag of each element, and as many `<` again in scripts and comments. */
function hasTooManyTags(html: string): boolean {
  let count = 0;
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) count += 1;
  return count > 4 * MOST_ELEMENTS;
}

const keptAttributes = (attributes: Record<string, string>): string =>
  KEPT.flatMap((name) =>
    attributes[name] === undefined ? [] : ` ${name}="${escapeHtml(attributes[name])}"`,
  ).join('');
