import type { Span } from '../../../../model/span.ts';
import type { Claim, Entity } from '../../../../model/standoff.ts';
import type { Document } from '../../language/document.ts';
import { lastUpTo } from '../../locate.ts';
import { anyOf } from '../any-of.ts';
import type { Attribution, AttributionId } from '../attribution/attribution.ts';
import type { EntityFinder } from './entity-finder.ts';
import { tokensIn } from './head-of-words.ts';
import type { FinalId } from './number-drafts.ts';
import { assemblyWords } from './words.ts';

/** How many claims back a denial may reach. */
const LOOK_BACK = 12;
/** Words that two claims must share to be about the same thing. */
const SHARED = 2;
/** "the allegations", "any involvement": the denial refers to something said earlier. */
const POINTS_BACK = new RegExp(
  `^(?:(?:the|any|all|these|those|this|that|such|its|his|her|their)\\s)?(?:[\\p{L}-]+\\s)?(?:it|this|that|so|doing so|${anyOf(assemblyWords.denied)})\\b`,
  'iu',
);
/** "it", "the accusation", but not "any involvement", which may be in something else. */
const POINTS_AT_ONE = new RegExp(
  `^(?:it|this|so|doing so|that(?!\\s\\p{L})|(?:the|these|those|this|that|such)\\s(?:[\\p{L}-]+\\s)?${anyOf(assemblyWords.denied)})\\b`,
  'iu',
);
/** "denied it", "rejected that: …": whatever else the words name. */
const PRONOUN = /^(?:it|this|that|so|doing so)\b(?!\s(?:\p{Ll}+\s)?(?:had|has|was|were|is))/iu;
const DISPUTES = new RegExp(`^${anyOf(assemblyWords.disputingStems)}`, 'u');

/**
 * Links denials and confirmations to the claim they answer: one about the same thing, or one that
 * accuses the person denying. A denied claim is marked as denied or disputed. Where no claim fits
 * clearly, nothing is linked.
 */
export function answerClaims(
  document: Document,
  claims: readonly Claim[],
  attributions: readonly Attribution[],
  claimId: FinalId<AttributionId>,
  finder: EntityFinder,
): Claim[] {
  const answered = claims.map((claim) => ({ ...claim }));
  const subjects = claims.map(({ content }) => lemmasIn(document, content));
  const places = new Map(claims.map(({ id }, at) => [id, at]));
  for (const { id, answers } of attributions) {
    const index = places.get(claimId(id) ?? '') ?? -1;
    const claim = answered[index];
    if (!claim || (answers !== 'denial' && answers !== 'confirmation')) continue;
    const target = targetOf(document, index, claims, subjects, finder);
    const other = target === null ? undefined : answered[target];
    if (!other) continue;
    claim.answers = other.id;
    const assertion = other.stance === 'asserts' || other.stance === 'predicts';
    if (answers === 'denial' && assertion && other.status === 'unassessed')
      other.status = DISPUTES.test(cueOf(document, claim)) ? 'disputed' : 'denied';
  }
  return answered;
}

function targetOf(
  document: Document,
  index: number,
  claims: readonly Claim[],
  subjects: readonly ReadonlySet<string>[],
  finder: EntityFinder,
): number | null {
  const claim = claims[index];
  if (!claim) return null;
  const [first] = claim.content;
  const pointsBack = first !== undefined && POINTS_BACK.test(document.text.slice(...first));
  const pointsAtOne = first !== undefined && POINTS_AT_ONE.test(document.text.slice(...first));
  const isPronoun = first !== undefined && PRONOUN.test(document.text.slice(...first));
  const owners = ownersOf(document, claim, finder);
  if (owners.size > 0) return nestedIn(claim, index, claims) ?? claimOf(owners, index, claims);
  const named = new Set(isPronoun ? [] : entitiesIn(claim.content, finder).map(({ id }) => id));
  for (let at = index - 1; at >= Math.max(0, index - LOOK_BACK); at -= 1) {
    const other = claims[at];
    if (!other || other.stance === 'denies' || other.within === claim.id) continue;
    if (claim.within === other.id || sameVoice(claim, other)) continue;
    const common = shared(subjects[index], subjects[at]);
    if (common >= SHARED) return at;
    const isAccused = isNamedIn(other, claim, finder);
    if (isJustBefore(document, other, claim) && (common > 0 || isAccused)) return at;
    if (!pointsBack) continue;
    // "disputed the agency's account": a claim by that agency
    if (other.chain.some((id) => named.has(id))) return at;
    if (
      named.size === 0 &&
      ((pointsAtOne && isJustBefore(document, other, claim)) ||
        accuses(document, other, claim, finder))
    )
      return at;
  }
  return null;
}

/** "the rebels' claim of killing 30", "the agency's account": whose claim is denied. */
function ownersOf(
  { text }: Document,
  { content: [span] }: Claim,
  finder: EntityFinder,
): ReadonlySet<string> {
  if (span === undefined) return new Set();
  const owners = finder
    .within(span)
    .filter((mention) => OWNS.test(text.slice(mention.end, span[1])));
  const first = owners.find(({ start }) => start - span[0] < OWNER_REACH);
  const entity = first === undefined ? null : finder.entityOf(first);
  return new Set(entity === null ? [] : [entity.id]);
}
const OWNS = new RegExp(`^['’]s?\\s(?:[\\p{L}-]+\\s)?${anyOf(assemblyWords.denied)}\\b`, 'iu');
/** Characters of "all of the " before whoever owns the claim. */
const OWNER_REACH = 12;

/** "denied the mayor's charge that …": the charge itself, read as a claim of its own. */
const nestedIn = (
  { content: [span] }: Claim,
  index: number,
  claims: readonly Claim[],
): number | null => {
  const cue = claims[index + 1]?.cue[0];
  const isInside =
    span !== undefined && cue !== undefined && span[0] <= cue[0] && cue[1] <= span[1];
  return isInside ? index + 1 : null;
};

/** The last claim before by one of these. */
function claimOf(
  owners: ReadonlySet<string>,
  index: number,
  claims: readonly Claim[],
): number | null {
  for (let at = index - 1; at >= Math.max(0, index - LOOK_BACK); at -= 1)
    if (claims[at]?.stance !== 'denies' && owners.has(claims[at]?.chain[0] ?? '')) return at;
  return null;
}

/** Whether a claim speaks of whoever makes the other one. */
const isNamedIn = (other: Claim, { chain: [speaker] }: Claim, finder: EntityFinder): boolean =>
  speaker !== undefined && entitiesIn(other.content, finder).some(({ id }) => id === speaker);

const sameVoice = (a: Claim, b: Claim): boolean =>
  a.chain[0] !== undefined && a.chain[0] === b.chain[0];

/** "The prison service rejected the allegation": the claim of this sentence or the one before it. */
function isJustBefore({ sentences }: Document, other: Claim, denial: Claim): boolean {
  const place = ({ cue, content }: Claim): number =>
    lastUpTo(sentences, (cue[0] ?? content[0] ?? [0])[0])?.index ?? 0;
  return place(denial) - place(other) <= 1 && other.stance === 'asserts';
}

/** The claim names the person denying or a compatriot, at most `NEAR` sentences back. */
function accuses(document: Document, other: Claim, denial: Claim, finder: EntityFinder): boolean {
  const [speaker] = denial.chain;
  const [start] = denial.content[0] ?? [0];
  const here = lastUpTo(document.sentences, start)?.index ?? 0;
  const there = lastUpTo(document.sentences, other.content[0]?.[0] ?? 0)?.index ?? 0;
  if (!speaker || here - there > NEAR) return false;
  const own = denial.source.flatMap((span) => entitiesIn([span], finder));
  const countries = new Set(own.flatMap(countryOf));
  return entitiesIn(other.content, finder).some(
    (entity) => entity.id === speaker || countryOf(entity).some((one) => countries.has(one)),
  );
}

/** Sentences allowed between an accusation and its denial. */
const NEAR = 8;

const countryOf = (entity: Entity): string[] => {
  if ('country' in entity && entity.country) return [entity.country];
  return 'side' in entity && entity.side ? [entity.side] : [];
};

const entitiesIn = (spans: readonly Span[], finder: EntityFinder): Entity[] =>
  spans.flatMap((span) => finder.within(span).flatMap((mention) => finder.entityOf(mention) ?? []));

const CONTENT: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'VERB', 'NUM']);

function lemmasIn(document: Document, spans: readonly Span[]): ReadonlySet<string> {
  const words = spans.flatMap((span) => tokensIn(document, span));
  return new Set(
    words
      .filter(({ upos, lower }) => CONTENT.has(upos) && lower.length > 3)
      .map(({ lemma }) => lemma.toLowerCase()),
  );
}

function shared(a: ReadonlySet<string> = new Set(), b: ReadonlySet<string> = new Set()): number {
  let count = 0;
  for (const word of a) if (b.has(word)) count += 1;
  return count;
}

const cueOf = ({ text }: Document, { cue }: Claim): string =>
  cue.map((span) => text.slice(...span).toLowerCase()).join(' ');
