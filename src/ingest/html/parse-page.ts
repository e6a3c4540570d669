import { Parser } from 'htmlparser2';
import { escapeHtml } from '../../text/escape-html.ts';
import { isHidden } from './is-hidden.ts';
import { createHeadReader, type PageHead } from './page-head.ts';
import { VOID_ELEMENTS } from './void-elements.ts';

/**
 * A saved page read once from front to back: what its head states, and its body without all that is
 * no text (scripts, styles, frames, comments, hidden elements). Nothing in it is run or fetched.
 */
export interface Page {
  readonly head: PageHead;
  /** Clean HTML. */
  readonly body: string;
  readonly elements: number;
  /** Whether reading was given up: no person wrote that many elements, or so deep. */
  readonly isTooLarge: boolean;
}

/** The longest articles have some thousands; finding the text among more takes minutes. */
export const MOST_ELEMENTS = 100_000;
/** Beyond this the parser's own stack makes a page of many tags slow. */
const DEEPEST_PARSED = 12_000;
/** Deeper than this an element is left out and its content kept: Readability walks its tree by calls. */
const DEEPEST_KEPT = 256;

/** Elements whose content is no text of the article (Readability takes out the last three too, later). */
const DROPPED = new Set(
  `script style template noscript iframe frame frameset noframes object embed applet svg math canvas
   audio video map select textarea button dialog title nav footer aside`.split(/\s+/),
);
/** Elements that are left out and their content kept: the page has others of its own around it. */
const UNWRAPPED = new Set(['html', 'head', 'body', 'form', 'fieldset']);
/** Attributes by which a reader of pages tells an article from what surrounds it. */
const KEPT = ['class', 'id', 'role', 'itemprop', 'rel', 'href', 'summary', 'datatable'];

export function parsePage(html: string): Page {
  const reader = createHeadReader();
  const body: string[] = [];
  /** For each open element whether it is in the body. */
  const open: boolean[] = [];
  let kept = 0;
  let elements = 0;
  /** Number of open elements from which on everything is dropped; 0 where nothing is. */
  let droppedFrom = 0;
  let isTooLarge = hasTooManyTags(html);

  const parser = new Parser({
    onopentag(name, attributes) {
      elements += 1;
      if (elements > MOST_ELEMENTS || open.length > DEEPEST_PARSED) {
        isTooLarge = true;
        parser.pause();
        return;
      }
      const isShown = droppedFrom === 0 && !DROPPED.has(name) && !isHidden(attributes);
      if (droppedFrom === 0) reader.open(name, attributes);
      if (VOID_ELEMENTS.has(name)) {
        open.push(false);
        if (isShown && (name === 'br' || name === 'hr')) body.push(`<${name}>`);
        return;
      }
      if (droppedFrom === 0 && !isShown) droppedFrom = open.length + 1;
      const isKept = isShown && kept < DEEPEST_KEPT && !UNWRAPPED.has(name);
      open.push(isKept);
      if (!isKept) return;
      kept += 1;
      body.push(`<${name}${keptAttributes(attributes)}>`);
    },
    ontext(text) {
      if (!reader.takes(text) && droppedFrom === 0) body.push(escapeHtml(text));
    },
    onclosetag(name) {
      if (open.pop()) {
        kept -= 1;
        body.push(`</${name}>`);
      }
      if (open.length < droppedFrom) droppedFrom = 0;
      reader.close(name);
    },
    oncomment: reader.comment,
  });
  if (!isTooLarge) parser.write(html);
  if (!isTooLarge) parser.end();
  return { head: reader.head, body: body.join(''), elements, isTooLarge };
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
