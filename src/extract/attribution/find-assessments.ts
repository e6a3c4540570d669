import type { Document, Token } from '../document.ts';
import type { AssessmentDraft } from './attribution.ts';
import { objectEnd } from './content-end.ts';
import { cues } from './cues.ts';
import { subjectBefore } from './find-source.ts';
import { type Reader, readerOf, regionOf } from './reader.ts';
import { contentSpan, spanOf } from './spans.ts';
import { isBe } from './words.ts';

const VERBS: ReadonlySet<string> = new Set(cues.verification.verbs);
const NEGATIVES: ReadonlySet<string> = new Set(cues.verification.negatives);
const ADVERBS: ReadonlySet<string> = new Set(cues.verification.adverbs);
const ADJECTIVES: ReadonlySet<string> = new Set(cues.verification.adjectives);
const ASPECTS = /^(?:authenticity|veracity|accuracy|date|location|origin|identity|truth)$/u;
/** Tokens to the left of the verb in which its negation stands. */
const REACH = 6;

/** "could not independently verify the authenticity of the audio", "the claim has not been verified". */
export const findAssessments = (document: Document): AssessmentDraft[] => {
  const reader = readerOf(document);
  return reader.tokens.flatMap((token) => {
    const draft = verifyAt(reader, token) ?? adjectiveAt(reader, token);
    return draft === null ? [] : [draft];
  });
};

const verifyAt = (reader: Reader, token: Token): AssessmentDraft | null => {
  if (!VERBS.has(token.lemma.toLowerCase()) && !/^verif(?:y|ied|ies)$/u.test(token.lower))
    return null;
  const [low, high] = regionOf(reader, token.index);
  let negative = -1;
  let passive = false;
  let independent = false;
  let first = token.index;
  for (let at = token.index - 1; at >= Math.max(low, token.index - REACH); at -= 1) {
    const t = reader.tokens[at] as Token;
    if (isBe(t) && at === first - 1) passive = true;
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
  if (negative < 0 && !independent) return null;
  if (token.lemma !== 'verify' && !independent && negative < 0) return null;
  const subject = subjectBefore(reader, first, low)?.range ?? null;
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

const aspectIn = (reader: Reader, first: number, end: number): string | null => {
  for (let at = first; at < end; at += 1) {
    const word = reader.tokens[at]?.lower ?? '';
    if (ASPECTS.test(word)) return word;
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
