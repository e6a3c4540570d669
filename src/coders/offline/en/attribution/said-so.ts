import type { Span } from '../../../../model/span.ts';
import type { Content } from './content.ts';
import type { CueSource } from './cue-source.ts';
import type { VerbCue } from './find-verb-cues.ts';
import { isReporting } from './is-reporting.ts';
import type { Reader } from './reader.ts';
import { skipAdverbials } from './skip-adverbials.ts';
import { contentSpan } from './spans.ts';
import { isWord } from './tags.ts';
import { attributionWords } from './word-lists.ts';
import { isComma, isEnd, isQuoteMark, isTensed } from './words.ts';

/** "The governor said so on Monday", "said this": the words of the sentence before. */
export const isSaidSo = (reader: Reader, cue: VerbCue, source: CueSource): boolean => {
  if (isReportedBy(reader, cue, source)) return true;
  if (source.range === null || cue.passive || cue.negated) return false;
  // "denied this" answers what was said; it does not say it
  if (!cue.groups.some(({ group }) => attributionWords.reportRules.has(group))) return false;
  if (!isWord(reader.tokens[source.end], attributionWords.standIns)) return false;
  const rest = skipAdverbials(reader, source.end + 1, cue.high);
  const next = reader.tokens[rest];
  return rest >= cue.high || isEnd(next) || isComma(next);
};

/** "This was reported by the governor": a sentence about the one before. */
const isReportedBy = ({ tokens }: Reader, cue: VerbCue, { side, range }: CueSource): boolean =>
  side === 'agent' &&
  range !== null &&
  !cue.negated &&
  cue.first - 1 === cue.low &&
  isWord(tokens[cue.low], attributionWords.standIns);

/** The sentence before, unless it has a speaker of its own. */
export const sentenceBefore = (reader: Reader, cue: VerbCue): Content | null => {
  const group = cue.groups.find(({ frames }) => frames.includes('clause'));
  const span = wordsBefore(reader, cue.verb);
  return group === undefined || span === null
    ? null
    : { spans: [span], quotes: [], frame: 'clause', group, order: 'before' };
};

/**
 * What "this" at the beginning of a sentence points to: the sentence before, or the paragraph before
 * if it begins one; null if that has a speaker of its own.
 */
export const wordsBefore = (reader: Reader, token: number): Span | null => {
  const { tokens, document } = reader;
  const at = tokens[token]?.sentence ?? 0;
  const [before, own] = [document.sentences[at - 1], document.sentences[at]];
  if (before === undefined || own === undefined) return null;
  let first = before;
  for (let back = at - 2; before.paragraph !== own.paragraph && back >= 0; back -= 1) {
    const sentence = document.sentences[back];
    if (sentence?.paragraph !== before.paragraph) break;
    first = sentence;
  }
  const words = tokens.slice(first.first, before.last);
  if (words.some((t) => isQuoteMark(t) || (isTensed(t) && isReporting(t)))) return null;
  return contentSpan(reader, first.first, before.last);
};
