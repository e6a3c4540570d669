import type { CueSource } from './cue-source.ts';
import type { VerbCue } from './find-verb-cues.ts';
import type { Reader } from './reader.ts';
import { hasUpos } from './tags.ts';
import { isCloser, isComma, isRelative, isTensed } from './words.ts';

/** Tokens of "the so-called local defence committee in the city of Dorva". */
const LONGEST = 16;

/**
 * `"…," the so-called defence committee in the city of Dorva stated.`: all the words between a
 * quotation and a verb of saying that ends the sentence, where no other verb is among them.
 */
export const subjectAfterQuotation = (
  { tokens, quoteOf }: Reader,
  { first, last, verb, low }: VerbCue,
): CueSource | null => {
  if (first !== verb || !isTensed(tokens[verb]) || (quoteOf[verb] as number) >= 0) return null;
  let at = first - 1;
  while (at >= Math.max(low, first - LONGEST) && !isCloser(tokens[at])) {
    if (isTensed(tokens[at]) || isRelative(tokens[at]) || isComma(tokens[at])) return null;
    at -= 1;
  }
  const start = at + 1;
  const closes = isCloser(tokens[at]) && (quoteOf[at - 1] as number) >= 0;
  const isLong = first - start > 2 && tokens.slice(start, first).some((t) => hasUpos(t, 'ADP'));
  if (!closes || !isLong || !hasUpos(tokens[start], 'DET', 'ADJ', 'NOUN', 'PROPN', 'NUM'))
    return null;
  return { range: [start, first - 1], side: 'before', start, end: last + 1 };
};
