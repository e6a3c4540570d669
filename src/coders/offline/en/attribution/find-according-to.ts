import { groupBy } from '../../../../model/group-by.ts';
import type { Span } from '../../../../model/span.ts';
import type { Token } from '../../language/document.ts';
import rules from './adjuncts.json' with { type: 'json' };
import { afterAside, nextComma } from './after-aside.ts';
import { compileAsk } from './ask.ts';
import { clauseEnd } from './content-end.ts';
import { cues, timeWords, verbGroups } from './cues.ts';
import { type Draft, draftOf } from './draft.ts';
import { interruptedFrom, isUnfinished } from './interrupted-clause.ts';
import { isWork } from './is-work.ts';
import { phraseAfter, phraseBefore, type Range } from './noun-phrase.ts';
import { token } from './patterns.ts';
import { describesSpeaker } from './preceding-content.ts';
import { type Reader, regionOf } from './reader.ts';
import type { AdjunctQuestion } from './rule-schemas.ts';
import { wordsBefore } from './said-so.ts';
import { contentSpan, spanOf } from './spans.ts';
import { hasUpos, isWord } from './tags.ts';
import { attributionWords } from './word-lists.ts';
import { isComma, isDash, isEnd, isRelative, isTensed } from './words.ts';

/** Whether a verb with tense says a clause, and could bring in its words as a quotation: "said", "wrote". */
const saysClause = (t: Token | undefined): boolean =>
  isTensed(t) &&
  t?.upos !== 'AUX' &&
  !isComma(t) &&
  (verbGroups.get(t?.lemma ?? '') ?? []).some(
    ({ family, frames }) =>
      family === 'speech' && frames.includes('clause') && frames.includes('quote'),
  );

const ask = compileAsk<AdjunctQuestion>('adjuncts', rules, {
  'says-clause': token(saysClause),
});

/** An adjunct that names the source of its clause. Token indices; `end` is exclusive. */
interface Adjunct {
  readonly first: number;
  readonly end: number;
  readonly source: Range;
  readonly cue: Range;
  readonly confidence: number;
  readonly rule: string;
}

/** "According to the ministry, …", "as Smith put it", "in her view". */
export const findAccordingTo = (reader: Reader): readonly Draft[] => {
  const drafts: Draft[] = [];
  for (const { index } of reader.tokens) {
    if (!mayOpen(reader, index)) continue;
    const [low, high] = regionOf(reader, index);
    const adjunct =
      fixed(reader, index, low, high) ??
      opinion(reader, index, high) ??
      asSaid(reader, index, high);
    if (adjunct === null) continue;
    const draft = readDraft(reader, adjunct, low, high);
    if (draft !== null) drafts.push(draft);
  }
  return drafts;
};

const PREPOSITIONS = groupBy(cues.prepositions, ({ words }) => words[0]);

/** Most words of a text open no adjunct. */
const mayOpen = (reader: Reader, at: number): boolean =>
  PREPOSITIONS.has(reader.tokens[at]?.lower) ||
  ask.may(reader, 'opinion', at, at + 1) ||
  ask.may(reader, 'as-said', at, at + 1);

const fixed = (reader: Reader, at: number, low: number, high: number): Adjunct | null => {
  for (const { words, confidence, apart } of PREPOSITIONS.get(reader.tokens[at]?.lower) ?? []) {
    if (!words.every((word, i) => reader.tokens[at + i]?.lower === word)) continue;
    const start = at + words.length;
    const phrase = phraseAfter(reader, start, high);
    if (phrase === null || start >= high || start <= low) continue;
    if (apart === true && !namesSource(reader, at, phrase)) continue;
    const source: Range = [phrase[0], listEnd(reader, phrase[1], high)];
    return {
      first: at,
      end: source[1] + 1,
      source,
      cue: [at, start - 1],
      confidence,
      rule: words.join('-'),
    };
  }
  return null;
};

/** ", per a UN report", ", per the AP"; but not ", per day". */
const namesSource = (reader: Reader, at: number, [first, last]: Range): boolean => {
  const { tokens } = reader;
  if (!isComma(tokens[at - 1]) && !isDash(tokens[at - 1])) return false;
  if (hasUpos(tokens[first], 'DET', 'PROPN') || hasUpos(tokens[last], 'PROPN')) return true;
  const isMeasure = isWord(tokens[last], attributionWords.measures);
  return isWork(reader, last) || (!isMeasure && isEnd(tokens[last + 1]));
};

/** "according to two residents, a medic and a diplomat": end of a list that ends the sentence. */
const listEnd = (reader: Reader, last: number, high: number): number => {
  const { tokens } = reader;
  let end = last;
  for (let round = 0; round < 5 && isComma(tokens[end + 1]); round += 1) {
    const from = tokens[end + 2]?.lower === 'and' ? end + 3 : end + 2;
    const phrase = phraseAfter(reader, from, high);
    if (phrase === null) return last;
    end = phrase[1];
    const next = tokens[end + 1];
    if (next === undefined || end + 1 >= high || isEnd(next)) {
      const listed = tokens.slice(last, end).some(({ lower }) => lower === 'and');
      return listed ? end : last;
    }
  }
  return last;
};

/** "in her view", "in the army's words": a possessor between "in" and a noun of opinion. */
const opinion = (reader: Reader, at: number, high: number): Adjunct | null => {
  const found = ask(reader, 'opinion', at, at + 1, { low: at, high })?.words;
  const noun = found?.get('noun')?.[0];
  if (noun === undefined) return null;
  return {
    first: at,
    end: noun + 1,
    source: [at + 1, (found?.get('mark')?.[0] ?? noun) - 1],
    cue: [at, noun],
    confidence: 0.75,
    rule: 'in-the-view-of',
  };
};

/** "as Smith said", "as the ministry put it"; not "as it is said". */
const asSaid = (reader: Reader, at: number, high: number): Adjunct | null => {
  const stretch = { low: at, high };
  const found = ask(reader, 'as-said', at, at + 1, stretch)?.words;
  const verb = found?.get('verb')?.[0];
  if (verb === undefined) return null;
  const last = found?.get('particle')?.[0] ?? verb;
  if (!ask(reader, 'closed', at, last + 1, stretch)) return null;
  const source = phraseBefore(reader, verb - 1, at + 1);
  return source === null
    ? null
    : { first: at, end: last + 1, source, cue: [at, last], confidence: 0.7, rule: 'as-said' };
};

/** "According to the Post, which cited the ministry, …": the cited origin and its end. */
const citedAfter = (reader: Reader, end: number, high: number): Range | null => {
  const { tokens } = reader;
  const verb = ask(reader, 'cited-after', end, end + 1)?.words.get('verb')?.[0];
  const phrase = verb === undefined ? null : phraseAfter(reader, verb + 1, high);
  if (phrase === null) return null;
  const after = tokens[phrase[1] + 1];
  return isComma(after) || isEnd(after) ? phrase : null;
};

const readDraft = (reader: Reader, whole: Adjunct, low: number, high: number): Draft | null => {
  const cited = citedAfter(reader, whole.end, high);
  const adjunct = cited === null ? whole : { ...whole, end: cited[1] + 1 };
  const origin = cited === null ? null : spanOf(reader, cited[0], cited[1] + 1);
  const before = isOfThat(reader, adjunct, low) ? wordsBefore(reader, low) : null;
  const content = before === null ? contentAround(reader, adjunct, low, high) : [before];
  const source = spanOf(reader, adjunct.source[0], adjunct.source[1] + 1);
  const cue = spanOf(reader, adjunct.cue[0], adjunct.cue[1] + 1);
  if (content.length === 0 || source === null || cue === null) return null;
  return draftOf({
    source: [source],
    cue: [cue],
    content,
    confidence: adjunct.confidence,
    rule: adjunct.rule,
    at: adjunct.cue[0],
    ...(origin === null ? {} : { chainWords: [{ role: 'origin' as const, words: origin }] }),
  });
};

/** "That is according to the mayor": about the words before. */
const isOfThat = ({ tokens }: Reader, { first }: Adjunct, low: number): boolean =>
  first === low + 2 &&
  isWord(tokens[low], attributionWords.pointing) &&
  tokens[low + 1]?.upos === 'AUX';

const contentAround = (
  reader: Reader,
  { first, end }: Adjunct,
  low: number,
  high: number,
): readonly Span[] => {
  const { tokens } = reader;
  const opens = first === low || holdsOnlyConjunction(reader, low, first);
  const afterThat = tokens[isComma(tokens[first - 1]) ? first - 2 : first - 1]?.lower === 'that';
  if (opens || afterThat) {
    const start = overAside(reader, nextComma(reader, end, high), high);
    const span =
      start < 0 ? null : contentSpan(reader, start + 1, clauseEnd(reader, start + 1, high));
    return span === null ? [] : [span];
  }
  const comma = isComma(tokens[first - 1]) ? first - 1 : first;
  const behind = behindSetting(reader, { low, comma, end, high });
  if (behind !== null)
    return [contentSpan(reader, low, first), behind].filter((span) => span !== null);
  const goesOn = comma < first && goesOnBehind(reader, { low, comma, end, high });
  // "a conscript who, according to his brother, was to come home"
  const from = goesOn ? interruptedFrom(reader, low, comma) : low;
  const left =
    from === null || isRelative(tokens[comma - 1]) ? null : contentSpan(reader, from, first);
  const right = goesOn ? contentSpan(reader, end + 1, clauseEnd(reader, end + 1, high)) : null;
  return [left, right].filter((span) => span !== null);
};

/** Whether what is said goes on after the comma behind the source. */
const goesOnBehind = (
  reader: Reader,
  { low, comma, end, high }: Record<'low' | 'comma' | 'end' | 'high', number>,
): boolean =>
  isComma(reader.tokens[end]) &&
  end + 1 < high &&
  ask(reader, 'no-clause', end + 1, end + 2) === null &&
  (isUnfinished(reader, low, comma) || !describesSpeaker(reader, end + 1, high));

/** "At the same time, according to others held in the school, soldiers took …": the clause behind the source. */
const behindSetting = (
  reader: Reader,
  { low, comma, end, high }: Record<'low' | 'comma' | 'end' | 'high', number>,
): Span | null => {
  const { tokens } = reader;
  if (!isComma(tokens[comma]) || comma - low > LONGEST_SETTING) return null;
  const isSetting = hasUpos(tokens[low], 'ADP', 'ADV') || isWord(tokens[comma - 1], timeWords);
  if (!isSetting || tokens.slice(low, comma).some(isTensed)) return null;
  const start = overAside(reader, nextComma(reader, end, high), high);
  const clauses = start < 0 ? [] : tokens.slice(start + 1, high);
  return clauses.some(isTensed)
    ? contentSpan(reader, start + 1, clauseEnd(reader, start + 1, high))
    : null;
};

/** Tokens of "About the same time on Friday". */
const LONGEST_SETTING = 9;

const overAside = (reader: Reader, comma: number, high: number): number =>
  comma >= 0 && ask(reader, 'aside', comma + 1, comma + 2)
    ? afterAside(reader, comma, high)
    : comma;

const holdsOnlyConjunction = (reader: Reader, low: number, first: number): boolean =>
  ask(reader, 'only-conjunction', low, first) !== null;
