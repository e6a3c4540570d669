import type { Span } from '../../../../model/span.ts';
import { clauseEnd, nextDeed, objectEnd } from './content-end.ts';
import type { CueFrame, VerbGroup } from './cues.ts';
import type { VerbCue } from './find-verb-cues.ts';
import type { Structure } from './read-structure.ts';
import type { Reader } from './reader.ts';
import { contentSpan } from './spans.ts';
import { isWord } from './tags.ts';
import { attributionWords } from './word-lists.ts';
import { isComma, isRelative, isTensed } from './words.ts';

/** "blamed the hunters, who fight beside the army": the culprits with all that is said of them. */
const BLAME = 'blame-object';

/** The words that a frame takes for its content; null where the frame is not filled. */
export const contentOf = (
  reader: Reader,
  cue: VerbCue,
  structure: Structure,
  frame: CueFrame,
  group: VerbGroup,
): Span | null => {
  const { start, person } = structure;
  const from = person === null ? start : person[0];
  const end = endOf(reader, cue, structure, { frame, group });
  switch (frame) {
    case 'object':
    case 'clause':
    case 'that':
      // "found no evidence that …" is not what was found
      return contentSpan(reader, Math.min(start, from), end);
    case 'question':
    case 'person-clause':
    case 'person-question':
    case 'infinitive':
    case 'appearance':
    case 'gerund':
      return contentSpan(reader, start, end);
    case 'person-infinitive':
      return contentSpan(reader, from, end);
    case 'prepositional':
      return governed(reader, cue, group, [start, end]);
    case 'blame':
      return blamed(reader, cue, group, [Math.min(start, from), end]);
    default:
      return null;
  }
};

/** Where the words of a frame end. */
const endOf = (
  reader: Reader,
  { high, verb }: VerbCue,
  { kind, start }: Structure,
  { frame, group }: { readonly frame: CueFrame; readonly group: VerbGroup },
): number => {
  const isObject = frame === 'object' && group.group !== BLAME;
  const end = (isObject ? objectEnd : clauseEnd)(reader, start, high);
  const isBare = frame === 'object' || frame === 'gerund' || kind === 'object' || kind === 'clause';
  return isBare ? nextDeed(reader, start, end, verb) : end;
};

const governs = ({ tokens }: Reader, { prepositions }: VerbGroup, at: number): boolean =>
  prepositions?.includes(tokens[at]?.lower ?? '') === true;

/** "warned of a raid" */
const governed = (
  reader: Reader,
  cue: VerbCue,
  group: VerbGroup,
  [start, end]: Stretch,
): Span | null => {
  if (!governs(reader, group, start)) return null;
  return contentSpan(
    reader,
    start + 1,
    isAside(reader, cue) ? mainVerbBefore(reader, start, end) : end,
  );
};

/** "blamed the army for the raid"; "whom the army blames for it was shot": no object, no further verb. */
const blamed = (
  reader: Reader,
  cue: VerbCue,
  group: VerbGroup,
  [start, end]: Stretch,
): Span | null => {
  for (let at = start; at < end; at += 1) {
    // "put the toll at 19", not "put the city at risk"
    const counted = reader.tokens[at]?.lower !== 'at' || isNumber(reader, at + 1);
    if (counted && governs(reader, group, at))
      return at === start
        ? contentSpan(reader, at + 1, mainVerbBefore(reader, at + 1, end))
        : contentSpan(reader, cue.passive ? at + 1 : start, beforeRelative(reader, at, end));
  }
  return null;
};

/** "to the 3rd Sector, whose chief …", "of theft and jailed him": the rest is the article's. */
const beforeRelative = ({ tokens }: Reader, from: number, end: number): number => {
  for (let at = from; at < end - 1; at += 1) {
    if (isComma(tokens[at]) && isWord(tokens[at + 1], attributionWords.blameRelatives)) return at;
    if (tokens[at]?.upos === 'CCONJ' && isTensed(tokens[at + 1])) return at;
  }
  return end;
};

/** First token, one past the last. */
type Stretch = readonly [start: number, end: number];

/** "two men who asked for an investigation were arrested": the clause of "who" ends at the next verb. */
const isAside = ({ tokens }: Reader, { first }: VerbCue): boolean => isRelative(tokens[first - 1]);

const mainVerbBefore = ({ tokens }: Reader, from: number, end: number): number => {
  for (let at = from + 1; at < end; at += 1) {
    if (isRelative(tokens[at])) return end;
    if (isTensed(tokens[at])) return at;
  }
  return end;
};

const isNumber = ({ tokens }: Reader, from: number): boolean =>
  [0, 1, 2, 3].some(
    (step) =>
      tokens[from + step]?.upos === 'NUM' || isWord(tokens[from + step], attributionWords.shares),
  );
