import type { Span } from '../../../../model/span.ts';
import type { Content } from './content.ts';
import { clauseEnd } from './content-end.ts';
import type { CueSource } from './cue-source.ts';
import type { VerbCue } from './find-verb-cues.ts';
import { phraseBefore } from './noun-phrase.ts';
import type { Reader } from './reader.ts';
import { skipAdverbials } from './skip-adverbials.ts';
import { contentSpan, spanOf } from './spans.ts';
import { subjectBefore } from './subject-before.ts';
import { isWord } from './tags.ts';
import { attributionWords } from './word-lists.ts';
import { isComma } from './words.ts';

/**
 * "a charge that the army dismissed as a lie", "the claim was denied by the army": what is denied or
 * judged stands before the speaker.
 */
export const judgedThing = (reader: Reader, cue: VerbCue, source: CueSource): Content | null => {
  const objects = cue.passive ? attributionWords.passiveObjects : attributionWords.relativeObjects;
  const group = cue.groups.find((one) => objects.has(one.group));
  if (group === undefined || !group.frames.includes('object')) return null;
  const thing = cue.passive
    ? passiveThing(reader, cue, source)
    : relativeThing(reader, cue, source);
  if (thing === null) return null;
  const rest = cue.passive ? null : restOf(reader, source.end, cue.high);
  return {
    spans: rest === null ? [thing] : [thing, rest],
    quotes: [],
    frame: 'object',
    group: group,
    order: 'before',
  };
};

const passiveThing = (reader: Reader, cue: VerbCue, source: CueSource): Span | null => {
  if (source.side !== 'agent') return null;
  const subject = subjectBefore(reader, cue.first, cue.low);
  return subject === null ? null : spanOf(reader, subject.start, subject.range[1] + 1);
};

const relativeThing = (reader: Reader, cue: VerbCue, source: CueSource): Span | null => {
  const { tokens } = reader;
  const link = source.start - 1;
  const opens = source.side === 'before' && source.range !== null && link > cue.low;
  if (!opens || !isWord(tokens[link], attributionWords.objectRelatives)) return null;
  const isApart = isComma(tokens[link - 1]);
  const range = phraseBefore(reader, isApart ? link - 2 : link - 1, cue.low);
  // ", which the army denied" may answer the whole sentence
  const isClaim = attributionWords.claimNouns.has(tokens[range?.[1] ?? link]?.lemma ?? '');
  return range === null || (isApart && !isClaim) ? null : spanOf(reader, range[0], range[1] + 1);
};

/** "as a lie", after the day on which it was said. */
const restOf = (reader: Reader, from: number, high: number): Span | null => {
  let at = skipAdverbials(reader, from, high);
  if (reader.tokens[at]?.lower === 'as') at += 1;
  const end = clauseEnd(reader, at, high);
  return at < end ? contentSpan(reader, at, end) : null;
};
