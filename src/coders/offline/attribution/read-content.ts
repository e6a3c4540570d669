import type { Span } from '../../../model/span.ts';
import type { Token } from '../language/document.ts';
import { clauseEnd } from './content-end.ts';
import { contentOf } from './content-of.ts';
import { cues, type Frame, type VerbGroup } from './cues.ts';
import type { VerbCue } from './find-verb-cues.ts';
import { framesFor, pick } from './frames-for.ts';
import { phraseAfter } from './noun-phrase.ts';
import { readQuoted } from './read-quoted.ts';
import { readStructure, type Structure } from './read-structure.ts';
import type { Reader } from './reader.ts';
import { skipAdverbials } from './skip-adverbials.ts';
import type { Source } from './source.ts';
import { contentSpan, spanOf } from './spans.ts';
import { subjectBefore } from './subject-before.ts';
import {
  isCloser,
  isComma,
  isDash,
  isEnd,
  isIng,
  isQuoteMark,
  isRelative,
  isTensed,
} from './words.ts';

export interface Content {
  readonly spans: readonly Span[];
  readonly frame: Frame;
  readonly group: VerbGroup;
  /** Quotations (by index) that are the content, whole. */
  readonly quotes: readonly number[];
  /** How the words stand to the cue. */
  readonly order: 'before' | 'after' | 'split';
}

export const readContent = (reader: Reader, cue: VerbCue, source: Source): Content | null =>
  quotedContent(reader, cue, source) ??
  precedingContent(reader, cue, source) ??
  followingContent(reader, cue, source);

const quotedContent = (reader: Reader, cue: VerbCue, source: Source): Content | null => {
  const group = pick(cue, ['quote']);
  if (group === null) return null;
  const quoted = readQuoted(reader, cue, source);
  if (quoted === null) return null;
  const order =
    quoted.quotes.length === 2
      ? 'split'
      : (quoted.spans[0]?.[0] ?? 0) < (reader.tokens[cue.verb] as Token).start
        ? 'before'
        : 'after';
  return {
    spans: quoted.spans,
    quotes: quoted.mixed ? [] : quoted.quotes,
    frame: 'quote',
    group,
    order,
  };
};

/** "The bridge fell, the army said." */
const precedingContent = (reader: Reader, cue: VerbCue, source: Source): Content | null => {
  const { tokens } = reader;
  if (cue.form !== 'finite' && cue.form !== 'participle') return null;
  const group = pick(cue, ['clause', 'person-clause']) ?? pick(cue, ['that']);
  if (group === null || (source.side !== 'before' && source.side !== 'after')) return null;
  const edge = source.side === 'before' ? source.start : cue.first;
  const comma = tokens[edge - 1];
  const closes =
    isComma(comma) ||
    isDash(comma) ||
    (isCloser(comma) && /^[,.!?]$/u.test(tokens[edge - 2]?.text ?? ''));
  if (edge - 1 <= cue.low || !closes) return null;
  const start = cue.low;
  const left = contentSpan(reader, start, edge - 1);
  if (left === null) return null;
  const hasVerb = holdsFinite(reader, start, edge - 1);
  const told = group.frames.includes('person-clause')
    ? phraseAfter(reader, source.end, cue.high)
    : null;
  const rest = skipAdverbials(reader, told === null ? source.end : told[1] + 1, cue.high);
  const next = tokens[rest];
  const closed =
    rest >= cue.high ||
    isEnd(next) ||
    (isQuoteMark(next) && (rest + 1 >= cue.high || isEnd(tokens[rest + 1])));
  if (closed)
    return hasVerb || edge - start > 3
      ? { spans: [left], quotes: [], frame: 'clause', group, order: 'before' }
      : null;
  if (isComma(next) || isDash(next)) {
    if (goesOn(reader, rest + 1) && !isApposition(reader, rest + 1, cue.high)) {
      const right = contentSpan(reader, rest + 1, clauseEnd(reader, rest + 1, cue.high));
      // "an ambush in which, it said, 20 died": only what follows is said
      if (right !== null && isRelative(tokens[edge - 2]))
        return { spans: [right], quotes: [], frame: 'clause', group, order: 'after' };
      if (right !== null)
        return { spans: [left, right], quotes: [], frame: 'clause', group, order: 'split' };
    }
    if (hasVerb || edge - start > LONG_CLAUSE)
      return { spans: [left], quotes: [], frame: 'clause', group, order: 'before' };
    return null;
  }
  if (
    next?.upos === 'CCONJ' ||
    next?.lower === 'as' ||
    next?.lower === 'in' ||
    next?.lower === 'during' ||
    next?.lower === 'at' ||
    next?.lower === 'on' ||
    next?.lower === 'after' ||
    isIng(next) ||
    // "said an officer who asked not to be named"
    (source.side === 'after' && isRelative(next)) ||
    // "in a report published on Friday"
    (rest > source.end && /^VB[ND]$/u.test(next?.xpos ?? ''))
  ) {
    const participle = /^VB[ND]$/u.test(next?.xpos ?? '') && edge - start > 3;
    return hasVerb || participle
      ? { spans: [left], quotes: [], frame: 'clause', group, order: 'before' }
      : null;
  }
  return null;
};

/** After ", he said,": the clause goes on, unless it is about the saying. */
const goesOn = (reader: Reader, at: number): boolean => {
  const t = reader.tokens[at];
  if (t === undefined || isIng(t) || isRelative(t)) return false;
  return !/^(?:citing|according|in|during|at|on|as|after|when|while|speaking|before|a|who)$/u.test(
    t.lower,
  );
};

/** "the rebels, whom officials say are backed by a neighbour, took …": what they say ends with the aside. */
const commaAfter = ({ tokens }: Reader, { verb, high }: VerbCue): number => {
  for (let at = verb + 1; at < high; at += 1) if (isComma(tokens[at])) return at;
  return high;
};

/** ", the mayor of Lisna.": who the speaker is, not what was said. */
const isApposition = (reader: Reader, from: number, high: number): boolean => {
  const first = reader.tokens[from];
  if (first === undefined || !/^(?:DET|ADJ|NOUN|PROPN|NUM)$/u.test(first.upos)) return false;
  for (let at = from; at < high; at += 1) {
    if (isRelative(reader.tokens[at])) return true;
    if (isTensed(reader.tokens[at])) return false;
  }
  return true;
};

const followingContent = (reader: Reader, wide: VerbCue, source: Source): Content | null => {
  if (source.side === 'after') return null;
  const cue = isRelative(reader.tokens[source.start - 1])
    ? { ...wide, high: commaAfter(reader, wide) }
    : wide;
  const governed = prepositionAt(reader, cue, source.end);
  const structure: Structure = governed
    ? { kind: 'preposition', start: source.end, person: null }
    : readStructure(reader, source.end, cue.high);
  for (const frame of framesFor(structure, cue)) {
    const that = structure.kind === 'that' && frame === 'clause';
    const group = pick(cue, that ? ['clause', 'that'] : [frame]);
    if (group === null) continue;
    const content = contentOf(reader, cue, structure, frame, group);
    if (content === null || asksForAnonymity(reader, content)) continue;
    if (
      structure.kind === 'object' &&
      frame === 'clause' &&
      (cue.key === 'add' || !isLong(reader.text, content))
    )
      continue;
    const subject = cue.passive ? passiveSubject(reader, cue) : null;
    return {
      spans: subject === null ? [content] : [subject, content],
      quotes: [],
      frame,
      group,
      order: 'after',
    };
  }
  return null;
};

/** Tokens. So many before a speaker are a clause, even if no verb in it was recognized. */
const LONG_CLAUSE = 6;

/** Words. "said so", "says yes", "said the same" say nothing that could be a proposition. */
const PROPOSITION = 4;
const isLong = (text: string, [start, end]: Span): boolean =>
  text.slice(start, end).split(/\s+/u).length >= PROPOSITION;

const asksForAnonymity = ({ text }: Reader, [start, end]: Span): boolean => {
  const words = text.slice(start, end).toLowerCase();
  return cues.anonymity.some((phrase) => words.startsWith(phrase));
};

/** "warned of", "asked about" */
const prepositionAt = (reader: Reader, cue: VerbCue, at: number): boolean => {
  const word = reader.tokens[at]?.lower ?? '';
  return cue.groups.some(
    ({ frames, prepositions }) => frames.includes('prepositional') && prepositions?.includes(word),
  );
};

/** "The town is said to have fallen": what it is said of belongs to what is said. */
const passiveSubject = (reader: Reader, cue: VerbCue): Span | null => {
  const subject = subjectBefore(reader, cue.first, cue.low);
  if (subject === null) return null;
  const [first, last] = subject.range;
  return /^(?:it|there)$/u.test(reader.tokens[last]?.lower ?? '') && first === last
    ? null
    : spanOf(reader, first, last + 1);
};

const holdsFinite = (reader: Reader, first: number, end: number): boolean => {
  for (let at = first; at < end; at += 1) if (isTensed(reader.tokens[at])) return true;
  return false;
};
