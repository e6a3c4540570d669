import { Parser } from 'htmlparser2';
import { escapeHtml } from '../../text/escape-html.ts';
import { isArchiveBar } from './is-archive-bar.ts';
import { isHidden } from './is-hidden.ts';
import { createHeadReader, type PageHead } from './page-head.ts';
import { VOID_ELEMENTS } from './void-elements.ts';

/**
 * A saved page, read in one pass: what its head states, and its body without anything that is not
 * text (scripts, styles, frames, comments, hidden elements). Nothing in it is run or fetched.
 */
export interface SavedPage {
  readonly head: PageHead;
  /** Clean HTML. */
  readonly body: string;
  readonly elements: number;
  /** Whether parsing stopped early: nobody writes that many elements, or nests them that deep. */
  readonly isTooLarge: boolean;
}

/** The longest articles have some thousand elements; searching more than this takes minutes. */
export const MOST_ELEMENTS = 100_000;
/** Open elements; beyond this depth the parser's own stack becomes slow. */
export const DEEPEST_PARSED = 12_000;
/**
 * Deeper elements are dropped and their content kept, as Readability walks the tree recursively.
 */
const DEEPEST_KEPT = 256;

/** Elements whose content is not article text (Readability also removes the last three, later). */
const DROPPED = new Set(
  `script style template noscript iframe frame frameset noframes object embed applet svg math canvas
   audio video map select textarea button dialog title nav footer aside`.split(/\s+/),
);
/** Elements dropped with their content kept, as the output page has its own. */
const UNWRAPPED = new Set(['html', 'head', 'body', 'form', 'fieldset']);
/** Attributes by which Readability tells an article from what surrounds it. */
const KEPT = [
  'class',
  'id',
  'role',
  'aria-modal',
  'itemprop',
  'rel',
  'href',
  'summary',
  'datatable',
];

export function parseSavedPage(html: string): SavedPage {
  const reader = createHeadReader();
  const body: string[] = [];
  /** For each open element, whether it was written to the body. */
  const open: boolean[] = [];
  let kept = 0;
  let elements = 0;
  /** Number of open elements at which dropping began; 0 if nothing is being dropped. */
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
      const isShown =
        droppedFrom === 0 &&
        !DROPPED.has(name) &&
        !isHidden(attributes) &&
        !isArchiveBar(attributes, reader.head);
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
      body.push(`<${name}${keptAttributes(name, attributes)}>`);
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

/** Allows two tags per element, and as many `<` again in scripts and comments. */
function hasTooManyTags(html: string): boolean {
  let count = 0;
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) count += 1;
  return count > 4 * MOST_ELEMENTS;
}

/** The time of a part of the page is kept, too. */
const keptAttributes = (element: string, attributes: Record<string, string>): string =>
  (element === 'time' ? [...KEPT, 'datetime'] : KEPT)
    .flatMap((name) =>
      attributes[name] === undefined ? [] : ` ${name}="${escapeHtml(attributes[name])}"`,
    )
    .join('');
