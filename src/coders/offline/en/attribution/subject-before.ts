import type { Token } from '../../language/document.ts';
import { timeWords } from './cues.ts';
import { phraseAfter, phraseBefore, type Range } from './noun-phrase.ts';
import type { Reader } from './reader.ts';
import { hasUpos, isWord } from './tags.ts';
import {
  isCloser,
  isComma,
  isDash,
  isEnd,
  isPersonal,
  isQuoteMark,
  isRelative,
  isTensed,
} from './words.ts';

export interface Subject {
  readonly range: Range;
  /** What "who" refers to. */
  readonly antecedent?: Range;
  readonly start: number;
  readonly implied: boolean;
}

/**
 * The subject that ends directly before `end`; skips appositions, relative clauses and conjuncts.
 */
export const subjectBefore = (
  reader: Reader,
  end: number,
  low: number,
  depth = 0,
): Subject | null => {
  const { tokens } = reader;
  let at = end - 1;
  while (at >= low && tokens[at]?.upos === 'ADV') at -= 1;
  if (at < low) return null;
  const t = tokens[at] as Token;
  if (isRelative(t) && at > low) {
    const antecedent = isComma(tokens[at - 1]) ? at - 2 : at - 1;
    const range = phraseBefore(reader, antecedent, low);
    if (range !== null)
      return { range: [at, at], antecedent: range, start: range[0], implied: false };
  }
  if (isPersonal(t)) return { range: [at, at], start: at, implied: false };
  const comma = endOfAside(reader, at);
  if (comma >= 0) return overApposition(reader, comma, low);
  if (t.upos === 'CCONJ') return depth > 3 ? null : ofPreviousVerb(reader, at, low, depth);
  const range = phraseBefore(reader, at, low);
  if (range === null) return null;
  return { range, start: range[0], implied: false };
};

/** The comma or dash that ends an aside at `at`, or before the mark of a few quoted words; -1 if none. */
const endOfAside = (reader: Reader, at: number): number => {
  const { tokens } = reader;
  if (isComma(tokens[at]) || isDash(tokens[at])) return at;
  const isInMarks = isCloser(tokens[at]) && isComma(tokens[at - 1]) && !isUtterance(reader, at);
  return isInMarks ? at - 1 : -1;
};

/** "Smith, a spokesman for the ministry, said"; "Smith, who leads it, said". */
const overApposition = (reader: Reader, comma: number, low: number): Subject | null => {
  const { tokens } = reader;
  let best: Subject | null = null;
  let right = beforeDate(reader, comma, low);
  for (let steps = 0; steps < 4; steps += 1) {
    const left = asideStart(reader, right, low);
    if (left <= low || !isAside(reader, left + 1, right)) break;
    const range = nameBefore(reader, left - 1, low);
    // "In his response, Coll, the dean, said": the object of a preposition is no subject
    const governed = range !== null && !isAge(tokens, range) && isGoverned(reader, range[0], low);
    if (governed && best === null) {
      const aside = phraseAfter(reader, left + 1, right);
      if (aside !== null && aside[1] === right - 1)
        best = { range: aside, start: aside[0], implied: false };
    }
    if (governed) break;
    if (range !== null && !isAge(tokens, range)) best = { range, start: range[0], implied: false };
    right = left;
  }
  return best;
};

/** "who confirmed it in a statement on Monday, May 15, 2023, said": a date with its commas ends an aside. */
const beforeDate = ({ tokens }: Reader, comma: number, low: number): number => {
  let at = comma - 1;
  while (at > low && (isComma(tokens[at]) || hasUpos(tokens[at], 'NUM') || isTime(tokens[at])))
    at -= 1;
  const hasYear = /^(?:19|20)\d\d$/u.test(tokens[comma - 1]?.text ?? '');
  return hasYear && tokens[at]?.lower === 'on' && !isComma(tokens[at - 1]) ? at : comma;
};

const isTime = (t: Token | undefined): boolean => isWord(t, timeWords);

/** The comma or dash that opens an aside; -1 if a sentence or a quotation ends first. */
const asideStart = (reader: Reader, right: number, low: number): number => {
  const { tokens } = reader;
  for (let at = right - 1; at >= low; at -= 1) {
    if (isComma(tokens[at]) || isDash(tokens[at])) return at;
    if (isQuoteMark(tokens[at]) && (isUtterance(reader, at) || isApostrophe(tokens[at]))) return -1;
    if (isEnd(tokens[at]) && !isInitial(tokens, at)) return -1;
  }
  return -1;
};

const isApostrophe = (t: Token | undefined): boolean => /^['’]$/u.test(t?.text ?? '');

/** Whether a quotation mark is of what somebody said, not of a few words: "which called them “spies,” said". */
const isUtterance = ({ quoteOf }: Reader, mark: number): boolean =>
  [mark - 1, mark, mark + 1].some((at) => (quoteOf[at] ?? -1) >= 0);

/** "Smith, 52, said": an age is not who speaks. */
const isAge = (tokens: readonly Token[], [first, last]: Range): boolean =>
  first === last && /^\d{1,3}$/u.test(tokens[first]?.text ?? '') && isComma(tokens[first - 1]);

/** The phrase before an aside: `"Odile", 34,`, "Petra L., 52,". */
const nameBefore = (reader: Reader, end: number, low: number): Range | null => {
  const { tokens } = reader;
  if (isInitial(tokens, end)) return phraseBefore(reader, end - 1, low);
  const isCapital = (at: number): boolean => /^\p{Lu}/u.test(tokens[at]?.text ?? '');
  if (!isQuoteMark(tokens[end]) || !isCapital(end - 1)) return phraseBefore(reader, end, low);
  let first = end - 1;
  while (first > 0 && isCapital(first - 1)) first -= 1;
  return isQuoteMark(tokens[first - 1]) ? [first, end - 1] : null;
};

/** The full stop of "Petra L., 52,". */
const isInitial = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.text === '.' &&
  isComma(tokens[at + 1]) &&
  /^\p{Lu}$/u.test(tokens[at - 1]?.text ?? '');

/** After a preposition, or after a verb that has it as object. */
const isGoverned = ({ tokens }: Reader, first: number, low: number): boolean => {
  const before = tokens[first - 1];
  return first > low && (hasUpos(before, 'ADP', 'VERB') || isWord(before, timeWords));
};

/** Between commas: a noun phrase, relative clause or participle, not an independent clause. */
const isAside = (reader: Reader, first: number, end: number): boolean => {
  const t = reader.tokens[first];
  if (t === undefined || first >= end) return false;
  // "on 6 May 2024, said": a year does not describe a person
  if (end - first === 1 && /^(?:19|20)\d\d$/u.test(t.lower)) return false;
  if (isRelative(t) || hasUpos(t, 'ADP', 'VERB', 'ADV')) return true;
  for (let at = first; at < end; at += 1) {
    if (isRelative(reader.tokens[at])) return true;
    if (isTensed(reader.tokens[at])) return false;
  }
  return true;
};

/** "met the mayor and said": the subject of the previous verb. */
const ofPreviousVerb = (
  reader: Reader,
  end: number,
  low: number,
  depth: number,
): Subject | null => {
  const { tokens } = reader;
  for (let at = end - 1; at >= low; at -= 1) {
    if (!isTensed(tokens[at])) continue;
    const first = verbStart(reader, at, low);
    const subject = subjectBefore(reader, first, low, depth + 1);
    if (subject !== null) return { ...subject, implied: true };
  }
  return null;
};

export const verbStart = (reader: Reader, verb: number, low: number): number => {
  let first = verb;
  while (first > low && hasUpos(reader.tokens[first - 1], 'AUX', 'ADV', 'PART')) first -= 1;
  return first;
};
