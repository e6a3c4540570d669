import type { Content } from './content.ts';
import type { CueSource } from './cue-source.ts';
import type { VerbCue } from './find-verb-cues.ts';
import { isWork } from './is-work.ts';
import type { Reader } from './reader.ts';
import { hasUpos } from './tags.ts';
import { attributionWords } from './word-lists.ts';
import { isComma, isRelative, isTensed } from './words.ts';

/** Whether a verb of speech is not one here: nothing is said, or it describes, names, shows or sees. */
export const saysNothing = (
  reader: Reader,
  cue: VerbCue,
  content: Content,
  source: CueSource,
): boolean =>
  isWithheld(reader, cue) ||
  isDescription(reader, cue) ||
  givesNameTo(reader, cue, content, source) ||
  callsSomebody(reader, cue, content) ||
  showsPicture(reader, cue, content) ||
  isSight(cue, content);

/** Words between "unable" and "to confirm or deny". */
const REFUSAL_REACH = 7;

/** "declined to confirm or deny it", "was not available to comment on the raid". */
const isWithheld = ({ tokens }: Reader, { form, first, low }: VerbCue): boolean => {
  if (form !== 'infinitive' && !hasUpos(tokens[first - 1], 'CCONJ')) return false;
  for (let at = first - 1; at >= Math.max(low, first - REFUSAL_REACH); at -= 1) {
    const t = tokens[at];
    if (t !== undefined && attributionWords.refusals.has(t.lemma)) return true;
    if (isComma(t) || isRelative(t) || isTensed(t)) return false;
  }
  return false;
};

/** "the second reported attack" */
const isDescription = ({ tokens }: Reader, { key, form, first, verb }: VerbCue): boolean =>
  key === 'report' &&
  first === verb &&
  form !== 'ing' &&
  hasUpos(tokens[verb - 1], 'ADJ', 'DET', 'NUM') &&
  hasUpos(tokens[verb + 1], 'ADJ', 'NOUN', 'DET');

/** "leaders of a militia called the River Guard"; but not "which he called the Guard". */
const givesNameTo = (
  { tokens }: Reader,
  { key, passive, first, last }: VerbCue,
  { order, quotes }: Content,
  { range }: CueSource,
): boolean => {
  if (key !== 'call' || passive || quotes.length > 0 || order !== 'after' || range === null)
    return false;
  const isNamed = range[1] === first - 1 && hasUpos(tokens[range[0] - 1], 'ADP', 'VERB');
  const name = hasUpos(tokens[last + 1], 'DET') ? last + 2 : last + 1;
  return isNamed && hasUpos(tokens[name], 'PROPN');
};

/** "called seventeen witnesses", "called a strike"; but not "called the claim absurd". */
const callsSomebody = (
  { tokens, text }: Reader,
  { key, last }: VerbCue,
  { frame, quotes, spans: [span] }: Content,
): boolean => {
  if (key !== 'call' || frame !== 'object' || quotes.length > 0 || span === undefined) return false;
  if (/["“”«»]/u.test(text.slice(...span)) || !hasUpos(tokens[last + 1], 'DET', 'NUM'))
    return false;
  let at = last + 2;
  while (hasUpos(tokens[at], 'ADJ', 'NUM')) at += 1;
  return hasUpos(tokens[at], 'NOUN') && (tokens[at]?.end ?? 0) >= span[1];
};

/** "showed a photograph of the crater", "showed images": a picture, and not what is on it. */
const showsPicture = (
  reader: Reader,
  { verb, last, high }: VerbCue,
  { group, frame }: Content,
): boolean => {
  const { tokens } = reader;
  if (group.family !== 'show' || frame !== 'object' || tokens[verb]?.lemma !== 'show') return false;
  let noun = last + 1;
  while (noun < high && hasUpos(tokens[noun], 'DET', 'ADJ', 'NUM')) noun += 1;
  while (hasUpos(tokens[noun + 1], 'NOUN')) noun += 1;
  return isPicture(reader, noun);
};

const isPicture = (reader: Reader, at: number): boolean =>
  isWork(reader, at) || attributionWords.pictures.has(reader.tokens[at]?.lemma ?? '');

/** "went to see that nobody was left" */
const isSight = ({ form, key }: VerbCue, { group }: Content): boolean =>
  form === 'infinitive' && group.family === 'mind' && attributionWords.sights.has(key);
