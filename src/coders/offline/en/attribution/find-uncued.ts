import type { Span } from '../../../../model/span.ts';
import type { Quoted, Sentence } from '../../language/document.ts';
import type { AttributionId } from './attribution.ts';
import { type Draft, draftOf } from './draft.ts';
import { phraseBefore } from './noun-phrase.ts';
import type { Reader } from './reader.ts';
import { quotedSpan, spanOf } from './spans.ts';
import { isCloser, isQuoteMark } from './words.ts';

/**
 * Quotations without a cue. After a quoted speaker in the same paragraph, they are that speaker's
 * next words. A paragraph that begins with one, after a quoted paragraph, continues with the same
 * speaker.
 */
export const findUncued = (reader: Reader, drafts: readonly Draft[]): readonly Draft[] => {
  const found = new Map<AttributionId, Draft>(drafts.map((draft) => [draft.id, draft]));
  const owner = ownersOf(drafts);
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
    const draft = readUncued(reader, { index, quotation, first, paragraph }, last, lastParagraph);
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

/** A quotation without a cue, with its first token. */
interface Uncued {
  readonly index: number;
  readonly quotation: Quoted;
  readonly first: number;
  readonly paragraph: number;
}

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
  if (last === null || !opensSentence(reader, first)) return null;
  if (paragraph !== lastParagraph && paragraph !== lastParagraph + 1) return null;
  if (paragraph === lastParagraph + 1 && !opensParagraph(reader, first)) return null;
  return draftOf({
    ...base,
    source: last.source,
    cue: [],
    origin: 'inferred',
    confidence: paragraph === lastParagraph ? 0.75 : 0.6,
    rule: paragraph === lastParagraph ? 'next-sentence' : 'next-paragraph',
  });
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

const paragraphOf = (reader: Reader, token: number): number =>
  reader.document.sentences[reader.tokens[token]?.sentence ?? 0]?.paragraph ?? 0;

const opensSentence = (reader: Reader, first: number): boolean => {
  const sentence = reader.document.sentences[reader.tokens[first]?.sentence ?? 0];
  return (
    sentence !== undefined &&
    (first === sentence.first ||
      (first - 1 === sentence.first && isQuoteMark(reader.tokens[first - 1])) ||
      (isQuoteMark(reader.tokens[first - 1]) &&
        /[.!?]/u.test(reader.tokens[first - 2]?.text ?? '')) ||
      isCloser(reader.tokens[first - 2]))
  );
};

const opensParagraph = (reader: Reader, first: number): boolean => {
  const before = isQuoteMark(reader.tokens[first - 1]) ? first - 2 : first - 1;
  return before < 0 || paragraphOf(reader, before) !== paragraphOf(reader, first);
};
