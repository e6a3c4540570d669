import type { Span } from '../../../../model/span.ts';
import type { Content } from './content.ts';
import type { CueSource } from './cue-source.ts';
import { timeWords } from './cues.ts';
import type { VerbCue } from './find-verb-cues.ts';
import { firstQuotation } from './first-quotation.ts';
import { holdsNoProposition } from './no-proposition.ts';
import type { Reader } from './reader.ts';
import { saysNothing } from './says-nothing.ts';
import { hasUpos, isWord } from './tags.ts';
import { attributionWords } from './word-lists.ts';
import { isComma } from './words.ts';

/** Whether a verb of speech tells of an act, gives a name or has only a time for its object. */
export const reportsNothing = (
  reader: Reader,
  cue: VerbCue,
  content: Content,
  source: CueSource,
): boolean =>
  withholds(reader, cue, content) ||
  givesName(reader, cue, content) ||
  isTime(reader, content) ||
  isNamed(reader, cue, content) ||
  isLeftOpen(reader, cue, content) ||
  isRetoldOrder(reader, cue, content) ||
  isSeen(reader, content, source) ||
  isSummons(reader, cue, content) ||
  takesLives(reader, cue, content) ||
  isFoundThing(reader, cue) ||
  isKnownHabit(reader, cue) ||
  isByNobody(reader, content, source) ||
  saysNothing(reader, cue, content, source) ||
  holdsNoProposition(reader, cue, content, source);

/** "ordered the women to go home": a deed, unless words of the order are quoted. */
const isRetoldOrder = (
  { document }: Reader,
  { key }: VerbCue,
  { group, spans, quotes }: Content,
): boolean =>
  attributionWords.orderGroups.has(group.group) &&
  attributionWords.retoldOrders.has(key) &&
  quotes.length === 0 &&
  !spans.some(([from, to]) => (firstQuotation(document.quotations, from)?.span[0] ?? to) < to);

/** "neither confirmed nor denied it", "has not said who fired": nothing is told either way. */
const isLeftOpen = (
  { tokens }: Reader,
  { first, negated }: VerbCue,
  { group }: Content,
): boolean => {
  const isNot = negated || isWord(tokens[first - 1], attributionWords.negativeLinks);
  return isNot && attributionWords.openWhenNegated.has(group.group);
};

/** "She counted five bodies": what one person sees is a deed of hers, and no report. */
const isSeen = ({ tokens }: Reader, { group }: Content, { range }: CueSource): boolean =>
  attributionWords.countingGroups.has(group.group) &&
  range !== null &&
  isWord(tokens[range[1]], attributionWords.seers);

/** "The police called them on Friday to collect the body": a call, and nothing that they are called. */
const isSummons = ({ tokens }: Reader, { key, last }: VerbCue, { frame }: Content): boolean =>
  key === 'call' &&
  frame === 'object' &&
  hasUpos(tokens[last + 1], 'PRON') &&
  hasUpos(tokens[last + 2], 'ADP', 'PART', 'SCONJ', 'ADV');

/** "Nobody has claimed the attack." */
const isByNobody = ({ tokens }: Reader, { frame }: Content, { range }: CueSource): boolean =>
  frame === 'object' && range !== null && isWord(tokens[range[0]], attributionWords.nobodies);

/** "a man identified as Marel", "the brigade named after him": a participle that gives a name. */
const isNamed = (
  { tokens }: Reader,
  { last, passive }: VerbCue,
  { group, order }: Content,
): boolean =>
  !passive &&
  order === 'after' &&
  group.group.startsWith('characterize') &&
  isWord(tokens[tokens[last + 1]?.upos === 'ADV' ? last + 2 : last + 1], attributionWords.namedBy);

/** "The raids claimed eleven lives". */
const takesLives = ({ text }: Reader, { key }: VerbCue, { frame, spans }: Content): boolean =>
  key === 'claim' &&
  frame === 'object' &&
  wordsOf(text, spans).some((word) => attributionWords.lives.has(word));

/** "Two bodies were found after the raid", but not "was found to have died". */
const isFoundThing = ({ tokens }: Reader, { key, passive, last }: VerbCue): boolean =>
  key === 'find' &&
  passive &&
  !isComma(tokens[last + 1]) &&
  !isWord(tokens[last + 1], attributionWords.foundThat);

/** "Settlers have been known to raid villages" tells what they do. */
const isKnownHabit = ({ tokens }: Reader, { key, passive, last }: VerbCue): boolean =>
  key === 'know' && passive && tokens[last + 1]?.lower === 'to';

/** "was denied medical care", "denied access to a lawyer": nobody says anything. */
const withholds = ({ text }: Reader, { key, passive }: VerbCue, content: Content): boolean => {
  if (key !== 'deny' || content.frame !== 'object') return false;
  return (
    (passive && content.order === 'after') ||
    wordsOf(text, content.spans).some((word) => attributionWords.withheld.has(word))
  );
};

/** Words of a name. */
const LONGEST_NAME = 4;

/** "Marel", "the Butcher" */
const isName = (words: readonly string[]): boolean => {
  const own = attributionWords.definites.has(words[0] ?? '') ? words.slice(1) : words;
  return (
    own.length > 0 && words.length <= LONGEST_NAME && own.every((word) => /^\p{Lu}/u.test(word))
  );
};

/** `a park called "Marel"`, `whom the men called "the Butcher"`. */
const givesName = (
  { document, text }: Reader,
  { key }: VerbCue,
  { frame, spans, group }: Content,
): boolean => {
  if (!attributionWords.namingVerbs.has(key) || group.family !== 'speech') return false;
  if (frame !== 'object' && frame !== 'quote') return false;
  return spans.some(([from, to]) => {
    const quote = firstQuotation(document.quotations, from);
    if (quote === undefined || quote.span[1] > to + 1) return false;
    return isName(
      text
        .slice(...quote.span)
        .replace(/[,.]$/u, '')
        .split(/\s+/u),
    );
  });
};

/** "which the army denied an hour later", "called by her first name only". */
const isTime = ({ text }: Reader, { frame, spans }: Content): boolean => {
  if (frame !== 'object') return false;
  const words = wordsOf(text, spans);
  return words.every((word) => attributionWords.timeUnits.has(word) || timeWords.has(word));
};

const wordsOf = (text: string, spans: readonly Span[]): readonly string[] =>
  spans
    .flatMap(([start, end]) =>
      text
        .slice(start, end)
        .toLowerCase()
        .split(/[^\p{L}\p{N}'’-]+/u),
    )
    .filter(Boolean);
