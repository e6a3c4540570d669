import type { Span } from '../../../model/span.ts';
import { clauseEnd, objectEnd } from './content-end.ts';
import type { Frame, VerbGroup } from './cues.ts';
import type { VerbCue } from './find-verb-cues.ts';
import type { Structure } from './read-structure.ts';
import type { Reader } from './reader.ts';
import { contentSpan } from './spans.ts';
import { isRelative, isTensed } from './words.ts';

/** The words that a frame takes for its content; null where the frame is not filled. */
export const contentOf = (
  reader: Reader,
  cue: VerbCue,
  structure: Structure,
  frame: Frame,
  group: VerbGroup,
): Span | null => {
  const { start, person } = structure;
  switch (frame) {
    case 'clause':
    case 'that':
    case 'question':
    case 'person-clause':
    case 'person-question':
      return contentSpan(
        reader,
        frame === 'clause' && person !== null && structure.kind !== 'that'
          ? Math.min(start, person[0])
          : start,
        clauseEnd(reader, start, cue.high),
      );
    case 'infinitive':
    case 'appearance':
    case 'gerund':
      return contentSpan(reader, start, clauseEnd(reader, start, cue.high));
    case 'person-infinitive':
      return contentSpan(
        reader,
        person === null ? start : person[0],
        clauseEnd(reader, start, cue.high),
      );
    case 'object':
      return contentSpan(
        reader,
        person === null ? start : Math.min(start, person[0]),
        objectEnd(reader, start, cue.high),
      );
    case 'prepositional': {
      const preposition = reader.tokens[start]?.lower ?? '';
      if (group.prepositions?.includes(preposition) !== true) return null;
      const end = clauseEnd(reader, start, cue.high);
      return contentSpan(
        reader,
        start + 1,
        isAside(reader, cue) ? mainVerbBefore(reader, start, end) : end,
      );
    }
    case 'blame': {
      const end = clauseEnd(reader, start, cue.high);
      for (let at = start; at < end; at += 1) {
        // "put the toll at 19", not "put the city at risk"
        const counted = reader.tokens[at]?.lower !== 'at' || isNumber(reader, at + 1);
        if (counted && group.prepositions?.includes(reader.tokens[at]?.lower ?? '') === true)
          return contentSpan(reader, cue.passive ? at + 1 : start, end);
      }
      return null;
    }
    default:
      return null;
  }
};

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
  [0, 1, 2, 3].some((step) => tokens[from + step]?.upos === 'NUM');
