import type { Span } from '../model/span.ts';

/** A sentence's end, with the quotation marks and brackets that close on it; or a line's. */
const SENTENCE_END = /[.!?…]["'”’»)\]]*(?=\s)|\n/g;

/** The sentence or sentences that a span lies in, on one line. An end after an initial is an end too. */
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
