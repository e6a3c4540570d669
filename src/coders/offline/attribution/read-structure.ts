import { addresseeWords, timeWords, workWords } from './cues.ts';
import { phraseAfter, type Range } from './noun-phrase.ts';
import type { Reader } from './reader.ts';
import { isComma, isDash, isEnd, isIng, isNominal, isQuoteMark, isTensed } from './words.ts';

/** What stands to the right of a cue, read from left to right. */
export interface Structure {
  readonly kind:
    | 'that'
    | 'clause'
    | 'question'
    | 'infinitive'
    | 'gerund'
    | 'object'
    | 'preposition'
    | 'none';
  /** First token of the content, after "that". */
  readonly start: number;
  /** The one addressed, ordered or accused, before the rest. */
  readonly person: Range | null;
}

const QUESTION: ReadonlySet<string> = new Set(
  'whether if how why what when where who which whom'.split(' '),
);
/** Tokens. A finite verb further away than this does not make the words a clause of the cue. */
const CLAUSE_REACH = 25;

export const readStructure = (reader: Reader, from: number, high: number, depth = 0): Structure => {
  const { tokens } = reader;
  const skipped = skipAdverbials(reader, from, high);
  const start = thatAhead(reader, skipped, high) ?? skipped;
  const t = tokens[start];
  if (t === undefined || start >= high || isEnd(t)) return { kind: 'none', start, person: null };
  const next = tokens[start + 1];
  if (
    t.lower === 'that' &&
    start + 1 < high &&
    (!isTensed(next) || t.upos === 'SCONJ') &&
    !isEnd(next) &&
    !isComma(next) &&
    !(
      t.upos === 'DET' &&
      next?.upos === 'NOUN' &&
      next.xpos !== 'NNS' &&
      !finiteAfter(reader, start + 1, high)
    )
  ) {
    return { kind: 'that', start: start + 1, person: null };
  }
  if (t.lower === 'to' && isInfinitive(reader, start))
    return { kind: 'infinitive', start, person: null };
  if (QUESTION.has(t.lower)) return { kind: 'question', start, person: null };
  if (isIng(t) && next?.upos !== 'NOUN') return { kind: 'gerund', start, person: null };
  if (isComma(t) || isDash(t)) return { kind: 'none', start, person: null };
  const phrase = phraseAfter(reader, start, high);
  if (phrase === null) {
    if (t.upos === 'ADP' && !finiteAfter(reader, start, high))
      return { kind: 'preposition', start, person: null };
    return { kind: finiteAfter(reader, start, high) ? 'clause' : 'object', start, person: null };
  }
  const end = phrase[1] + 1;
  const after = tokens[end];
  if (after === undefined || end >= high) return { kind: 'object', start, person: null };
  if (after.lower === 'to' && isInfinitive(reader, end))
    return { kind: 'infinitive', start, person: phrase };
  if (depth === 0 && startsAnew(reader, end)) {
    const rest = readStructure(reader, end, high, 1);
    if (rest.kind !== 'none' && rest.kind !== 'object') return { ...rest, person: phrase };
  }
  if (after.upos === 'ADP' && depth === 0)
    return { kind: verbFollows(reader, end, high) ? 'clause' : 'object', start, person: phrase };
  return { kind: verbFollows(reader, end, high) ? 'clause' : 'object', start, person: null };
};

const isInfinitive = (reader: Reader, to: number): boolean => {
  for (let at = to + 1; at <= to + 3; at += 1) {
    const t = reader.tokens[at];
    if (
      t === undefined ||
      t.upos === 'NOUN' ||
      t.upos === 'PROPN' ||
      t.upos === 'DET' ||
      t.upos === 'PRON'
    )
      return false;
    if (t.upos === 'VERB' || t.upos === 'AUX') return !isIng(t);
  }
  return false;
};

/** "that", a question word or the start of another noun phrase, right after a first one. */
const startsAnew = (reader: Reader, at: number): boolean => {
  const t = reader.tokens[at];
  if (t === undefined) return false;
  if (t.lower === 'that' || QUESTION.has(t.lower) || timeWords.has(t.lower)) return true;
  if (t.upos === 'ADP' && skipAdverbials(reader, at, at + 12) > at) return true;
  return t.upos === 'DET' || t.upos === 'PRON' || t.lower === 'there';
};

/** A finite verb follows the first noun phrase, before any comma that opens no aside. */
const verbFollows = (reader: Reader, from: number, high: number): boolean => {
  const roof = Math.min(high, from + CLAUSE_REACH);
  const first = reader.tokens[from];
  if (
    isQuoteMark(first) ||
    isComma(first) ||
    first?.upos === 'ADP' ||
    first?.upos === 'ADV' ||
    first?.upos === 'PART' ||
    first?.upos === 'CCONJ' ||
    first?.upos === 'ADJ'
  ) {
    return finiteAfter(reader, from, roof);
  }
  return isTensed(first) || first?.upos === 'AUX';
};

const BLOCKERS: ReadonlySet<string> = new Set(
  'who which that whose whom because when while after before since as although though until where'.split(
    ' ',
  ),
);

const finiteAfter = (reader: Reader, from: number, high: number): boolean => {
  const roof = Math.min(high, from + CLAUSE_REACH);
  for (let at = from; at < roof; at += 1) {
    const t = reader.tokens[at];
    if (isEnd(t)) return false;
    if (t !== undefined && at > from && BLOCKERS.has(t.lower) && t.lower !== 'as') return false;
    if (isTensed(t)) return true;
  }
  return false;
};

/** Tokens between a cue and its "that": "said in a statement to the paper late on Friday that". */
const THAT_REACH = 14;

/** The "that" to which only adverbials lead; null where a verb, an object or a quotation comes first. */
const thatAhead = ({ tokens }: Reader, from: number, high: number): number | null => {
  const first = tokens[from];
  if (first === undefined || !(first.upos === 'ADP' || isComma(first) || first.upos === 'ADV'))
    return null;
  for (let at = from; at < Math.min(high, from + THAT_REACH); at += 1) {
    const t = tokens[at];
    if (isTensed(t) || isEnd(t) || isQuoteMark(t)) return null;
    if (t?.lower !== 'that' || at === from) continue;
    const next = tokens[at + 1];
    return isTensed(next) || isEnd(next) || isComma(next) || t.xpos === 'WDT' ? null : at;
  }
  return null;
};

const WHERE_SAID: ReadonlySet<string> = new Set(
  'in on at during via by after through to for from with'.split(' '),
);

/** "on Tuesday", "Sunday", "in a statement", "to reporters": when, where and to whom it was said. */
export const skipAdverbials = (reader: Reader, from: number, high: number): number => {
  const { tokens } = reader;
  let at = from;
  for (let round = 0; round < 4 && at < high; round += 1) {
    const t = tokens[at];
    if (t === undefined) break;
    if (timeWords.has(t.lower)) {
      let end = at;
      while (
        end < high &&
        (timeWords.has(tokens[end]?.lower ?? '') ||
          tokens[end]?.upos === 'NUM' ||
          (isComma(tokens[end]) && tokens[end + 1]?.upos === 'NUM'))
      )
        end += 1;
      at = end;
    } else if (
      (t.lower === 'last' || t.lower === 'this' || t.lower === 'earlier') &&
      timeWords.has(tokens[at + 1]?.lower ?? '')
    )
      at += 2;
    else if (
      t.lower === 'later' ||
      t.lower === 'again' ||
      t.lower === 'repeatedly' ||
      t.lower === 'publicly' ||
      t.lower === 'too'
    )
      at += 1;
    else if (WHERE_SAID.has(t.lower)) {
      const end = afterSetting(reader, at, high);
      if (end === at) break;
      at = afterParticiple(reader, end, high);
    } else break;
  }
  if (at > from && isComma(tokens[at]) && tokens[at + 1]?.lower === 'that') return at + 1;
  return at;
};

/** Tokens that "released by its office late on Friday" may have before "that". */
const PARTICIPLE_REACH = 10;

/** "in a report released on Friday that …": after the participle, if "that" follows. */
const afterParticiple = ({ tokens }: Reader, at: number, high: number): number => {
  if (!/^VB[ND]$/u.test(tokens[at]?.xpos ?? '')) return at;
  for (let i = at + 1; i < Math.min(high, at + PARTICIPLE_REACH); i += 1) {
    const t = tokens[i];
    if (t?.lower === 'that') return i;
    if (isTensed(t) || isEnd(t) || isQuoteMark(t)) return at;
  }
  return at;
};

/** After "in a statement to the BBC"; the same place where the phrase names no occasion of speaking. */
const afterSetting = (reader: Reader, at: number, high: number): number => {
  const { tokens } = reader;
  let known = false;
  const roof = Math.min(high, at + 9);
  for (let i = at + 1; i < roof; i += 1) {
    const t = tokens[i];
    if (t === undefined) break;
    const before = tokens[i - 1];
    const word = t.lower;
    if (
      workWords.has(word) ||
      workWords.has(t.lemma) ||
      addresseeWords.has(t.lemma) ||
      timeWords.has(word) ||
      /^(?:twitter|facebook|telegram|tv|television|radio|cnn|bbc|court|\d{4})$/u.test(word)
    ) {
      known = true;
      if (!isNominal(tokens[i + 1])) return i + 1;
      continue;
    }
    if (known && before !== undefined && isNominal(before)) return i;
    if (
      !(
        t.upos === 'DET' ||
        t.upos === 'ADJ' ||
        t.upos === 'PROPN' ||
        t.upos === 'NOUN' ||
        t.upos === 'NUM' ||
        t.upos === 'PRON' ||
        t.text === '-' ||
        t.upos === 'PART'
      )
    )
      break;
  }
  return at;
};
