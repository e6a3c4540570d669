import { Parser } from 'htmlparser2';
import { pageLines } from './page-lines.ts';
import { parseSavedPage } from './parse-saved-page.ts';

const BLOCK =
  /<(?:p|br|hr|div|section|article|li|ul|ol|h[1-6]|blockquote|table|tr|td|figure|pre)\b[^<>]{0,2000}>/i;
const TAG = new RegExp(
  String.raw`${BLOCK.source}|<\/(?:a|b|i|u|em|strong|span|font|small|sub|sup|mark|cite|q|script|style|p|div)\s*>|<(?:img|iframe|script|style)\b[^<>]{0,2000}>`,
  'i',
);
const ENTITY =
  /&(?:amp|lt|gt|quot|apos|nbsp|[lr][sd]quo|[lr]aquo|bdquo|[mn]dash|hellip|shy|#\d{1,7}|#x[0-9a-f]{1,6});/i;

/** The first tag or entity in a text; null if it is plain. */
export const markupIn = (text: string): string | null =>
  TAG.exec(text)?.[0] ?? ENTITY.exec(text)?.[0] ?? null;

/**
 * A fragment of HTML as a browser shows it, a line a paragraph. Without tags of blocks, white space
 * stays as it is. What was escaped twice is read twice.
 */
export function textOfMarkup(markup: string): string {
  const once = shown(markup);
  return /&lt;/i.test(markup) && TAG.test(once) ? shown(once) : once;
}

function shown(markup: string): string {
  if (!BLOCK.test(markup)) return inline(markup);
  // Some programs write paragraphs as empty lines, and tags for everything else.
  const hasParagraphs = /<(?:p|br|div|li)\b/i.test(markup);
  const html = hasParagraphs ? markup : markup.replace(/\r?\n[ \t]*\r?\n/g, '<br>');
  const { body, isTooLarge } = parseSavedPage(html);
  return isTooLarge ? markup : pageLines(body).text;
}

function inline(markup: string): string {
  const parts: string[] = [];
  let dropped = 0;
  const parser = new Parser({
    onopentag: (name) => {
      if (name === 'script' || name === 'style') dropped += 1;
    },
    ontext: (text) => {
      if (dropped === 0) parts.push(text);
    },
    onclosetag: (name) => {
      if (name === 'script' || name === 'style') dropped -= 1;
    },
  });
  parser.end(markup);
  return parts.join('');
}
