import type { Span } from '../../../../model/span.ts';
import type { Quoted, Token } from '../../language/document.ts';
import type { CueSource } from './cue-source.ts';
import { verbGroups } from './cues.ts';
import type { VerbCue } from './find-verb-cues.ts';
import type { Reader } from './reader.ts';
import { quotedSpan } from './spans.ts';
import { hasUpos, isWord } from './tags.ts';
import { attributionWords } from './word-lists.ts';
import { isComma, isDash, isIng, isQuoteMark, isTensed } from './words.ts';

/** Indices of quotations that a cue introduces or follows. */
export interface QuotedContent {
  readonly quotes: readonly number[];
  readonly spans: readonly Span[];
  /**
   * The quotation ends a clause that is also the speaker's: `They fled because "it was hell," he
   * said.`
   */
  readonly mixed: boolean;
}

/** Tokens between a cue and the quotation it introduces: "said in an interview on Monday: …". */
const REACH = 30;

export const readQuoted = (
  reader: Reader,
  cue: VerbCue,
  source: CueSource,
): QuotedContent | null => {
  const before = quoteBefore(reader, source.side === 'before' ? source.start : cue.first);
  const after = quoteAfter(reader, source.end, before !== null);
  if (before === null && after !== null && opensClause(reader, source.end, after, cue.high))
    return null;
  const quotes = [before, after].filter((index) => index !== null);
  if (quotes.length === 0) return null;
  const spans = quotes.map((index) =>
    quotedSpan(reader.text, (reader.document.quotations[index] as Quoted).span),
  );
  const embedded = before === null ? null : clauseAround(reader, before, cue.low);
  const first = spans[0];
  if (embedded !== null && first !== undefined)
    return { quotes, mixed: true, spans: [[embedded, first[1]], ...spans.slice(1)] };
  return { quotes, mixed: false, spans };
};

/** `said "at least 20" children were hurt`: the clause continues after the marks. */
const opensClause = (reader: Reader, from: number, quote: number, high: number): boolean => {
  const [first, last] = reader.quoteTokens[quote] as readonly [number, number];
  if (first > from + 1) return false;
  const next = isQuoteMark(reader.tokens[last + 1]) ? last + 2 : last + 1;
  const t = reader.tokens[next];
  if (t === undefined || next >= high || !/^\p{Ll}/u.test(t.text)) return false;
  const isWhen = isWord(t, attributionWords.notTold) && !hasUpos(t, 'ADP');
  if (!isWhen && !hasUpos(t, 'NOUN', 'ADJ', 'AUX', 'VERB', 'PART')) return false;
  for (let at = next; at < Math.min(high, next + 12); at += 1)
    if (isTensed(reader.tokens[at])) return true;
  return false;
};

/** Start of the clause that the quotation only ends; null if the quotation is separate. */
const clauseAround = (reader: Reader, quote: number, low: number): number | null => {
  const first = (reader.quoteTokens[quote] as readonly [number, number])[0];
  const mark = isQuoteMark(reader.tokens[first - 1]) ? first - 1 : first;
  const before = reader.tokens[mark - 1];
  if (before === undefined || mark <= low || !/^[\p{L}\p{N}]/u.test(before.text) || mark - low < 3)
    return null;
  return reader.tokens[low]?.start ?? null;
};

/** The quotation that closes directly before token `at`. */
const quoteBefore = (reader: Reader, at: number): number | null => {
  let i = at - 1;
  const first = reader.tokens[at];
  // `"… was there." He said` begins a sentence of its own
  if (
    first === undefined ||
    (first.sentence !== reader.tokens[i]?.sentence && /^\p{Lu}/u.test(first.text))
  )
    return null;
  for (let steps = 0; steps < 3 && i >= 0; steps += 1, i -= 1) {
    const quote = reader.quoteOf[i] as number;
    if (quote >= 0) return quote === (reader.quoteOf[at] ?? -1) ? null : quote;
    const t = reader.tokens[i];
    if (!(isQuoteMark(t) || isComma(t) || isDash(t))) return null;
  }
  return null;
};

/** The quotation that opens after token `from`, directly or after a comma or colon. */
const quoteAfter = (reader: Reader, from: number, already: boolean): number | null => {
  const { tokens, quoteOf } = reader;
  const own = quoteOf[from - 1] ?? -1;
  if (own >= 0) return null;
  const sentence = tokens[from - 1]?.sentence ?? 0;
  const reach = already ? 3 : REACH;
  for (let at = from; at < Math.min(tokens.length, from + reach); at += 1) {
    const t = tokens[at];
    const previous = tokens[at - 1];
    const quote = quoteOf[at] as number;
    if (quote >= 0) return isLedIn(reader, from, at) ? quote : null;
    if (t?.lower === 'that' && !already) return null;
    if (t?.sentence !== sentence && !(previous?.text === ':' || isQuoteMark(previous))) return null;
  }
  return null;
};

/** Whether the quotation that opens before `at` is brought in by the cue before `from`. */
const isLedIn = (reader: Reader, from: number, at: number): boolean => {
  const { tokens } = reader;
  const lead = isQuoteMark(tokens[at - 1]) ? at - 2 : at - 1;
  if (isLeadIn(tokens[lead]) && lead > from && isOtherSpeech(reader, lead - 1)) return false;
  return at - 1 <= from || isLeadIn(tokens[at - 2]);
};

/** `said the men broke in, shouting: "…"`: the quotation is what the men shouted. */
const isOtherSpeech = ({ tokens }: Reader, at: number): boolean => {
  const t = tokens[at];
  return isIng(t) && verbGroups.has(t?.lemma ?? '') && isComma(tokens[at - 1]);
};

/** Words that may introduce a quotation: "he said on Monday: …". */
const isLeadIn = (t: Token | undefined): boolean => isComma(t) || isDash(t) || t?.text === ':';
