import type { Token } from '../../language/document.ts';
import type { Content } from './content.ts';
import type { CueSource } from './cue-source.ts';
import type { CueFrame, VerbGroup } from './cues.ts';
import type { VerbCue } from './find-verb-cues.ts';
import type { Reader } from './reader.ts';
import { hasUpos, isWord } from './tags.ts';
import { attributionWords } from './word-lists.ts';

/** Factor for the position of the cue in the sentence (UD relation). */
const PLACES: Readonly<Record<string, number>> = {
  root: 1.15,
  ccomp: 0.65,
  xcomp: 0.7,
  acl: 0.85,
  'acl:relcl': 0.88,
  amod: 0.4,
};
const MOST = 0.98;

/**
 * Lowers the confidence of a report; every factor was measured on news text. Inside a quotation,
 * verbs of thinking and verbs with the speaker as subject are rarely reports. A subject taken from
 * another verb is often wrong. What is wanted, asked or possible ("would say") may never have been
 * said.
 */
export const confidenceOf = (
  reader: Reader,
  cue: VerbCue,
  source: CueSource,
  content: Content,
): number => {
  const { group } = content;
  const verb = reader.tokens[cue.verb] as Token;
  if ((reader.quoteOf[cue.verb] as number) >= 0)
    return group.confidence * withinQuotation(reader, verb, source, content);
  const confidence =
    group.confidence * sourceFactor(cue, source) * deedFactor(reader, cue, source, content);
  return Math.min(
    MOST,
    confidence * moodFactor(verb, cue, content) * placeFactor(verb, cue, source, content),
  );
};

/** Naming, showing, counting and the like are often deeds and no speech. */
const deedFactor = (reader: Reader, cue: VerbCue, source: CueSource, content: Content): number => {
  const { group, frame } = content;
  let factor = isNaming(reader, cue, frame) || isAct(reader, cue, source, frame) ? 0.5 : 1;
  if (
    frame === 'blame' &&
    source.side !== 'agent' &&
    governsAtOnce(reader, cue, group) &&
    !isAboutBefore(reader, source)
  )
    factor *= 0.4;
  if (source.side === 'none' && cue.first === cue.low && cue.form !== 'finite') factor *= 0.5;
  if (isShown(reader, cue, frame)) factor *= 0.5;
  // "logged 41 attacks", not "recorded the song"
  const counts = attributionWords.countingGroups.has(group.group);
  return counts && (source.side === 'none' || !holdsCount(reader, content)) ? factor * 0.3 : factor;
};

/** What is denied, wanted, asked or possible may never have been said. */
const moodFactor = (verb: Token, cue: VerbCue, { group, frame }: Content): number => {
  const mind = group.family === 'mind';
  const factor = cue.negated ? (mind ? 0.5 : 0.7) : 1;
  return isWanted(verb, cue, frame) ? factor * (mind ? 0.5 : 0.65) : factor;
};

/** Words before a number: "at least", "a total of". */
const COUNT_REACH = 4;

const holdsCount = ({ text }: Reader, { spans: [first] }: Content): boolean =>
  first !== undefined &&
  text
    .slice(...first)
    .toLowerCase()
    .split(/[\s-]+/u)
    .slice(0, COUNT_REACH)
    .some((word) => /^\d/u.test(word) || attributionWords.numberWords.has(word));

const withinQuotation = (
  { tokens }: Reader,
  { xpos }: Token,
  { range }: CueSource,
  { group: { family }, frame }: Content,
): number => {
  const speaker = range === null ? undefined : tokens[range[1]];
  const weak = family === 'mind' || family === 'show' || frame === 'object';
  if (weak || speaker === undefined || isWord(speaker, attributionWords.speakersOwn)) return 0.25;
  // "a nurse told me", but not "they said", whom nobody can tell, nor "when villagers alert them"
  return hasUpos(speaker, 'NOUN', 'PROPN') && xpos === 'VBD' ? 0.55 : 0.45;
};

const sourceFactor = ({ passive }: VerbCue, { side }: CueSource): number => {
  if (side === 'none' && !passive) return 0.6;
  return side === 'implied' ? 0.85 : 1;
};

/** "the fragments shown in the footage": the fragments do not report. */
const isShown = ({ tokens }: Reader, { form, verb, last }: VerbCue, frame: CueFrame): boolean =>
  form === 'participle' &&
  tokens[verb]?.deprel === 'acl' &&
  frame !== 'quote' &&
  tokens[last + 1]?.upos === 'ADP';

/** "the police, which it held responsible for the raid": the accused stand before the accuser. */
const isAboutBefore = ({ tokens }: Reader, { side, start }: CueSource): boolean =>
  side === 'before' && isWord(tokens[start - 1], attributionWords.objectRelatives);

const isWanted = ({ xpos }: Token, { form }: VerbCue, frame: CueFrame): boolean =>
  form === 'infinitive' || (xpos === 'VB' && frame !== 'quote');

const placeFactor = (
  verb: Token,
  { low }: VerbCue,
  source: CueSource,
  { frame, order }: Content,
): number => {
  // a clause before its speaker is hard to parse: "…, a spokesman told Reuters"
  if (frame === 'quote' || verb.upos !== 'VERB' || order === 'before') return 1;
  // a verb whose subject begins the sentence is the main verb, whatever the parser says
  const isMain = source.side === 'before' && source.start === low && order === 'after';
  return Math.max(PLACES[verb.deprel] ?? 1, isMain ? 1 : 0);
};

/** "a company called Sansun": gives a name and reports nothing. */
const isNaming = ({ tokens }: Reader, { verb, key, first }: VerbCue, frame: CueFrame): boolean =>
  frame === 'object' &&
  attributionWords.namingVerbs.has(key) &&
  first === verb &&
  ((tokens[verb]?.deprel ?? '') === 'acl' || tokens[verb]?.xpos === 'VBN') &&
  tokens[verb - 1]?.upos === 'NOUN';

/**
 * "for revealing their positions", "for ignoring orders and showing the way": an act, not speech.
 */
const isAct = (reader: Reader, cue: VerbCue, source: CueSource, frame: CueFrame): boolean => {
  if (cue.form !== 'ing' || frame !== 'object' || source.side !== 'implied') return false;
  const before = reader.tokens[cue.first - 1];
  return before?.upos === 'ADP' || before?.upos === 'CCONJ' || before?.upos === 'SCONJ';
};

/** "the man accused of it": he is not the accuser. */
const governsAtOnce = ({ tokens }: Reader, { last, passive }: VerbCue, group: VerbGroup): boolean =>
  !passive && group.prepositions?.includes(tokens[last + 1]?.lower ?? '') === true;
