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
  if (source.range === null || cue.passive || cue.negated) return false;
  if (!isWord(reader.tokens[source.end], attributionWords.standIns)) return false;
  const rest = skipAdverbials(reader, source.end + 1, cue.high);
  const next = reader.tokens[rest];
  return rest >= cue.high || isEnd(next) || isComma(next);
};

/** The sentence before, unless it has a speaker of its own. */
export const sentenceBefore = (reader: Reader, cue: VerbCue): Content | null => {
  const { tokens, document } = reader;
  const at = tokens[cue.verb]?.sentence ?? 0;
  const [before, own] = [document.sentences[at - 1], document.sentences[at]];
  const group = cue.groups.find(({ frames }) => frames.includes('clause'));
  if (before === undefined || group === undefined || before.paragraph !== own?.paragraph)
    return null;
  const words = tokens.slice(before.first, before.last);
  if (words.some((t) => isQuoteMark(t) || (isTensed(t) && isReporting(t)))) return null;
  const span = contentSpan(reader, before.first, before.last);
  return span === null
    ? null
    : { spans: [span], quotes: [], frame: 'clause', group, order: 'before' };
};
