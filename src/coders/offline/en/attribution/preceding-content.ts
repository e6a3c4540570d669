import type { Span } from '../../../../model/span.ts';
import type { Token } from '../../language/document.ts';
import afterSpeakers from './after-speakers.json' with { type: 'json' };
import type { Content } from './content.ts';
import { clauseEnd, otherReport } from './content-end.ts';
import type { CueSource } from './cue-source.ts';
import type { VerbGroup } from './cues.ts';
import type { VerbCue } from './find-verb-cues.ts';
import { pick } from './frames-for.ts';
import { interruptedFrom, isUnfinished } from './interrupted-clause.ts';
import { isReporting } from './is-reporting.ts';
import { isWork } from './is-work.ts';
import { phraseAfter } from './noun-phrase.ts';
import { compileAttribution } from './patterns.ts';
import type { Reader } from './reader.ts';
import type { SpeakerEnd } from './rule-schemas.ts';
import { skipAdverbials } from './skip-adverbials.ts';
import { contentSpan } from './spans.ts';
import { hasUpos, isPast, isWord } from './tags.ts';
import { attributionWords } from './word-lists.ts';
import {
  isCloser,
  isComma,
  isDash,
  isEnd,
  isIng,
  isQuoteMark,
  isRelative,
  isTensed,
} from './words.ts';

const AFTER_SPEAKERS = compileAttribution<SpeakerEnd>('after-speakers', afterSpeakers);

/** Tokens. This many before a speaker form a clause, even if no verb was recognised. */
const LONG_CLAUSE = 6;
/** The same if nothing follows the speaker. */
const SHORT_CLAUSE = 3;

/**
 * The words before a speaker: first token, one past the last, whether they contain a finite verb.
 */
export interface Left {
  readonly span: Span;
  readonly start: number;
  readonly edge: number;
  readonly hasVerb: boolean;
}

/** "The bridge fell, the army said." */
export const precedingContent = (
  reader: Reader,
  cue: VerbCue,
  source: CueSource,
): Content | null => {
  const group = pick(cue, ['clause', 'person-clause']) ?? pick(cue, ['that']);
  const left = clauseBefore(reader, cue, source);
  if (group === null || left === null) return null;
  const rest = afterSpeaker(reader, cue, source, group);
  const before: Content = {
    spans: [left.span],
    quotes: [],
    frame: 'clause',
    group,
    order: 'before',
  };
  if (closesReport(reader, rest, cue.high)) return isClause(left, SHORT_CLAUSE) ? before : null;
  if (isComma(reader.tokens[rest]) || isDash(reader.tokens[rest]))
    return aroundSpeaker(reader, cue, left, { before, rest });
  if (left.hasVerb && isInSetting(reader, cue, source, rest)) return before;
  if (!endsReport(reader, rest, source)) return null;
  return left.hasVerb || (isPast(reader.tokens[rest]) && isClause(left, SHORT_CLAUSE))
    ? before
    : null;
};

/** What is said around its speaker: "The road, he said, is open"; `rest` is the second comma. */
const aroundSpeaker = (
  reader: Reader,
  cue: VerbCue,
  left: Left,
  { before, rest }: { readonly before: Content; readonly rest: number },
): Content | null => {
  const more = saysOther(reader, rest, cue.high) ? null : wordsAfter(reader, cue, left, rest + 1);
  if (more === null) return isClause(left, LONG_CLAUSE) ? before : null;
  // "an ambush in which, it said, 20 died": only the words after the cue are the content
  const own = interruptedClause(reader, left);
  return own === null
    ? { ...before, spans: [more], order: 'after' }
    : { ...before, spans: [own, more], order: 'split' };
};

/** "…, she wrote in a note that a shepherd carried across", "…, it is said in the village" */
const isInSetting = (
  reader: Reader,
  { passive }: VerbCue,
  { end }: CueSource,
  rest: number,
): boolean => {
  const next = reader.tokens[rest];
  return isRelative(next)
    ? rest > end && isWork(reader, rest - 1)
    : passive && hasUpos(next, 'ADP');
};

/** Of the words before a speaker, the clause that goes on behind the speaker. */
export const interruptedClause = (reader: Reader, { start, edge }: Left): Span | null => {
  const from = interruptedFrom(reader, start, edge - 1);
  return from === null ? null : contentSpan(reader, from, edge - 1);
};

/** "the charity said, but the army denied it", "said, but gave no details": not what was said. */
const saysOther = (reader: Reader, comma: number, high: number): boolean =>
  (reader.tokens[comma + 1]?.lower === 'but' && isTensed(reader.tokens[comma + 2])) ||
  otherReport(reader, comma, high);

const isClause = ({ hasVerb, start, edge }: Left, most: number): boolean =>
  hasVerb || edge - start > most;

/** The words that a comma, dash or quotation separates from the speaker. */
export const clauseBefore = (
  reader: Reader,
  { form, first, low }: VerbCue,
  source: CueSource,
): Left | null => {
  const { tokens } = reader;
  if (form !== 'finite' && form !== 'participle') return null;
  if (source.side !== 'before' && source.side !== 'after') return null;
  const edge = source.side === 'before' ? source.start : first;
  const comma = tokens[edge - 1];
  const closes =
    isComma(comma) ||
    isDash(comma) ||
    (isCloser(comma) && /^[,.!?]$/u.test(tokens[edge - 2]?.text ?? ''));
  if (edge - 1 <= low || !closes) return null;
  const start = afterOthers(reader, low, edge - 1, source);
  const span = contentSpan(reader, start, edge - 1);
  return span === null
    ? null
    : { span, start, edge, hasVerb: holdsFinite(reader, start, edge - 1) };
};

/**
 * "The bridge fell, says one; it stands, said the other", "A body was found; she had fled, her friend
 * said": what stands before a semicolon is another's, or the article's own.
 */
const afterOthers = (
  { tokens, quoteOf }: Reader,
  low: number,
  end: number,
  { range }: CueSource,
): number => {
  let mark = end - 1;
  while (mark > low && !(tokens[mark]?.text === ';' && (quoteOf[mark] as number) < 0)) mark -= 1;
  if (mark <= low) return low;
  const isOthers =
    tokens.slice(low, mark).some((t) => isReporting(t)) ||
    (range !== null && hasUpos(tokens[range[0]], 'PRON'));
  return isOthers ? mark + 1 : low;
};

const holdsFinite = ({ tokens }: Reader, first: number, end: number): boolean => {
  for (let at = first; at < end; at += 1) {
    if (isTensed(tokens[at])) return true;
    // "The army shelled Lisna", with the verb tagged as a participle
    const isSubjectOf = tokens[at]?.deprel === 'nsubj' && (tokens[at]?.head ?? -1) > at;
    if (isSubjectOf && isPast(tokens[tokens[at]?.head ?? -1])) return true;
  }
  return false;
};

/** The first token after the speaker, the addressee, and the time and setting of speaking. */
const afterSpeaker = (
  reader: Reader,
  cue: VerbCue,
  source: CueSource,
  group: VerbGroup,
): number => {
  const told = group.frames.includes('person-clause')
    ? phraseAfter(reader, source.end, cue.high)
    : null;
  return skipAdverbials(reader, told === null ? source.end : told[1] + 1, cue.high);
};

const closesReport = ({ tokens }: Reader, rest: number, high: number): boolean =>
  rest >= high ||
  isEnd(tokens[rest]) ||
  (isQuoteMark(tokens[rest]) && (rest + 1 >= high || isEnd(tokens[rest + 1])));

/** The part of the content that continues after the comma behind the speaker. */
const wordsAfter = (
  reader: Reader,
  { high }: VerbCue,
  { start, edge }: Left,
  from: number,
): Span | null =>
  goesOn(reader, from) &&
  (isUnfinished(reader, start, edge - 1) || !describesSpeaker(reader, from, high))
    ? contentSpan(reader, from, clauseEnd(reader, from, high))
    : null;

/**
 * After ", he said,": the clause continues ("killing two"), unless the words are about the speaking
 * ("citing witnesses").
 */
const goesOn = ({ tokens }: Reader, at: number): boolean => {
  const t = tokens[at];
  if (t === undefined || isRelative(t) || isWord(t, attributionWords.aboutSaying)) return false;
  return !isIng(t) || isWord(t, attributionWords.results);
};

/** ", the mayor of Lisna.", ", its owner, who left": describes the speaker and is not content. */
export const describesSpeaker = ({ tokens }: Reader, from: number, high: number): boolean => {
  if (!hasUpos(tokens[from], 'DET', 'ADJ', 'NOUN', 'PROPN', 'NUM')) return false;
  for (let at = from; at < high; at += 1) {
    if (isRelative(tokens[at]) || isNameThenSetting(tokens, from, at)) return true;
    if (isTensed(tokens[at])) return false;
  }
  return true;
};

/** ", Efren Duque, in a letter dated 3 April": the name, then where it was said. */
const isNameThenSetting = (tokens: readonly Token[], from: number, comma: number): boolean =>
  isComma(tokens[comma]) &&
  hasUpos(tokens[comma + 1], 'ADP') &&
  tokens.slice(from, comma).every((t) => hasUpos(t, 'PROPN'));

/** Whether the words after the speaker are about the speaking, not part of the content. */
const endsReport = (reader: Reader, rest: number, source: CueSource): boolean => {
  const where = AFTER_SPEAKERS.first(reader, rest, rest + 1)?.gives.where;
  if (where === 'inverted') return source.side === 'after';
  if (where === 'setting') return rest > source.end;
  return where === 'anywhere';
};
