import { round } from '../../../../model/round.ts';
import type { Span } from '../../../../model/span.ts';
import type { Claim, Entity, Relation } from '../../../../model/standoff.ts';
import type { SourceText } from '../../../coder.ts';
import type { Document } from '../../language/document.ts';
import { anyOf } from '../any-of.ts';
import type { Attribution, AttributionId } from '../attribution/attribution.ts';
import { entityAt } from './entity-at.ts';
import type { EntityFinder } from './entity-finder.ts';
import { findSpeakers } from './find-speakers.ts';
import { interviewees, isAnswer } from './interviewees.ts';
import type { FinalId } from './number-drafts.ts';
import { releasedWorks } from './released-works.ts';
import type { Candidate } from './resolve-body.ts';
import type { ResolvePronoun } from './resolve-pronoun.ts';
import type { Spoken } from './speaker-of-pronoun.ts';
import { assemblyWords } from './words.ts';
import { createWorkMemory } from './work-memory.ts';
import { AUTHORS } from './works-and-authors.ts';

const SPEAKERS: ReadonlySet<Entity['kind']> = new Set([...AUTHORS, 'work']);

export interface LinkedClaims {
  readonly claims: Claim[];
  readonly relations: Relation[];
}

/** Turns attributions into claims, each with its chain of entities from origin to reader. */
export function linkClaims(
  document: Document,
  attributions: readonly Attribution[],
  claimId: FinalId<AttributionId>,
  finder: EntityFinder,
  resolve: ResolvePronoun,
): LinkedClaims {
  const chains = new Map<AttributionId, readonly string[]>();
  const works = createWorkMemory(document, finder, (entity) => isLink(document, entity));
  const relations: Relation[] = [];
  const asked = interviewees(document, attributions, finder);
  let last: Spoken | null = null;
  const claims = new Map<AttributionId, Claim>();
  for (const attribution of holdersFirst(attributions)) {
    const { entities, others } = isAnswer(attribution)
      ? { entities: asked(), others: [] }
      : findSpeakers(document, attribution, finder, resolve, last);
    // after an unresolved speaker, "he" may refer to that speaker
    if (attribution.within === null) last = spokenBy(attribution, entities[0], last);
    const outer = attribution.within === null ? [] : (chains.get(attribution.within) ?? []);
    const speakers = isRumour(document, attribution)
      ? []
      : entities.filter((entity) => isLink(document, entity));
    const [first = [], ...more] = chainsOf(document, attribution, speakers, outer, finder);
    const chain = works.through(attribution, first, speakers[0]);
    chains.set(attribution.id, chain);
    relations.push(...releasedWorks(attribution, finder, relations.length));
    claims.set(attribution.id, withOthers(toClaim(attribution, claimId, chain, more), others));
  }
  return { claims: attributions.flatMap(({ id }) => claims.get(id) ?? []), relations };
}

/** Who spoke last, after a claim; whoever speaks in another's words is not meant by "he said". */
function spokenBy(
  { source, cue, content }: Attribution,
  entity: Entity | undefined,
  last: Spoken | null,
): Spoken | null {
  const at = (source[0] ?? cue[0] ?? content[0])?.[0] ?? 0;
  if (entity !== undefined) return { entity, at };
  return source.length > 0 ? null : last;
}

/** "Reports said", "according to media reports": the text does not say whose reports. */
function isRumour({ text }: Document, { source: [words], antecedent }: Attribution): boolean {
  const span = antecedent ?? words;
  return span !== undefined && RUMOUR.test(text.slice(span[0], span[1]));
}

const RUMOUR = new RegExp(
  `^(?:(?:some|several|many|multiple|various|other) )?(?:${anyOf(assemblyWords.rumoured)} )*(?:reports|accounts)$`,
  'iu',
);

/** Text order, except that a nested attribution comes after the one that contains it. */
function holdersFirst(attributions: readonly Attribution[]): readonly Attribution[] {
  const byId = new Map(attributions.map((attribution) => [attribution.id, attribution]));
  const placed = new Set<Attribution>();
  const place = (attribution: Attribution, depth: number): void => {
    if (placed.has(attribution)) return;
    const holder = attribution.within === null ? undefined : byId.get(attribution.within);
    if (holder && depth < DEEPEST) place(holder, depth + 1);
    placed.add(attribution);
  };
  for (const attribution of attributions) place(attribution, 0);
  return [...placed];
}

/** Levels of nested statements; anything deeper is a misreading. */
const DEEPEST = 8;

/** One chain per speaker, and per outlet that was told. An unnamed speaker has none. */
function chainsOf(
  document: Document,
  { chainWords, source, origin }: Attribution,
  speakers: readonly Entity[],
  outer: readonly string[],
  finder: EntityFinder,
): string[][] {
  const linked = (roles: readonly string[]) =>
    chainWords
      .filter(({ role }) => roles.includes(role))
      .map(({ words }) => entityAt(document, words, finder))
      .filter((entity) => isLink(document, entity));
  const cited = linked(['origin']);
  const conduits = linked(['work', 'publisher']).filter(({ id }) => !outer.includes(id));
  const outlets = chainWords
    .filter(({ role }) => role === 'addressee')
    .flatMap(({ words }) => outletsIn(document, words, finder));
  if (speakers.length === 0 && cited.length === 0)
    return conduits.length > 0 && source.length > 0 && origin === 'stated'
      ? [idsOf([...conduits, ...outlets.slice(0, 1)], outer)]
      : [];
  const origins: readonly (Entity | null)[] = speakers.length > 0 ? speakers : [null];
  const last: readonly (Entity | null)[] = outlets.length > 0 ? outlets : [null];
  return origins.flatMap((speaker) =>
    last.map((outlet) => idsOf([...cited, speaker, ...conduits, outlet], outer)),
  );
}

const idsOf = (entities: readonly (Entity | null)[], outer: readonly string[]): string[] => [
  ...new Set([...entities.flatMap((entity) => (entity ? [entity.id] : [])), ...outer]),
];

/** Outlets that were told something. Reporters, courts and crowds pass nothing on to the reader. */
function outletsIn(document: Document, words: Span, finder: EntityFinder): Entity[] {
  const found = finder
    .within(words)
    .filter(({ start }) => !OWN.test(document.text.slice(Math.max(0, start - OWN_REACH), start)))
    .map((mention) => finder.entityOf(mention))
    .filter((entity) => entity?.kind === 'publication')
    .filter((entity) => isLink(document, entity));
  return [...new Set(found)];
}

/** Characters of "this " and a word before a noun for an outlet. */
const OWN_REACH = 20;
/** "told this newspaper": the outlet itself, which is in no chain. */
const OWN = /\b(?:this|our)(?: \p{L}+)?[\s-]$/iu;

/** Adds the other possible entities, by id, because their names may be ones not to keep. */
const withOthers = (claim: Claim, others: readonly Candidate[]): Claim =>
  others.length === 0
    ? claim
    : {
        ...claim,
        alternatives: others.map(({ entity, score }) => ({
          field: 'chain',
          value: entity.id,
          confidence: round(score / 2, 2),
          why: 'could be meant',
        })),
      };

function toClaim(
  attribution: Attribution,
  claimId: FinalId<AttributionId>,
  chain: string[],
  otherChains: string[][],
): Claim {
  const { content, cue, source, speech, stance, origin, within, confidence, rule } = attribution;
  return {
    id: claimId(attribution.id) ?? attribution.id,
    content: content.map(([start, end]) => [start, end]),
    cue: cue.map(([start, end]) => [start, end]),
    // whoever goes on without a cue is not printed again
    source: cue.length === 0 ? [] : source.map(([start, end]) => [start, end]),
    chain,
    otherChains,
    origin: chain.length === 0 ? 'unknown' : origin === 'unknown' ? 'inferred' : origin,
    within: claimId(within),
    answers: null,
    speech,
    stance,
    status: 'unassessed',
    confidence: round(chain.length === 0 && origin !== 'unknown' ? confidence / 2 : confidence, 2),
    rule,
  };
}

/** Whether an entity can be in a chain; the article's own outlet never is. */
function isLink({ publication }: SourceText, entity: Entity | null): entity is Entity {
  if (entity === null || !SPEAKERS.has(entity.kind)) return false;
  return publication === null || entity.kind !== 'publication' || entity.name !== publication;
}
