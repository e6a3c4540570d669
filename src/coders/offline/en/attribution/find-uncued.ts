import { groupBy } from '../../../../model/group-by.ts';
import type { Span } from '../../../../model/span.ts';
import type { Sentence } from '../../language/document.ts';
import { afterDeed } from './after-deed.ts';
import type { AttributionId } from './attribution.ts';
import { type Draft, draftOf } from './draft.ts';
import { interviewOf, labelEnd } from './interview.ts';
import { phraseBefore } from './noun-phrase.ts';
import type { Reader } from './reader.ts';
import { quotedSpan, spanOf } from './spans.ts';
import { beginsParagraph, beginsSentence, paragraphOf, type Uncued } from './uncued.ts';
import { isQuoteMark } from './words.ts';

/**
 * Quotations without a cue. After a quoted speaker in the same paragraph, they are that speaker's
 * next words. A paragraph that begins with one, after a quoted paragraph, continues with the same
 * speaker.
 */
export const findUncued = (reader: Reader, drafts: readonly Draft[]): readonly Draft[] => {
  const found = new Map<AttributionId, Draft>(drafts.map((draft) => [draft.id, draft]));
  const owner = ownersOf(drafts);
  const ahead = ownersAhead(reader, owner);
  const tellers = groupBy(drafts.filter(isTold), ({ at }) => reader.tokens[at]?.sentence ?? -1);
  let last: Draft | null = null;
  let lastParagraph = -9;
  for (const [index, quotation] of reader.document.quotations.entries()) {
    const [first, end] = reader.quoteTokens[index] as readonly [number, number];
    if (end < first) continue;
    const paragraph = paragraphOf(reader, first);
    const owned = owner.get(index);
    if (owned !== undefined) {
      last = owned;
      lastParagraph = paragraph;
      continue;
    }
    const uncued = { index, quotation, first, paragraph };
    const told = tellerBefore(reader, uncued, tellers);
    const draft: Draft | null =
      told !== null && told.at > (last?.at ?? -1)
        ? afterTold(reader, uncued, told)
        : (openUntilCue(reader, uncued, ahead) ??
          readUncued(reader, uncued, last, lastParagraph) ??
          afterDeed(reader, uncued));
    if (draft === null) continue;
    last = last !== null && draft.rule === 'next-sentence' ? goOn(last, draft) : draft;
    found.set(last.id, last);
    lastParagraph = paragraph;
  }
  return [...found.values()];
};

/** `"…," he said. "…"`: one claim; its last span grows while the speaker continues. */
const goOn = (draft: Draft, next: Draft): Draft => {
  const [first, second] = draft.content;
  const words = next.content[0];
  if (first === undefined || words === undefined) return draft;
  const cue = draft.cue[0];
  const quotes = [...draft.quotes, ...next.quotes];
  if (second !== undefined)
    return { ...draft, quotes, content: [first, [second[0], Math.max(second[1], words[1])]] };
  if (cue === undefined || cue[1] <= first[0])
    return { ...draft, quotes, content: [[first[0], words[1]]] };
  return { ...draft, quotes, content: [first, words] };
};

const ownersOf = (drafts: readonly Draft[]): ReadonlyMap<number, Draft> => {
  const owner = new Map<number, Draft>();
  for (const draft of drafts) for (const quote of draft.quotes) owner.set(quote, draft);
  return owner;
};

/** Least confidence of an indirect statement whose speaker goes on in a quotation. */
const TOLD = 0.45;

const isTold = ({ quotes, source, cue, confidence, stance }: Draft): boolean =>
  quotes.length === 0 &&
  source.length > 0 &&
  cue.length > 0 &&
  confidence >= TOLD &&
  (stance === 'asserts' || stance === 'denies');

/** `He denied it, the miner said. "They came singing."`: whoever spoke in the sentence before. */
const tellerBefore = (
  reader: Reader,
  { first, paragraph }: Uncued,
  tellers: ReadonlyMap<number, readonly Draft[]>,
): Draft | null => {
  if (!beginsSentence(reader, first) || beginsParagraph(reader, first)) return null;
  const before = reader.tokens[isQuoteMark(reader.tokens[first - 1]) ? first - 2 : first - 1];
  if (before === undefined || (reader.quoteOf[before.index] as number) >= 0) return null;
  if (paragraphOf(reader, before.index) !== paragraph) return null;
  return tellers.get(before.sentence)?.at(-1) ?? null;
};

const afterTold = (reader: Reader, { index, quotation, first }: Uncued, told: Draft): Draft =>
  draftOf({
    source: [],
    cue: [],
    content: [quotedSpan(reader.text, quotation.span)],
    quotes: [index],
    origin: 'inferred',
    confidence: 0.65,
    rule: 'after-indirect',
    chainWords: (told.chainWords ?? []).filter(({ role }) => role === 'addressee'),
    at: first,
  });

/**
 * `"They took our sons.` and in the next paragraph `"My brother has four children," the man said`: for each quotation
 * that no mark closes, the one with a cue where it goes on. From the last back, so that each is looked at once.
 */
const ownersAhead = (
  reader: Reader,
  owner: ReadonlyMap<number, Draft>,
): ReadonlyMap<number, Draft> => {
  const { quotations } = reader.document;
  const ahead = new Map<number, Draft>();
  for (let index = quotations.length - 2; index >= 0; index -= 1) {
    if (quotations[index]?.close !== -1 || !isNextParagraph(reader, index, index + 1)) continue;
    const goesOn = owner.get(index + 1) ?? ahead.get(index + 1);
    if (goesOn !== undefined) ahead.set(index, goesOn);
  }
  return ahead;
};

/** Whether a quotation opens the paragraph after that of another. */
const isNextParagraph = (reader: Reader, index: number, next: number): boolean => {
  const [[first = 0] = [], [start = 0] = []] = [
    reader.quoteTokens[index],
    reader.quoteTokens[next],
  ];
  return (
    paragraphOf(reader, start) === paragraphOf(reader, first) + 1 && beginsParagraph(reader, start)
  );
};

const openUntilCue = (
  reader: Reader,
  { index, quotation, first }: Uncued,
  ahead: ReadonlyMap<number, Draft>,
): Draft | null => {
  const owned = ahead.get(index);
  if (owned === undefined) return null;
  return draftOf({
    source: owned.source,
    cue: [],
    content: [quotedSpan(reader.text, quotation.span)],
    quotes: [index],
    origin: 'inferred',
    confidence: 0.75,
    rule: 'open-until-cue',
    at: first,
  });
};

const readUncued = (
  reader: Reader,
  { index, quotation, first, paragraph }: Uncued,
  last: Draft | null,
  lastParagraph: number,
): Draft | null => {
  const span = quotedSpan(reader.text, quotation.span);
  const base = {
    content: [span],
    quotes: [index],
    at: first,
  } as const;
  const named = namedByColon(reader, first);
  if (named !== null)
    return draftOf({
      ...base,
      source: [named.source],
      cue: [named.cue],
      confidence: 0.7,
      rule: 'colon',
    });
  if (isAnswer(reader, first) || standsAlone(reader, index))
    return draftOf({
      ...base,
      source: [],
      cue: [],
      origin: 'inferred',
      confidence: 0.55,
      rule: 'answer',
    });
  if (last === null || !beginsSentence(reader, first)) return null;
  if (paragraph !== lastParagraph && paragraph !== lastParagraph + 1) return null;
  if (paragraph === lastParagraph + 1 && !beginsParagraph(reader, first)) return null;
  return draftOf({
    ...base,
    source: last.source,
    cue: [],
    origin: 'inferred',
    confidence: paragraph === lastParagraph ? 0.75 : 0.6,
    rule: paragraph === lastParagraph ? 'next-sentence' : 'next-paragraph',
  });
};

/** A paragraph that opens with a quotation, after one that asks something. */
const isAnswer = (reader: Reader, first: number): boolean => {
  if (!beginsParagraph(reader, first)) return false;
  const start = isQuoteMark(reader.tokens[first - 1]) ? first - 1 : first;
  const isLabelled = labelEnd(reader.tokens, start - 2, start + 1) === start;
  const before = reader.tokens[(isLabelled ? start - 2 : start) - 1];
  return before?.text === '?' && (reader.quoteOf[before.index] as number) < 0;
};

/** A whole paragraph in quotation marks, in an interview: what is not said to be another's is an answer. */
const standsAlone = (reader: Reader, index: number): boolean => {
  const interview = interviewOf(reader);
  const [first, last] = reader.quoteTokens[index] as readonly [number, number];
  if (interview === null || first < interview.from || !beginsParagraph(reader, first)) return false;
  const next = reader.tokens[last + 1];
  const after = isQuoteMark(next) ? last + 2 : last + 1;
  return after >= reader.tokens.length || paragraphOf(reader, after) !== paragraphOf(reader, first);
};

/** `Smith: "…"` */
const namedByColon = (reader: Reader, first: number): { source: Span; cue: Span } | null => {
  const { tokens } = reader;
  const colon = isQuoteMark(tokens[first - 1]) ? first - 2 : first - 1;
  if (tokens[colon]?.text !== ':') return null;
  const sentence = reader.document.sentences[tokens[colon]?.sentence ?? 0] as Sentence;
  const range = phraseBefore(reader, colon - 1, sentence.first);
  if (range === null || range[0] !== sentence.first) return null;
  const source = spanOf(reader, range[0], range[1] + 1);
  const cue = spanOf(reader, colon, colon + 1);
  return source === null || cue === null ? null : { source, cue };
};
