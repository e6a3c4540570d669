import type { Span } from '../model/span.ts';
import { inContext, occurrences, type SoughtWords } from './locate-quotation.ts';

/** UTF-16 code units of context kept on either side of a mention, as in the Web Annotation model. */
const REACH = 32;

/** The words of a span and those around it, never cut inside a character. */
export function contextOf(text: string, [start, end]: Span) {
  return {
    quote: text.slice(start, end),
    prefix: text.slice(wholeCharacter(text, Math.max(0, start - REACH)), start),
    suffix: text.slice(end, wholeCharacter(text, Math.min(text.length, end + REACH))),
  };
}

/** A quotation that `locateQuotation` finds again, with context or `nth` only if it needs them. */
export function quotationOf(text: string, span: Span): SoughtWords {
  const { quote, prefix, suffix } = contextOf(text, span);
  const places = occurrences(text, quote);
  if (places.length === 1) return { quote };
  const candidates: SoughtWords[] = [
    { quote, prefix },
    { quote, suffix },
    { quote, prefix, suffix },
  ];
  const unique = candidates.find(
    (words) => places.filter((place) => inContext(text, place, words)).length === 1,
  );
  return unique ?? { quote, nth: places.findIndex(([start]) => start === span[0]) + 1 };
}

/** Whether an offset falls between the two halves of one character (a surrogate pair). */
export const splitsCharacter = (text: string, offset: number): boolean =>
  isHigh(text.charCodeAt(offset - 1)) && isLow(text.charCodeAt(offset));

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Whether an offset falls inside what a reader sees as one character, such as a letter and its
 * accent.
 */
export function splitsGrapheme(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  if (offset <= 0 || offset >= text.length || (code < 0x300 && code !== 0x0a)) return false;
  const from = Math.max(0, offset - REACH);
  return (
    graphemes.segment(text.slice(from, offset + REACH)).containing(offset - from)?.index !==
    offset - from
  );
}

const wholeCharacter = (text: string, offset: number): number =>
  splitsCharacter(text, offset) ? offset + 1 : offset;
const isHigh = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;
const isLow = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;
