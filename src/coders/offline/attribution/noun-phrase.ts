import type { Token } from '../language/document.ts';
import { timeWords } from './cues.ts';
import type { Reader } from './reader.ts';
import {
  isComma,
  isNominal,
  isPersonal,
  isPossessive,
  isQuoteMark,
  isRelative,
  isTensed,
} from './words.ts';

/** A stretch of tokens, both ends included. */
export type Range = readonly [first: number, last: number];

const LINKS: ReadonlySet<string> = new Set(
  'of for at in from with on to near by against inside behind under'.split(' '),
);
const HEADLESS: ReadonlySet<string> = new Set(
  'one another some others many most several few all both none neither either each two three'.split(
    ' ',
  ),
);
/** Tokens. Longer noun phrases are clauses misread. */
const LONGEST = 40;

const isHead = (t: Token | undefined): boolean =>
  isNominal(t) || (t !== undefined && (HEADLESS.has(t.lower) || t.text === ')'));

/** "Fields said", "Reynolds says": a name that opens its stretch, whatever it is tagged as. */
const isLoneName = ({ tokens, quoteOf }: Reader, at: number, low: number): boolean => {
  const t = tokens[at];
  const opens = at === low || (quoteOf[at - 1] ?? -1) >= 0 || isQuoteMark(tokens[at - 1]);
  return (
    opens &&
    t !== undefined &&
    /^\p{Lu}\p{Ll}{2,}$/u.test(t.text) &&
    /^(?:VERB|ADJ|INTJ|X)$/u.test(t.upos) &&
    !/(?:ing|ed|ly)$/u.test(t.lower)
  );
};

/** The noun phrase that ends with the token at `end`, without what follows a comma; null if none. */
export const phraseBefore = (reader: Reader, end: number, low: number): Range | null => {
  const { tokens } = reader;
  if (end < low) return null;
  // "the wounded", "Israel's military"
  const headless =
    tokens[end]?.upos === 'ADJ' &&
    (tokens[end - 1]?.upos === 'DET' || isPossessive(tokens[end - 1]));
  if (!isHead(tokens[end]) && !headless && !isLoneName(reader, end, low)) return null;
  if (isPersonal(tokens[end])) return [end, end];
  let first = end;
  const floor = Math.max(low, end - LONGEST);
  for (let at = end; at >= floor; at -= 1) {
    const t = tokens[at] as Token;
    const next = tokens[at + 1];
    if (isPersonal(t) || isRelative(t)) break;
    if (
      isNominal(t) ||
      t.upos === 'ADJ' ||
      isPossessive(t) ||
      t.text === '-' ||
      HEADLESS.has(t.lower) ||
      t.text === '&'
    ) {
      first = at;
    } else if (t.upos === 'DET' || t.lower === 'no') {
      first = at;
      const before = tokens[at - 1];
      if (at - 1 < floor || before === undefined) break;
      if (
        !(before.upos === 'ADP' || before.upos === 'CCONJ' || before.upos === 'DET') ||
        isPersonal(before)
      )
        break;
    } else if (t.upos === 'ADP' || (t.lower === 'to' && isNominal(next))) {
      if (!LINKS.has(t.lower) || at === floor || !isHead(tokens[at - 1])) break;
    } else if (t.upos === 'CCONJ') {
      if (!/^(?:and|or)$/u.test(t.lower) || !(isNominal(tokens[at - 1]) || isComma(tokens[at - 1])))
        break;
    } else if (isComma(t)) {
      // "Israel, Egypt and Jordan"
      if (!isListComma(reader, at, end) || clauseBefore(reader, at, floor)) break;
    } else if (
      t.upos === 'VERB' &&
      !isTensed(t) &&
      tokens[at - 1]?.upos !== 'AUX' &&
      (next?.upos === 'NOUN' || next?.upos === 'PROPN' || next?.upos === 'ADP')
    ) {
      first = at;
    } else if (t.upos === 'ADV' && next?.upos === 'ADJ') {
      first = at;
    } else if (t.text === ')' || t.text === '(') {
      const open = openingBracket(reader, at, floor);
      if (open < 0) break;
      at = open;
    } else if (isQuoteMark(t)) {
      if (reader.quoteOf[at] !== reader.quoteOf[end]) break;
      if ((reader.quoteOf[at - 1] ?? -1) !== (reader.quoteOf[end] ?? -1)) break;
    } else break;
  }
  // "including one soldier": the participle governs the phrase
  const inner = tokens[first + 1];
  if (
    first < end &&
    tokens[first]?.upos === 'VERB' &&
    /^(?:DET|NUM|PRON)$/u.test(inner?.upos ?? '')
  )
    first += 1;
  return trimTime(reader, [first, end]);
};

const openingBracket = (reader: Reader, at: number, floor: number): number => {
  for (let i = at; i >= floor && i > at - 8; i -= 1) if (reader.tokens[i]?.text === '(') return i;
  return -1;
};

/** "They were killed in Lisna, activists and doctors said": the comma ends a clause. */
const clauseBefore = ({ tokens }: Reader, comma: number, floor: number): boolean => {
  for (let at = comma - 1; at >= floor; at -= 1) {
    if (isRelative(tokens[at])) return false;
    if (isTensed(tokens[at])) return true;
  }
  return timeWords.has(tokens[comma - 1]?.lower ?? '');
};

const isListComma = (reader: Reader, at: number, end: number): boolean => {
  for (let i = at + 1; i < end && i < at + 8; i += 1) {
    const t = reader.tokens[i];
    if (t?.lower === 'and' || t?.lower === 'or') return isNominal(reader.tokens[at - 1]);
    if (isComma(t)) return false;
  }
  return false;
};

const isYear = (reader: Reader, at: number): boolean =>
  /^(?:19|20)\d\d$/u.test(reader.tokens[at]?.lower ?? '') && reader.tokens[at - 1]?.lower === 'in';

const isTime = (reader: Reader, at: number): boolean =>
  timeWords.has(reader.tokens[at]?.lower ?? '') || isYear(reader, at);

/** "Smith on Monday" → "Smith"; "Monday" alone is nobody. */
const trimTime = (reader: Reader, [first, last]: Range): Range | null => {
  let end = last;
  while (end > first && isTime(reader, end)) {
    let at = end - 1;
    while (at > first && /^(?:NUM|DET|ADJ)$/u.test((reader.tokens[at] as Token).upos)) at -= 1;
    const t = reader.tokens[at] as Token;
    if (t.upos === 'ADP') at -= 1;
    else if (isNominal(t) && !isYear(reader, end)) return [first, at];
    else break;
    end = at;
  }
  return end < first || (end === first && timeWords.has((reader.tokens[end] as Token).lower))
    ? null
    : [first, end];
};

/** The noun phrase that begins at `start`: "Smith", "a spokesman for the ministry"; null if none. */
export const phraseAfter = (reader: Reader, start: number, high: number): Range | null => {
  const { tokens } = reader;
  let last = -1;
  const roof = Math.min(high, start + LONGEST);
  for (let at = start; at < roof; at += 1) {
    const t = tokens[at] as Token;
    const before = tokens[at - 1];
    if (isPersonal(t) || /^(?:me|us|him|her|them)$/u.test(t.lower)) {
      if (at === start) {
        last = at;
        if (t.lower !== 'her') break;
        continue;
      }
      break;
    }
    if (isRelative(t) && at > start) break;
    if (
      timeWords.has(t.lower) &&
      at > start &&
      tokens[at + 1]?.upos !== 'NOUN' &&
      !isPossessive(tokens[at + 1])
    )
      break;
    if (isNominal(t) || isPossessive(t)) last = at;
    else if (HEADLESS.has(t.lower)) last = at;
    else if (t.upos === 'ADJ' || t.text === '-' || t.text === '&') {
      // "an official who asked": people, whatever the tagger says
      if (t.upos === 'ADJ' && tokens[at + 1]?.lower === 'who') last = at;
    } else if (t.upos === 'DET') {
      if (
        at > start &&
        !(before?.upos === 'ADP' || before?.upos === 'CCONJ' || before?.upos === 'DET')
      )
        break;
    } else if (t.upos === 'ADP' || t.lower === 'to') {
      if (
        !/^(?:of|for|at|in|from|with)$/u.test(t.lower) ||
        last !== at - 1 ||
        timeWords.has(tokens[at + 1]?.lower ?? '')
      )
        break;
    } else if (
      t.lower === 'and' &&
      last === at - 1 &&
      (isNominal(tokens[at + 1]) || tokens[at + 1]?.upos === 'DET')
    )
      continue;
    else if (t.upos === 'VERB' && !isTensed(t) && at === start) continue;
    else if (t.text === '(') {
      let close = at;
      while (close < roof && close < at + 8 && tokens[close]?.text !== ')') close += 1;
      if (tokens[close]?.text !== ')') break;
      last = close;
      at = close;
    } else break;
  }
  return last < start ? null : [start, last];
};
