import type { GraphRows } from '../../graph/graph-rows.ts';
import { groupBy } from '../../model/group-by.ts';
import type { NodeId } from '../../model/ids.ts';
import { isAgainst, speaksAgainst } from '../../model/speaks-against.ts';
import { gravest } from '../../model/statuses.ts';
import type { ClaimStatus } from '../../model/vocabulary.ts';
import type { AttributionIndex } from './attribution.ts';
import { type Anchor, findAnchor, ownVoice } from './find-anchor.ts';
import { findStatuses, type StatusesOf } from './find-statuses.ts';

/**
 * One way in which one fact reached the reader: an article, a chain, and where the chain begins.
 */
export interface Telling {
  /** The event node of this article. */
  readonly event: NodeId;
  /** Null if the article says it in its own voice. */
  readonly claim: NodeId | null;
  readonly article: NodeId;
  readonly outlet: NodeId;
  /** Which of the claim's chains, counted from 0. */
  readonly chain: number;
  readonly elements: readonly NodeId[];
  readonly anchor: Anchor;
  /** All verdicts on the claim or a work it came through. */
  readonly statuses: readonly ClaimStatus[];
  /**
   * The gravest of these. `verified` does not count for a work: that it is genuine does not make
   * its content true.
   */
  readonly status: ClaimStatus;
}

export type ClaimTelling = Omit<Telling, 'event'>;

/** All tellings of one event across articles; denials are kept apart. */
export interface EventTellings {
  /** The event's canonical id; `events` are all nodes judged to be the same event. */
  readonly event: NodeId;
  readonly events: readonly NodeId[];
  readonly tellings: readonly Telling[];
  readonly denials: readonly Telling[];
}

/** Stances that support an event; a question neither supports it nor is against it. */
const FOR = new Set(['asserts', 'demands', 'promises', 'predicts']);

/** `isAsked`: whether to find the tellings of an event, given its canonical id. */
export function findTellings(
  attribution: AttributionIndex,
  isAsked: (event: NodeId) => boolean = () => true,
): EventTellings[] {
  const { graph, same, membersOf, articlesOf, outletOf } = attribution;
  const claimsOf = groupTargets(attribution, 'ASSERTS');
  const deniersOf = groupTargets(attribution, 'ANSWERS');
  const quotedBy = groupTargets(attribution, 'QUOTES');
  const statuses = findStatuses(attribution);
  const stanceOf = (claim: NodeId) => graph.attributesOf(claim, 'Claim').stance;
  const isDenial = (claim: NodeId, event: NodeId) =>
    speaksAgainst(stanceOf(claim), graph.attributesOf(event, 'Event').polarity);
  const isTelling = (claim: NodeId, event: NodeId) =>
    FOR.has(stanceOf(claim)) || (isAgainst(stanceOf(claim)) && !isDenial(claim, event));

  const tellingsOf = (event: NodeId, onlyQuoting: ReadonlySet<NodeId>): Telling[] => {
    const claims = (claimsOf.get(event) ?? []).filter(
      (claim) => isTelling(claim, event) && !onlyQuoting.has(claim),
    );
    const own = !claimsOf.has(event) || isAsserted(graph, event) ? articlesOf(event) : [];
    return [
      ...claims.flatMap((claim) => tellingsOfClaim(claim, attribution, statuses)),
      ...own.map((article) => tellingInOwnVoice(article, outletOf(article))),
    ].map((telling) => ({ event, ...telling }));
  };
  const denialsOf = (event: NodeId): Telling[] => {
    const claims = claimsOf.get(event) ?? [];
    const denying = claims.filter((claim) => isDenial(claim, event));
    const answers = claims.flatMap((claim) => deniersOf.get(claim) ?? []);
    return [...new Set([...denying, ...answers])]
      .flatMap((claim) => tellingsOfClaim(claim, attribution, statuses))
      .map((telling) => ({ event, ...telling }));
  };

  return graph
    .nodesOf('Event')
    .filter(({ key }) => same(key) === key && isAsked(key))
    .map(({ key }) => {
      const events = membersOf(key);
      // A claim that only quotes another statement of the same fact adds nothing to it.
      const claims = events.flatMap((event) =>
        (claimsOf.get(event) ?? []).filter((claim) => isTelling(claim, event)),
      );
      const onlyQuoting = new Set(claims.flatMap((claim) => quotedBy.get(claim) ?? []));
      return {
        event: key,
        events,
        tellings: events.flatMap((event) => tellingsOf(event, onlyQuoting)),
        denials: events.flatMap(denialsOf),
      };
    });
}

const tellingInOwnVoice = (article: NodeId, outlet: NodeId): ClaimTelling => ({
  claim: null,
  article,
  outlet,
  chain: 0,
  elements: [],
  anchor: ownVoice(outlet),
  statuses: ['unassessed'],
  status: 'unassessed',
});

export type TellingsOfClaim = readonly [claim: NodeId, tellings: readonly ClaimTelling[]];

/** Every claim with its tellings: one per article and chain. */
export function findTellingsOfClaims(attribution: AttributionIndex): TellingsOfClaim[] {
  const statuses = findStatuses(attribution);
  return attribution.graph
    .nodesOf('Claim')
    .map(({ key }) => [key, tellingsOfClaim(key, attribution, statuses)]);
}

/** Claims that answer a claim with a denial or a doubt. */
export function findDenials(attribution: AttributionIndex): (claim: NodeId) => readonly NodeId[] {
  const deniers = groupTargets(attribution, 'ANSWERS');
  return (claim) => deniers.get(claim) ?? [];
}

/** The tellings of one claim: one per article and chain. */
function tellingsOfClaim(
  claim: NodeId,
  attribution: AttributionIndex,
  statuses: StatusesOf,
): ClaimTelling[] {
  return attribution.articlesOf(claim).flatMap((article) =>
    attribution.chainsOf(claim).map((chain) => {
      const found = [...new Set([claim, ...chain.elements].flatMap(statuses))].sort();
      return {
        claim,
        article,
        outlet: attribution.outletOf(article),
        chain: chain.index,
        elements: chain.elements,
        anchor: findAnchor(chain, article, attribution),
        statuses: found.length > 0 ? found : ['unassessed' as const],
        status: gravest([
          ...statuses(claim),
          ...chain.elements.flatMap(statuses).filter((status) => status !== 'verified'),
        ]),
      };
    }),
  );
}

const isAsserted = (graph: GraphRows, event: NodeId): boolean =>
  graph.attributesOf(event, 'Event').factuality === 'asserted';

/**
 * Claims grouped by what they assert, by the claim they quote, or by the claim they deny or doubt.
 */
function groupTargets(
  { graph }: AttributionIndex,
  type: 'ASSERTS' | 'QUOTES' | 'ANSWERS',
): Map<NodeId, NodeId[]> {
  const edges = graph
    .edgesOf(type)
    .filter(
      ({ source, attributes }) =>
        type !== 'ANSWERS' ||
        isAgainst(attributes.stance ?? graph.attributesOf(source, 'Claim').stance),
    );
  const byTarget = groupBy(edges, ({ target }) => target);
  return new Map([...byTarget].map(([target, own]) => [target, own.map(({ source }) => source)]));
}
