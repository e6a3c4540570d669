import type { CueSource } from './cue-source.ts';
import { timeWords } from './cues.ts';
import type { VerbCue } from './find-verb-cues.ts';
import { phraseAfter, type Range } from './noun-phrase.ts';
import type { Reader } from './reader.ts';
import { type Subject, subjectBefore } from './subject-before.ts';
import { hasUpos, isWord } from './tags.ts';
import { isCloser, isComma, isDash, isEnd, isQuoteMark, isTensed } from './words.ts';

/**
 * `," said Smith`: the subject after the verb, if a quotation or clause is closed directly before
 * it.
 */
export const invertedSubject = (reader: Reader, cue: VerbCue): CueSource | null => {
  const { tokens } = reader;
  if (!opensInversion(reader, cue)) return null;
  const range = phraseAfter(reader, cue.last + 1, cue.high);
  if (range === null || isWord(tokens[range[0]], timeWords)) return null;
  if (!isCloser(tokens[cue.first - 1]) && hasOwnSubject(reader, cue, range)) return null;
  return { range, side: 'after', start: cue.first, end: range[1] + 1 };
};

const opensInversion = ({ tokens }: Reader, { first, verb, low, key }: VerbCue): boolean => {
  const previous = tokens[first - 1];
  // `," told Smith`: after a verb of telling comes the addressee
  if (first !== verb || key === 'tell') return false;
  return isQuoteMark(previous) || (first !== low && (isComma(previous) || isDash(previous)));
};

/** "Smith, a spokesman, said the army …" has its own subject; "…, said Smith." stops after it. */
const hasOwnSubject = (reader: Reader, cue: VerbCue, [, last]: Range): boolean => {
  const next = reader.tokens[last + 1];
  const ends = last + 1 >= cue.high;
  if (next !== undefined && !ends && isTensed(next)) return true;
  const subject = subjectBefore(reader, cue.first, cue.low);
  if (subject === null) return false;
  // "Smith, 58, denied all charges."
  if (cue.groups.some(({ frames }) => frames.includes('object') || frames.includes('blame')))
    return true;
  const closed = isEnd(next) || ends || isComma(next);
  const isName = hasUpos(reader.tokens[last], 'PROPN');
  if (!ends && isComma(next) && !isName && isNamed(reader, subject, cue)) return true;
  return !closed && (subject.start === cue.low || !hasUpos(next, 'ADP'));
};

/** "Smith, head of the village, said nine people, two of them children, were …": nothing is told yet. */
const isNamed = ({ tokens }: Reader, { range, start }: Subject, { low, first }: VerbCue): boolean =>
  start === low &&
  hasUpos(tokens[range[1]], 'PROPN') &&
  !tokens.slice(range[1], first).some(isTensed);
