import type { Sentence } from '../../language/document.ts';
import { type Draft, draftOf } from './draft.ts';
import type { Reader } from './reader.ts';
import { contentSpan } from './spans.ts';
import { isWord } from './tags.ts';
import { attributionWords } from './word-lists.ts';
import { isTensed } from './words.ts';

/** Least confidence of a report that the next sentence goes on with. */
const TOLD = 0.6;

/**
 * "The union said five miners had died. Two were shot as they fled.": a sentence that shares out
 * what was told goes on with it.
 */
export const findCarriedOn = (reader: Reader, drafts: readonly Draft[]): readonly Draft[] => {
  const { tokens, document } = reader;
  const told = new Map<number, Draft>();
  for (const draft of drafts) {
    const sentence = tokens[draft.at]?.sentence ?? -1;
    if (isReport(draft) && draft.at > (told.get(sentence)?.at ?? -1)) told.set(sentence, draft);
  }
  const busy = new Set(drafts.map(({ at }) => tokens[at]?.sentence));
  const found = document.sentences.flatMap((sentence): readonly Draft[] => {
    const before = document.sentences[sentence.index - 1];
    const owner = told.get(sentence.index - 1);
    if (!owner || before?.paragraph !== sentence.paragraph || busy.has(sentence.index)) return [];
    return sharesOut(reader, sentence) ? carriedOn(reader, owner, sentence) : [];
  });
  return [...drafts, ...found];
};

const isReport = ({ quotes, source, cue, confidence, hedged, stance }: Draft): boolean =>
  quotes.length === 0 &&
  source.length > 0 &&
  cue.length > 0 &&
  confidence >= TOLD &&
  !hedged &&
  stance === 'asserts';

/** "Some were", "Two had been", "Of those, nine are". */
const sharesOut = ({ tokens, quoteOf }: Reader, { first }: Sentence): boolean => {
  const [one, two, three] = tokens.slice(first, first + 3);
  if ((quoteOf[first] as number) >= 0) return false;
  if (one?.lower === 'of') return isWord(two, attributionWords.sharedOut);
  if (!isWord(one, attributionWords.shareOpeners) && !isWord(one, attributionWords.numberWords))
    return false;
  const isOf = two?.lower === 'of' && isWord(three, attributionWords.sharedOut);
  return isOf || isTensed(two);
};

const carriedOn = (reader: Reader, owner: Draft, { first, last }: Sentence): readonly Draft[] => {
  const span = contentSpan(reader, first, last);
  if (span === null) return [];
  return [
    draftOf({
      source: [],
      cue: [],
      content: [span],
      origin: 'inferred',
      confidence: Math.min(owner.confidence, 0.55),
      rule: 'carried-on',
      at: first,
    }),
  ];
};
