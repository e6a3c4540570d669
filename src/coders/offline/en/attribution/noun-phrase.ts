import { isListComma } from './list-comma.ts';
import { compileAttribution } from './patterns.ts';
import phraseLeft from './phrase-left.json' with { type: 'json' };
import phraseRight from './phrase-right.json' with { type: 'json' };
import type { Reader } from './reader.ts';
import type { PhraseStep } from './rule-schemas.ts';
import { hasUpos, isWord } from './tags.ts';
import { trimTime } from './trim-time.ts';
import { attributionWords } from './word-lists.ts';
import { isNominal, isPersonal, isPossessive, isQuoteMark } from './words.ts';

/** A range of tokens, both ends included. */
export type Range = readonly [first: number, last: number];

const LEFT = compileAttribution<PhraseStep>('phrase-left', phraseLeft);
const RIGHT = compileAttribution<PhraseStep>('phrase-right', phraseRight);

/** Tokens. Longer noun phrases are misread clauses. */
const LONGEST = 40;
/** Tokens from one bracket to the other. */
const BRACKETED = 8;

/**
 * The noun phrase that ends with the token at `end`, without anything after a comma; null if none.
 */
export const phraseBefore = (reader: Reader, end: number, low: number): Range | null => {
  const { tokens } = reader;
  if (end < low || !closesPhrase(reader, end, low)) return null;
  if (isPersonal(tokens[end])) return [end, end];
  let first = end;
  const floor = Math.max(low, end - LONGEST);
  for (let at = end; at >= floor; at -= 1) {
    const step = LEFT.first(reader, at, at + 1, { low: floor })?.gives.step;
    if (step === 'take' || step === 'take-last') first = at;
    const next = step === 'take' ? at : stepLeft(reader, at, { step, end, floor });
    if (next < 0) break;
    at = next;
  }
  // "including one soldier": the participle governs the phrase
  if (
    first < end &&
    hasUpos(tokens[first], 'VERB') &&
    hasUpos(tokens[first + 1], 'DET', 'NUM', 'PRON')
  )
    first += 1;
  return trimTime(reader, [first, end]);
};

interface Left {
  readonly step: PhraseStep['step'] | undefined;
  readonly end: number;
  readonly floor: number;
}

/** Where a phrase that does not take the word here continues to the left; -1 where it begins. */
const stepLeft = (reader: Reader, at: number, { step, end, floor }: Left): number => {
  const { quoteOf } = reader;
  switch (step) {
    case 'pass':
      return at;
    case 'list':
      return isListComma(reader, at, { end, floor }) ? at : -1;
    case 'bracket':
      return openingBracket(reader, at, floor);
    case 'quote':
      return quoteOf[at] === quoteOf[end] && (quoteOf[at - 1] ?? -1) === (quoteOf[end] ?? -1)
        ? at
        : -1;
    default:
      return -1;
  }
};

/** A noun, "the wounded", "Israel's military", or a name tagged as a verb. */
const closesPhrase = (reader: Reader, end: number, low: number): boolean => {
  const t = reader.tokens[end];
  const before = reader.tokens[end - 1];
  return (
    isNominal(t) ||
    isWord(t, attributionWords.headless) ||
    t?.text === ')' ||
    (hasUpos(t, 'ADJ') && (hasUpos(before, 'DET') || isPossessive(before))) ||
    isLoneName(reader, end, low)
  );
};

const NOT_NAME_ENDINGS = [...attributionWords.notNameEndings];

/** "Fields said", "Reynolds says": a name that begins its stretch, whatever its tag. */
const isLoneName = ({ tokens, quoteOf }: Reader, at: number, low: number): boolean => {
  const t = tokens[at];
  const opens = at === low || (quoteOf[at - 1] ?? -1) >= 0 || isQuoteMark(tokens[at - 1]);
  return (
    opens &&
    t !== undefined &&
    /^\p{Lu}\p{Ll}{2,}$/u.test(t.text) &&
    hasUpos(t, 'VERB', 'ADJ', 'INTJ', 'X') &&
    !NOT_NAME_ENDINGS.some((ending) => t.lower.endsWith(ending))
  );
};

const openingBracket = ({ tokens }: Reader, at: number, floor: number): number => {
  for (let i = at; i >= floor && i > at - BRACKETED; i -= 1) if (tokens[i]?.text === '(') return i;
  return -1;
};

const closingBracket = ({ tokens }: Reader, at: number, roof: number): number => {
  let close = at;
  while (close < roof && close < at + BRACKETED && tokens[close]?.text !== ')') close += 1;
  return tokens[close]?.text === ')' ? close : -1;
};

/** The noun phrase that begins at `start`: "Smith", "a spokesman for the ministry"; null if none. */
export const phraseAfter = (reader: Reader, start: number, high: number): Range | null => {
  let last = -1;
  const roof = Math.min(high, start + LONGEST);
  for (let at = start; at < roof; at += 1) {
    const step = RIGHT.first(reader, at, at + 1, { low: start })?.gives.step ?? 'stop';
    if (step === 'take' || step === 'take-last') last = at;
    if (step === 'take' || step === 'pass' || (step === 'link' && last === at - 1)) continue;
    if (step !== 'bracket') break;
    const close = closingBracket(reader, at, roof);
    if (close < 0) break;
    last = close;
    at = close;
  }
  return last < start ? null : [start, last];
};
