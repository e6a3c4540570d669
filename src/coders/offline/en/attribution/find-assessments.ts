import type { Span } from '../../../../model/span.ts';
import type { Document, Token } from '../../language/document.ts';
import type { OnHit } from '../../language/match/line.ts';
import { compileAsk } from './ask.ts';
import rules from './assessments.json' with { type: 'json' };
import type { AssessmentDraft } from './attribution.ts';
import { objectEnd } from './content-end.ts';
import { aspectWords, cues } from './cues.ts';
import { phraseAfter, type Range } from './noun-phrase.ts';
import { type Reader, readerOf, regionOf, type Stretch } from './reader.ts';
import type { AssessmentQuestion } from './rule-schemas.ts';
import { contentSpan, spanOf } from './spans.ts';
import { subjectBefore } from './subject-before.ts';
import { isWord } from './tags.ts';
import { attributionWords } from './word-lists.ts';
import { isBe } from './words.ts';

const VERBS: ReadonlySet<string> = new Set(cues.verification.verbs);
const NEGATIVES: ReadonlySet<string> = new Set(cues.verification.negatives);
const ADVERBS: ReadonlySet<string> = new Set(cues.verification.adverbs);
const ask = compileAsk<AssessmentQuestion>('assessments', rules);
/** Tokens to the left of the verb in which its negation may be. */
const REACH = 6;

/** "could not independently verify the authenticity of the audio", "the claim has not been verified". */
export const findAssessments = (document: Document, onHit?: OnHit): AssessmentDraft[] => {
  const reader = readerOf(document, onHit);
  return reader.tokens.flatMap((token) => {
    const draft = verifyAt(reader, token) ?? adjectiveAt(reader, token) ?? noneAt(reader, token);
    return draft === null ? [] : [draft];
  });
};

/** A verb's auxiliaries and adverbs, read from the verb to the left. */
interface Group {
  readonly first: number;
  readonly negated: boolean;
  readonly passive: boolean;
  readonly independent: boolean;
}

const groupBefore = (reader: Reader, verb: number, low: number): Group => {
  let negated = false;
  let passive = false;
  let infinitive = false;
  let independent = false;
  let first = verb;
  for (let at = verb - 1; at >= Math.max(low, verb - REACH); at -= 1) {
    const t = reader.tokens[at] as Token;
    if (t.lower === 'to') infinitive = true;
    // "could be verified", but "was not able to verify"
    if (isBe(t) && at === first - 1 && !infinitive) passive = true;
    if (ADVERBS.has(t.lower)) independent = true;
    if (NEGATIVES.has(t.lower) || NEGATIVES.has(t.lemma)) negated = true;
    else if (!ask(reader, 'group', at, at + 1)) break;
    first = at;
  }
  return { first, negated, passive, independent };
};

const verifyAt = (reader: Reader, token: Token): AssessmentDraft | null => {
  if (!VERBS.has(token.lemma.toLowerCase()) && !attributionWords.verifyForms.has(token.lower))
    return null;
  const [low, high] = regionOf(reader, token.index);
  const group = groupBefore(reader, token.index, low);
  const { first, independent } = group;
  const subject = whoOrWhat(reader, first, low);
  const negated = group.negated || isNone(reader, subject, first, low);
  if (!negated && !independent) return checkedAt(reader, token, { low, high }, group);
  return verdictOf(reader, token, { low, high }, { ...group, negated }, subject);
};

/** "could not verify the clip", "the claim could not be verified": who checked what, and the outcome. */
const verdictOf = (
  reader: Reader,
  token: Token,
  { high }: Stretch,
  { first, negated, passive, independent }: Group,
  subject: Range | null,
): AssessmentDraft | null => {
  const end = objectEnd(reader, token.index + 1, high);
  const object = token.index + 1 < high ? contentSpan(reader, token.index + 1, end) : null;
  const named = subject === null ? null : spanOf(reader, subject[0], subject[1] + 1);
  const span = contentSpan(reader, subject?.[0] ?? first, passive ? token.index + 1 : end);
  if (span === null) return null;
  return {
    by: passive ? null : named,
    of: passive ? named : object,
    status: negated ? 'unverified' : 'verified',
    aspect: aspectIn(reader, subject?.[0] ?? first, end),
    span,
    confidence: independent ? 0.9 : 0.6,
    rule: passive ? 'verified-passive' : 'verifies',
  };
};

/** "Neither side's claims could be verified", "None of this was confirmed". */
const isNone = ({ tokens }: Reader, subject: Range | null, first: number, low: number): boolean =>
  [subject?.[0] ?? first, low].some((at) => isWord(tokens[at], attributionWords.nobodies));

/** The subject, or the antecedent of a relative pronoun. */
const whoOrWhat = (reader: Reader, first: number, low: number): Range | null => {
  const subject = subjectBefore(reader, first, low);
  return subject === null ? null : (subject.antecedent ?? subject.range);
};

/** Who checked what, and the tokens that say so. */
interface Check {
  readonly rule: 'checked-by' | 'checks';
  readonly judge: Span | null;
  readonly work: Span | null;
  readonly start: number;
  readonly end: number;
}

/**
 * "the video was geolocated by Sky Watch", "the agency verified the footage": the judge of a work.
 */
const checkedAt = (
  reader: Reader,
  token: Token,
  stretch: Stretch,
  group: Group,
): AssessmentDraft | null => {
  const checked = ask(reader, 'checks', token.index, token.index + 1);
  if (checked === null) return null;
  const after = token.index + 1;
  const by = reader.tokens[after]?.lower === 'by';
  const check = by
    ? checkBy(reader, after, stretch, group)
    : checkIn(reader, after, stretch, group);
  if (check === null) return null;
  const { judge, work, start, end, rule } = check;
  const span = contentSpan(reader, start, end);
  if (span === null || work === null || judge === null) return null;
  return {
    by: judge,
    of: work,
    status: 'verified',
    aspect: checked.name === 'geolocated' ? 'location' : aspectIn(reader, start, end),
    span,
    confidence: 0.7,
    rule,
  };
};

/** "the video was geolocated by Sky Watch" */
const checkBy = (
  reader: Reader,
  by: number,
  { low, high }: Stretch,
  { first }: Group,
): Check | null => {
  const agent = phraseAfter(reader, by + 1, high);
  if (agent === null) return null;
  const subject = whoOrWhat(reader, first, low);
  return {
    rule: 'checked-by',
    judge: spanOf(reader, agent[0], agent[1] + 1),
    work: subject === null ? null : spanOf(reader, subject[0], subject[1] + 1),
    start: subject?.[0] ?? first,
    end: agent[1] + 1,
  };
};

/** "the agency verified the footage" */
const checkIn = (
  reader: Reader,
  after: number,
  { low, high }: Stretch,
  { first, passive }: Group,
): Check | null => {
  const subject = passive ? null : whoOrWhat(reader, first, low);
  if (subject === null) return null;
  const end = objectEnd(reader, after, high);
  return {
    rule: 'checks',
    judge: spanOf(reader, subject[0], subject[1] + 1),
    work: contentSpan(reader, after, end),
    start: subject[0],
    end,
  };
};

/** "no independent confirmation of the deaths": the judge is not named. */
const noneAt = (reader: Reader, token: Token): AssessmentDraft | null => {
  if (!ask(reader, 'none', token.index, token.index + 1)) return null;
  const [, high] = regionOf(reader, token.index);
  const of = ask(reader, 'of', token.index, token.index + 1)
    ? phraseAfter(reader, token.index + 2, high)
    : null;
  const span = spanOf(reader, token.index - 2, (of?.[1] ?? token.index) + 1);
  return span === null
    ? null
    : {
        by: null,
        of: of === null ? null : spanOf(reader, of[0], of[1] + 1),
        status: 'unverified',
        aspect: null,
        span,
        confidence: 0.7,
        rule: 'no-confirmation',
      };
};

const aspectIn = (reader: Reader, first: number, end: number): string | null => {
  for (let at = first; at < end; at += 1) {
    const word = reader.tokens[at]?.lower ?? '';
    if (aspectWords.has(word)) return word;
  }
  return null;
};

/** "unverified footage" */
const adjectiveAt = (reader: Reader, token: Token): AssessmentDraft | null => {
  if (!ask.may(reader, 'adjective', token.index, token.index + 1)) return null;
  const [low, high] = regionOf(reader, token.index);
  const found = ask(reader, 'adjective', token.index, token.index + 1, { low, high });
  if (found === null) return null;
  const last = (found.words.get('thing')?.[1] ?? token.index + 1) - 1;
  const span = spanOf(reader, token.index, last + 1);
  const of = spanOf(reader, token.index + 1, last + 1);
  return span === null
    ? null
    : {
        by: null,
        of,
        status: 'unverified',
        aspect: null,
        span,
        confidence: 0.6,
        rule: 'unverified-adjective',
      };
};
