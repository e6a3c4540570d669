import { groupBy } from '../../../../model/group-by.ts';
import type { Span } from '../../../../model/span.ts';
import type { Quoted, Sentence, Token } from '../../language/document.ts';
import { lastUpTo } from '../../locate.ts';
import { type Draft, draftOf } from './draft.ts';
import { isReporting } from './is-reporting.ts';
import type { Reader } from './reader.ts';
import { contentSpan, quotedSpan } from './spans.ts';
import { hasUpos, isWord } from './tags.ts';
import { attributionWords } from './word-lists.ts';
import { isQuoteMark, isTensed } from './words.ts';

/**
 * What a speaker goes on to say in the same sentence without a cue: "The brigade denied this: nobody
 * was beaten", `rejected that: "They are thieves."`, "They had been shot, he said; the rifles came
 * from a store."
 */
export const findContinued = (reader: Reader, drafts: readonly Draft[]): readonly Draft[] => {
  const known = bySentence(reader, drafts);
  const quoted = new Set(drafts.flatMap(({ quotes }) => quotes));
  const found = reader.tokens
    .filter(({ text, index }) => isMark(text) && (reader.quoteOf[index] as number) < 0)
    .flatMap((mark): Draft[] => {
      const around = known.get(mark.sentence) ?? [];
      const owner = ownerOf(reader, around, mark);
      const rest = owner === null ? null : restAfter(reader, owner, mark);
      if (owner === null || rest === null || isRead(rest, around, quoted)) return [];
      return [continued(owner, rest, mark)];
    });
  return [...drafts, ...found];
};

/** The drafts that have a cue or a content in each sentence, with where they begin and end. */
const bySentence = (
  { document }: Reader,
  drafts: readonly Draft[],
): ReadonlyMap<number, readonly Known[]> => {
  const all = drafts.flatMap((draft) => {
    const known = { draft, ...boundsOf(draft) };
    const sentences = [...draft.cue, ...draft.content].flatMap((span) =>
      span.map((at) => lastUpTo(document.sentences, at)?.index ?? 0),
    );
    return [...new Set(sentences)].map((sentence) => ({ sentence, known }));
  });
  const groups = groupBy(all, ({ sentence }) => sentence);
  return new Map([...groups].map(([sentence, its]) => [sentence, its.map(({ known }) => known)]));
};

const isMark = (text: string): boolean => text === ':' || text === ';';

interface Known {
  readonly draft: Draft;
  readonly start: number;
  readonly end: number;
}

/** The report that ends last before a mark in its sentence, with no other verb between. */
const ownerOf = (reader: Reader, known: readonly Known[], mark: Token): Draft | null => {
  const sentence = reader.document.sentences[mark.sentence] as Sentence;
  const owner = known
    .filter(({ start, end }) => start >= sentence.start && end <= mark.start)
    .sort((a, b) => b.end - a.end)[0];
  return owner === undefined || isInterrupted(reader, owner.end, mark) ? null : owner.draft;
};

const restAfter = (reader: Reader, owner: Draft, { index, text, sentence }: Token): Rest | null => {
  const own = reader.document.sentences[sentence] as Sentence;
  if (text === ':') return afterColon(reader, index) ?? restOf(reader, index, own);
  return goesOn(reader, owner, index, own) ? restOf(reader, index, own) : null;
};

const continued = (owner: Draft, { span, quotes }: Rest, { text, index }: Token): Draft =>
  draftOf({
    source: owner.source,
    cue: [],
    content: [span],
    quotes,
    origin: owner.origin === 'unknown' ? 'unknown' : 'inferred',
    hedged: owner.hedged,
    confidence: Math.min(owner.confidence, text === ':' ? 0.7 : 0.55),
    rule: text === ':' ? 'after-colon' : 'after-semicolon',
    chainWords: owner.chainWords ?? [],
    at: index,
  });

const boundsOf = ({ cue, content, source }: Draft): { start: number; end: number } => {
  const all = [...cue, ...content, ...source];
  return {
    start: Math.min(...all.map(([from]) => from)),
    end: Math.max(...all.map(([, to]) => to)),
  };
};

/** Whether some draft has the quotation, or a cue or content among the words. */
const isRead = (
  { span: [start, end], quotes: [quote] }: Rest,
  around: readonly Known[],
  quoted: ReadonlySet<number>,
): boolean =>
  quote === undefined
    ? around.some(({ draft: { cue, content } }) =>
        [...cue, ...content].some(([from, to]) => from < end && to > start),
      )
    : quoted.has(quote);

/** Another verb between the report and the mark: the mark continues that one. */
const isInterrupted = ({ tokens }: Reader, from: number, mark: Token): boolean => {
  for (let at = mark.index - 1; (tokens[at]?.start ?? -1) >= from; at -= 1)
    if (isTensed(tokens[at])) return true;
  return false;
};

interface Rest {
  readonly span: Span;
  readonly quotes: readonly number[];
}

/** The quotation that a colon opens. */
const afterColon = (reader: Reader, colon: number): Rest | null => {
  const first = isQuoteMark(reader.tokens[colon + 1]) ? colon + 2 : colon + 1;
  const quote = reader.quoteOf[first] ?? -1;
  const quoted = reader.document.quotations[quote] as Quoted | undefined;
  return quoted === undefined
    ? null
    : { span: quotedSpan(reader.text, quoted.span), quotes: [quote] };
};

/** The clause up to the next colon, semicolon or the end of the sentence; it needs a verb. */
const restOf = (reader: Reader, mark: number, { last }: Sentence): Rest | null => {
  const { tokens, quoteOf } = reader;
  let end = mark + 1;
  while (end < last && !(isMark(tokens[end]?.text ?? '') && (quoteOf[end] as number) < 0)) end += 1;
  const words = tokens.slice(mark + 1, end);
  const span = words.some((t) => isTensed(t)) ? contentSpan(reader, mark + 1, end) : null;
  return span === null ? null : { span, quotes: [] };
};

/**
 * Whether the clause after a semicolon is still the speaker's. After "…, he said" it is, unless it
 * tells of speaking; after "said that …" only where it goes on about what was said.
 */
const goesOn = (reader: Reader, draft: Draft, mark: number, { last }: Sentence): boolean => {
  const { tokens, text } = reader;
  const words = tokens.slice(mark + 1, last);
  if (words.some((t) => isReporting(t) || isWord(t, attributionWords.ownVoice))) return false;
  if (words.some((t) => isWord(t, attributionWords.laterOn))) return false;
  const order = draft.rule.split('/').at(-1);
  if ((order === 'before' || order === 'split') && !hasUpos(words[0], 'ADP')) return true;
  const [first, second] = words;
  if (isWord(first, attributionWords.goingOn)) return true;
  const told = draft.content.map((span) => text.slice(...span).toLowerCase()).join(' ');
  return (
    isWord(first, attributionWords.definites) &&
    hasUpos(second, 'NOUN') &&
    told.split(/[^\p{L}]+/u).includes(second?.lower ?? '')
  );
};
