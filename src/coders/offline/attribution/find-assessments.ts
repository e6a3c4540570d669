import type { Document, Token } from '../language/document.ts';
import type { OnHit } from '../language/match/line.ts';
import type { AssessmentDraft } from './attribution.ts';
import { objectEnd } from './content-end.ts';
import { aspectWords, cues } from './cues.ts';
import { phraseAfter, type Range } from './noun-phrase.ts';
import { type Reader, readerOf, regionOf, type Stretch } from './reader.ts';
import { contentSpan, spanOf } from './spans.ts';
import { subjectBefore } from './subject-before.ts';
import { isBe } from './words.ts';

const VERBS: ReadonlySet<string> = new Set(cues.verification.verbs);
const NEGATIVES: ReadonlySet<string> = new Set(cues.verification.negatives);
const ADVERBS: ReadonlySet<string> = new Set(cues.verification.adverbs);
const ADJECTIVES: ReadonlySet<string> = new Set(cues.verification.adjectives);
/** Tokens to the left of the verb in which its negation stands. */
const REACH = 6;

/** "could not independently verify the authenticity of the audio", "the claim has not been verified". */
export const findAssessments = (document: Document, onHit?: OnHit): AssessmentDraft[] => {
  const reader = readerOf(document, onHit);
  return reader.tokens.flatMap((token) => {
    const draft = verifyAt(reader, token) ?? adjectiveAt(reader, token) ?? noneAt(reader, token);
    return draft === null ? [] : [draft];
  });
};

const verifyAt = (reader: Reader, token: Token): AssessmentDraft | null => {
  if (!VERBS.has(token.lemma.toLowerCase()) && !/^verif(?:y|ied|ies)$/u.test(token.lower))
    return null;
  const [low, high] = regionOf(reader, token.index);
  let negative = -1;
  let passive = false;
  let infinitive = false;
  let independent = false;
  let first = token.index;
  for (let at = token.index - 1; at >= Math.max(low, token.index - REACH); at -= 1) {
    const t = reader.tokens[at] as Token;
    if (t.lower === 'to') infinitive = true;
    // "could be verified", but "was not able to verify"
    if (isBe(t) && at === first - 1 && !infinitive) passive = true;
    if (ADVERBS.has(t.lower)) independent = true;
    if (NEGATIVES.has(t.lower) || NEGATIVES.has(t.lemma)) negative = at;
    else if (
      !(
        t.upos === 'AUX' ||
        t.upos === 'ADV' ||
        t.upos === 'PART' ||
        isBe(t) ||
        ADVERBS.has(t.lower) ||
        t.lower === 'to' ||
        t.lower === 'able'
      )
    )
      break;
    first = at;
  }
  if (negative < 0 && !independent)
    return checkedAt(reader, token, { low, high }, { first, passive });
  if (token.lemma !== 'verify' && !independent && negative < 0) return null;
  const subject = whoOrWhat(reader, first, low);
  const end = objectEnd(reader, token.index + 1, high);
  const object = token.index + 1 < high ? contentSpan(reader, token.index + 1, end) : null;
  const named = subject === null ? null : spanOf(reader, subject[0], subject[1] + 1);
  const span = contentSpan(reader, subject?.[0] ?? first, passive ? token.index + 1 : end);
  if (span === null) return null;
  return {
    by: passive ? null : named,
    of: passive ? named : object,
    status: negative < 0 ? 'verified' : 'unverified',
    aspect: aspectIn(reader, subject?.[0] ?? first, end),
    span,
    confidence: independent ? 0.9 : 0.6,
    rule: passive ? 'verified-passive' : 'verifies',
  };
};

/** The subject, or what a relative pronoun stands for. */
const whoOrWhat = (reader: Reader, first: number, low: number): Range | null => {
  const subject = subjectBefore(reader, first, low);
  return subject === null ? null : (subject.antecedent ?? subject.range);
};

const CHECKS = /^(?:verify|authenticate|geolocate)$/u;

/** "the video was geolocated by Sky Watch", "the agency verified the footage": who checked a work. */
const checkedAt = (
  reader: Reader,
  token: Token,
  { low, high }: Stretch,
  { first, passive }: { first: number; passive: boolean },
): AssessmentDraft | null => {
  const { tokens } = reader;
  const lemma = token.lower.startsWith('verif') ? 'verify' : token.lemma.toLowerCase();
  if (!CHECKS.test(lemma) || !/(?:ed|ies)$/u.test(token.lower)) return null;
  const by = tokens[token.index + 1]?.lower === 'by';
  const agent = by ? phraseAfter(reader, token.index + 2, high) : null;
  const subject = whoOrWhat(reader, first, low);
  if (by ? agent === null : passive || subject === null) return null;
  const end = by ? (agent?.[1] ?? token.index) + 1 : objectEnd(reader, token.index + 1, high);
  const named = subject === null ? null : spanOf(reader, subject[0], subject[1] + 1);
  const object = by ? named : contentSpan(reader, token.index + 1, end);
  const judge = agent === null ? named : spanOf(reader, agent[0], agent[1] + 1);
  const span = contentSpan(reader, subject?.[0] ?? first, end);
  if (span === null || object === null || judge === null) return null;
  return {
    by: judge,
    of: object,
    status: 'verified',
    aspect: lemma === 'geolocate' ? 'location' : aspectIn(reader, subject?.[0] ?? first, end),
    span,
    confidence: 0.7,
    rule: by ? 'checked-by' : 'checks',
  };
};

/** "no independent confirmation of the deaths": nobody says who looked for it. */
const noneAt = (reader: Reader, token: Token): AssessmentDraft | null => {
  if (!/^(?:confirmation|verification|corroboration)$/u.test(token.lower)) return null;
  const { tokens } = reader;
  if (tokens[token.index - 1]?.lower !== 'independent') return null;
  if (!/^(?:no|without)$/u.test(tokens[token.index - 2]?.lower ?? '')) return null;
  const [, high] = regionOf(reader, token.index);
  const of = /^(?:of|for)$/u.test(tokens[token.index + 1]?.lower ?? '')
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
  if (!ADJECTIVES.has(token.lower)) return null;
  const [, high] = regionOf(reader, token.index);
  let last = token.index;
  while (last + 1 < high && /^(?:NOUN|PROPN|ADJ)$/u.test(reader.tokens[last + 1]?.upos ?? ''))
    last += 1;
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
