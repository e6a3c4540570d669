import type { Span } from '../../../../model/span.ts';
import type { Content } from './content.ts';
import type { CueSource } from './cue-source.ts';
import type { VerbCue } from './find-verb-cues.ts';
import { isWork } from './is-work.ts';
import type { Reader } from './reader.ts';
import { isWord } from './tags.ts';
import { attributionWords } from './word-lists.ts';
import { isModal, isRelative } from './words.ts';

/** Whether what a verb of speech has for its object is a thing or a person, and no proposition. */
export const holdsNoProposition = (
  reader: Reader,
  cue: VerbCue,
  content: Content,
  source: CueSource,
): boolean =>
  isInterrogation(reader, cue, content) ||
  laysClaim(reader, cue, content) ||
  dismissesPerson(reader, cue, content) ||
  asksForNothing(reader, cue, content) ||
  isUncounted(reader, content) ||
  isFeeling(reader, cue, content) ||
  isFoundByOne(reader, cue, content, source) ||
  isGloss(reader, content, source) ||
  isAgreement(reader, cue, content) ||
  mayShow(reader, cue, content, source) ||
  cannotFind(reader, cue);

/** "questioned the detainees", "was questioned for a day"; but not "questioned the figures". */
const isInterrogation = ({ text }: Reader, { key, passive }: VerbCue, content: Content): boolean =>
  key === 'question' &&
  content.group.group === 'doubt' &&
  (passive || !wordsIn(text, content.spans).some((word) => attributionWords.questioned.has(word)));

/** "Both countries claim the shoal", "the worst raid claimed there"; but not "claimed the attack". */
const laysClaim = (
  { text }: Reader,
  { key }: VerbCue,
  { frame, spans, quotes }: Content,
): boolean =>
  key === 'claim' &&
  frame === 'object' &&
  quotes.length === 0 &&
  !/\d|["“”]/u.test(spans.map((span) => text.slice(...span)).join(' ')) &&
  !wordsIn(text, spans).some((word) => attributionWords.claimed.has(word));

/** "dismissed the director on Sunday", but not "dismissed the charge", "dismissed him as a liar". */
const dismissesPerson = (
  { text }: Reader,
  { key }: VerbCue,
  { frame, spans }: Content,
): boolean => {
  if (key !== 'dismiss' || frame !== 'object') return false;
  const words = wordsIn(text, spans);
  return !words.some((word) => word === 'as' || attributionWords.dismissed.has(word));
};

/** "voiced alarm", "expressed deep concern": nothing is told that may be true or false. */
const isFeeling = ({ text }: Reader, { key }: VerbCue, { frame, spans }: Content): boolean => {
  if ((key !== 'voice' && key !== 'express') || frame !== 'object') return false;
  const words = wordsIn(text, spans);
  return words.length <= FEW_WORDS && attributionWords.feelings.has(words.at(-1) ?? '');
};

/** "its deepest concern" */
const FEW_WORDS = 3;

/** "asked nothing", "asked them three times"; but not "asked about the raid", "asked it to leave". */
const asksForNothing = (
  { text }: Reader,
  { key }: VerbCue,
  { frame, spans, group }: Content,
): boolean =>
  key === 'ask' &&
  group.group === 'ask-about' &&
  frame === 'object' &&
  !wordsIn(text, spans).some((word) => attributionWords.askedFor.has(word));

/** "a group that counts killings": a tally has a number. */
const isUncounted = ({ text }: Reader, { group, spans: [first] }: Content): boolean =>
  attributionWords.countingGroups.has(group.group) &&
  first !== undefined &&
  !/\d/u.test(text.slice(...first)) &&
  !wordsIn(text, [first]).some((word) => attributionWords.numberWords.has(word));

/** "Rescuers found two bodies", but not "the report found 50 killings". */
const isFoundByOne = (
  { tokens }: Reader,
  { key }: VerbCue,
  { group }: Content,
  { range }: CueSource,
): boolean =>
  key === 'find' &&
  attributionWords.countingGroups.has(group.group) &&
  !(range !== null && isWord(tokens[range[1]], attributionWords.finders));

/** "what they call governors", "men who call themselves scouts", "whom everybody calls Uncle". */
const isGloss = (
  { tokens, text }: Reader,
  { group, spans }: Content,
  { range, start }: CueSource,
): boolean => {
  if (group.group !== 'characterize' || range === null) return false;
  if (tokens[start - 1]?.lower === 'what') return true;
  if (isWord(tokens[range[1]], attributionWords.anybody)) return true;
  const [first = ''] = wordsIn(text, spans);
  return attributionWords.selves.has(first) && isRelative(tokens[range[1]]);
};

/** "The three agreed that they would stop": a deal; but not "agreed that the plan was bad". */
const isAgreement = (
  { text }: Reader,
  { key }: VerbCue,
  { frame, quotes, spans }: Content,
): boolean =>
  key === 'agree' &&
  frame !== 'quote' &&
  quotes.length === 0 &&
  wordsIn(text, spans).some((word) => attributionWords.agreedTo.has(word));

/** "Only an inquiry would show who fired": what might be shown is not shown. */
const mayShow = (
  reader: Reader,
  { first, verb }: VerbCue,
  { group }: Content,
  { range }: CueSource,
): boolean =>
  group.family === 'show' &&
  reader.tokens.slice(first, verb).some((t) => isModal(t)) &&
  !(range !== null && isWork(reader, range[1]));

/** "the oldest copy that we could find" */
const cannotFind = ({ tokens }: Reader, { key, first, verb }: VerbCue): boolean =>
  key === 'find' && tokens.slice(first, verb).some((t) => isModal(t));

const wordsIn = (text: string, spans: readonly Span[]): readonly string[] =>
  spans
    .flatMap((span) =>
      text
        .slice(...span)
        .toLowerCase()
        .split(/[^\p{L}'’-]+/u),
    )
    .filter(Boolean);
