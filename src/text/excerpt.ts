import type { Span } from '../model/span.ts';

/** The end of a sentence, with its closing quotation marks and brackets; or the end of a line. */
const SENTENCE_END = /[.!?…]["'”’»)\]]*(?=\s)|\n/g;

/**
 * The sentence or sentences around a span, on one line. The point after an initial also counts as
 * an end.
 */
export function excerptOf(text: string, [start, end]: Span): string {
  let from = 0;
  let to = text.length;
  for (const { index, 0: mark } of text.matchAll(SENTENCE_END)) {
    const after = index + mark.length;
    if (after <= start) from = after;
    if (after >= end) {
      to = mark === '\n' ? index : after;
      break;
    }
  }
  return text.slice(from, to).replace(/\s+/g, ' ').trim();
}
