import type { Span } from '../../../../model/span.ts';
import type { Content } from './content.ts';
import { isOfThem } from './content-end.ts';
import { contentOf } from './content-of.ts';
import type { CueSource } from './cue-source.ts';
import { type CueFrame, cues } from './cues.ts';
import type { VerbCue } from './find-verb-cues.ts';
import { framesFor, pick } from './frames-for.ts';
import { readStructure, type Structure } from './read-structure.ts';
import type { Reader } from './reader.ts';
import { spanOf } from './spans.ts';
import { subjectBefore } from './subject-before.ts';
import { hasUpos, isWord } from './tags.ts';
import { attributionWords } from './word-lists.ts';
import { isCloser, isComma, isRelative, isTensed } from './words.ts';

/** "The army said the bridge fell." */
export const followingContent = (
  reader: Reader,
  wide: VerbCue,
  source: CueSource,
): Content | null => {
  if (source.side === 'after') return null;
  const cue = isAside(reader, wide, source) ? { ...wide, high: commaAfter(reader, wide) } : wide;
  const structure: Structure = prepositionAt(reader, cue, source.end)
    ? { kind: 'preposition', start: source.end, person: null }
    : asObject(cue, readStructure(reader, behindComma(reader, cue, source), cue.high));
  return (
    contentBy(reader, cue, structure) ??
    (hasCounted(cue, structure) ? contentBy(reader, cue, overPerson(structure)) : null)
  );
};

/** "counted 24 dead in three raids": what is counted, with its place, is no person addressed. */
const hasCounted = ({ groups }: VerbCue, { kind, person }: Structure): boolean =>
  kind === 'preposition' &&
  person !== null &&
  groups.some(({ group }) => attributionWords.countingGroups.has(group));

const overPerson = ({ start, person }: Structure): Structure => ({
  kind: 'object',
  start: person?.[0] ?? start,
  person: null,
});

const contentBy = (reader: Reader, cue: VerbCue, structure: Structure): Content | null => {
  for (const frame of framesFor(structure, cue)) {
    const that = structure.kind === 'that' && frame === 'clause';
    const group = pick(cue, that ? ['clause', 'that'] : [frame]);
    if (group === null) continue;
    const content = contentOf(reader, cue, structure, frame, group);
    if (content === null || asksForAnonymity(reader, content)) continue;
    // "saw a man who was hurt": the man is not asked
    if (frame === 'question' && structure.person !== null && group.family === 'mind') continue;
    if (saysLittle(reader, cue, { structure, frame, content })) continue;
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

/**
 * "whom officials say are armed, took …"; "the army, which says …, denied …"; "the mayor, accused of
 * theft, was freed".
 */
const isAside = (
  { tokens }: Reader,
  { first, form }: VerbCue,
  { start, range }: CueSource,
): boolean =>
  isRelative(tokens[start - 1]) ||
  (isRelative(tokens[range?.[0] ?? -1]) && isComma(tokens[(range?.[0] ?? 0) - 1])) ||
  (form === 'participle' &&
    (isComma(tokens[first - 1]) ||
      (isComma(tokens[first - 2]) && hasUpos(tokens[first - 1], 'ADV', 'SCONJ'))));

/**
 * "the rebels, whom officials say are backed by a neighbour, took …": the content ends with the
 * aside.
 */
const commaAfter = (reader: Reader, { verb, high }: VerbCue): number => {
  const { tokens } = reader;
  const commas: number[] = [];
  for (let at = verb + 1; at < high; at += 1)
    if (isComma(tokens[at]) && !isOfThem(reader, at)) commas.push(at);
  const beforeVerb = commas.find((at) =>
    isTensed(tokens[isCloser(tokens[at + 1]) ? at + 2 : at + 1]),
  );
  return beforeVerb ?? commas[0] ?? high;
};

/** `called that "an insult"`: of a verb without clauses, "that" is the object. */
const asObject = (cue: VerbCue, structure: Structure): Structure =>
  structure.kind === 'that' && pick(cue, ['clause', 'that', 'person-clause']) === null
    ? { kind: 'object', start: structure.start - 1, person: null }
    : structure;

/** "The mayor says, the army shelled the town", "noting, that he fled": where the content begins. */
const behindComma = (reader: Reader, cue: VerbCue, { start, end }: CueSource): number => {
  const { tokens } = reader;
  if (!isComma(tokens[end])) return end;
  if (tokens[end + 1]?.lower === 'that') return end + 1;
  const isFirst = start === cue.low && cue.form === 'finite' && !cue.passive;
  return isFirst && readStructure(reader, end + 1, cue.high).kind === 'clause' ? end + 1 : end;
};

interface Filled {
  readonly structure: Structure;
  readonly frame: CueFrame;
  readonly content: Span;
}

/** Words. "said so", "says yes", "said the same" are too short for a proposition. */
const PROPOSITION = 4;

/** A bare object counts as a clause only if it is long enough for one with an unrecognised verb. */
const saysLittle = (
  { text }: Reader,
  { key }: VerbCue,
  { structure, frame, content: [start, end] }: Filled,
): boolean =>
  structure.kind === 'object' &&
  frame === 'clause' &&
  (attributionWords.neverBare.has(key) ||
    text.slice(start, end).split(/\s+/u).length < PROPOSITION);

const asksForAnonymity = ({ text }: Reader, [start, end]: Span): boolean => {
  const words = text.slice(start, end).toLowerCase();
  return cues.anonymity.some((phrase) => words.startsWith(phrase));
};

/** "warned of", "asked about" */
const prepositionAt = ({ tokens }: Reader, cue: VerbCue, at: number): boolean => {
  const word = tokens[at]?.lower ?? '';
  return cue.groups.some(
    ({ frames, prepositions }) => frames.includes('prepositional') && prepositions?.includes(word),
  );
};

/** "The town is said to have fallen": the subject belongs to the content. */
const passiveSubject = (reader: Reader, cue: VerbCue): Span | null => {
  const subject = subjectBefore(reader, cue.first, cue.low);
  if (subject === null) return null;
  const [first, last] = subject.range;
  return first === last && isWord(reader.tokens[last], attributionWords.expletives)
    ? null
    : spanOf(reader, first, last + 1);
};
