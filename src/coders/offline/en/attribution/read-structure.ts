import adverbialOpenings from './adverbial-openings.json' with { type: 'json' };
import behindPhrases from './behind-phrases.json' with { type: 'json' };
import { CLAUSE_REACH, finiteAfter } from './finite-after.ts';
import freshStarts from './fresh-starts.json' with { type: 'json' };
import { phraseAfter, type Range } from './noun-phrase.ts';
import openings from './openings.json' with { type: 'json' };
import { compileAttribution } from './patterns.ts';
import type { Reader } from './reader.ts';
import type { Holds, Opening, PhraseEnd } from './rule-schemas.ts';
import { skipAdverbials } from './skip-adverbials.ts';
import { hasUpos } from './tags.ts';
import { attributionWords } from './word-lists.ts';
import { isComma, isEnd, isQuoteMark, isTensed } from './words.ts';

/** What follows a cue, read from left to right. */
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
  /** The person addressed, ordered or accused, before the rest. */
  readonly person: Range | null;
}

const OPENINGS = compileAttribution<Opening>('openings', openings);
const FRESH_STARTS = compileAttribution<Holds>('fresh-starts', freshStarts);
const ADVERBIAL_OPENINGS = compileAttribution<Holds>('adverbial-openings', adverbialOpenings);
const BEHIND_PHRASES = compileAttribution<PhraseEnd>('behind-phrases', behindPhrases);

export const readStructure = (reader: Reader, from: number, high: number, depth = 0): Structure => {
  const skipped = skipAdverbials(reader, from, high);
  const start = thatAhead(reader, skipped, high) ?? skipped;
  if (start >= high) return { kind: 'none', start, person: null };
  const inner = clauseOverAdverbial(reader, start, high);
  if (inner !== null) return inner;
  const opening = openingAt(reader, start, high);
  if (opening !== null)
    return { kind: opening, start: opening === 'that' ? start + 1 : start, person: null };
  const phrase = phraseAfter(reader, start, high);
  if (phrase !== null) return behindPhrase(reader, phrase, { start, high, depth });
  if (finiteAfter(reader, start, high)) return { kind: 'clause', start, person: null };
  const isLink = hasUpos(reader.tokens[start], 'ADP');
  return { kind: isLink ? 'preposition' : 'object', start, person: null };
};

/** Tokens of "on the night of 9 May" between its commas. */
const ADVERBIAL_REACH = 16;

/** "said, on Monday night, two men fled", "said that, on Monday night, two men fled". */
const clauseOverAdverbial = (reader: Reader, start: number, high: number): Structure | null => {
  const { tokens } = reader;
  const kind = tokens[start]?.lower === 'that' ? 'that' : 'clause';
  const comma = kind === 'that' ? start + 1 : start;
  if (!isComma(tokens[comma]) || !ADVERBIAL_OPENINGS.any(reader, comma + 1, comma + 2)) return null;
  for (let at = comma + 2; at < Math.min(high, comma + ADVERBIAL_REACH); at += 1) {
    if (isEnd(tokens[at]) || isQuoteMark(tokens[at])) return null;
    if (!isComma(tokens[at]) || hasUpos(tokens[at + 1], 'NUM')) continue;
    if (tokens[at + 1]?.lower === 'that') return null;
    return finiteAfter(reader, at + 1, high) ? { kind, start: comma + 1, person: null } : null;
  }
  return null;
};

/** What the first word opens; "that claim" is an object unless a finite verb follows. */
const openingAt = (reader: Reader, start: number, high: number): Structure['kind'] | null => {
  const kind = OPENINGS.first(reader, start, start + 1)?.gives.kind ?? null;
  if (kind === 'that') return start + 1 < high ? 'that' : null;
  if (kind !== 'demonstrative') return kind;
  return start + 1 < high && finiteAfter(reader, start + 1, high) ? 'that' : null;
};

interface Place {
  readonly start: number;
  readonly high: number;
  readonly depth: number;
}

/** "told reporters that …", "ordered the men to fire", "said the bridge fell" */
const behindPhrase = (reader: Reader, phrase: Range, { start, high, depth }: Place): Structure => {
  const end = phrase[1] + 1;
  if (end >= high || isToldClaim(reader, end)) return { kind: 'object', start, person: null };
  if (OPENINGS.first(reader, end, end + 1)?.gives.kind === 'infinitive')
    return { kind: 'infinitive', start, person: phrase };
  if (depth === 0 && startsAnew(reader, end)) {
    const rest = readStructure(reader, end, high, 1);
    if (rest.kind !== 'none' && rest.kind !== 'object') return { ...rest, person: phrase };
  }
  const person = depth === 0 && hasUpos(reader.tokens[end], 'ADP') ? phrase : null;
  return { kind: verbFollows(reader, end, high) ? 'clause' : 'object', start, person };
};

/** "called reports that they fled a lie": nobody is told by a report. */
const isToldClaim = ({ tokens }: Reader, end: number): boolean =>
  tokens[end]?.lower === 'that' && attributionWords.claimNouns.has(tokens[end - 1]?.lemma ?? '');

/** "that", a question word or the start of another noun phrase, directly after the first one. */
const startsAnew = (reader: Reader, at: number): boolean =>
  FRESH_STARTS.any(reader, at, at + 1) ||
  (hasUpos(reader.tokens[at], 'ADP') && skipAdverbials(reader, at, at + 12) > at);

/** A finite verb follows the first noun phrase, with no comma before it except around asides. */
const verbFollows = (reader: Reader, from: number, high: number): boolean => {
  const finite = BEHIND_PHRASES.first(reader, from, from + 1)?.gives.finite;
  if (finite === 'later') return finiteAfter(reader, from, Math.min(high, from + CLAUSE_REACH));
  return finite === 'here';
};

/** Tokens between a cue and its "that": "said in a statement to the paper late on Friday that". */
const THAT_REACH = 14;

/** The "that" after nothing but adverbials; null if a verb, object or quotation comes first. */
const thatAhead = ({ tokens }: Reader, from: number, high: number): number | null => {
  if (!(hasUpos(tokens[from], 'ADP', 'ADV') || isComma(tokens[from]))) return null;
  for (let at = from; at < Math.min(high, from + THAT_REACH); at += 1) {
    const t = tokens[at];
    if (isTensed(t) || isEnd(t) || isQuoteMark(t)) return null;
    if (t?.lower !== 'that' || at === from) continue;
    const next = tokens[at + 1];
    return isTensed(next) || isEnd(next) || isComma(next) || t.xpos === 'WDT' ? null : at;
  }
  return null;
};
