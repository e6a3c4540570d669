import { byText } from '../../model/by-text.ts';
import { groupBy } from '../../model/group-by.ts';
import type { NodeId } from '../../model/ids.ts';
import { isOfClass } from '../../model/kinds/kinds.ts';
import type { LeftOut } from '../analysis.ts';
import { sorted } from '../collect.ts';
import { type AttributionIndex, displayNameOf } from '../origins/attribution.ts';
import type { ClaimTelling, EventTellings, TellingsOfClaim } from '../origins/find-tellings.ts';
import { isDocument } from '../origins/find-work-origins.ts';
import {
  type EntityProjection,
  isOneThing,
  PARTICIPATION,
} from '../projections/project-entities.ts';
import { compareRanks, NOT_COMPARED } from './compare-ranks.ts';

type Kind = LeftOut['kind'];

/** How each claim and each event reached the reader. */
export interface ToldFacts {
  readonly claims: readonly TellingsOfClaim[];
  readonly events: readonly EventTellings[];
}

/** How many of the rankings have been recomputed. */
export type OnRanked = (done: number, all: number) => void;

/**
 * Rankings recomputed without one part: only for this many parts, those that lose most events
 * first.
 */
const RANKINGS_LIMIT = 25;

/**
 * What is lost without one article, publication, work or origin: claims and events that reach the
 * reader only through it, and entities that take part only in such events. Most events lost first.
 */
export function leaveOneOut(
  { claims: ofClaims, events: ofEvents }: ToldFacts,
  entities: EntityProjection,
  attribution: AttributionIndex,
  onRanked: OnRanked,
): LeftOut[] {
  const { graph } = attribution;
  const claims = findLost(ofClaims, attribution);
  const events = findLost(
    ofEvents.map(({ event, tellings }) => [event, tellings]),
    attribution,
  );
  const entitiesOf = findEntities(attribution);
  const parts = [...new Set([...claims.keys(), ...events.keys()])].map((part) => {
    const [kind, id] = part.split(' ') as [Kind, NodeId];
    const lost = events.get(part) ?? [];
    const displayName = displayNameOf(graph, id);
    return { id, displayName, kind, claims: claims.get(part) ?? [], events: lost };
  });
  parts.sort(
    (a, b) =>
      b.events.length - a.events.length ||
      b.claims.length - a.claims.length ||
      byText(`${a.id} ${a.kind}`, `${b.id} ${b.kind}`),
  );
  const compare = compareRanks(entities);
  return parts.map((part, at) => {
    const isRanked = at < RANKINGS_LIMIT || part.events.length === 0;
    const ranks = isRanked ? compare(part.events) : NOT_COMPARED;
    if (at < RANKINGS_LIMIT) onRanked(at + 1, Math.min(RANKINGS_LIMIT, parts.length));
    return { ...part, entities: entitiesOf(part.events), ...ranks };
  });
}

/**
 * By part, the facts that reach the reader only through it; an empty list for a part that loses
 * none.
 */
function findLost(
  facts: readonly (readonly [fact: NodeId, ways: readonly ClaimTelling[]])[],
  attribution: AttributionIndex,
): Map<string, NodeId[]> {
  const lost = new Map<string, NodeId[]>();
  for (const [fact, ways] of facts) {
    const passed = groupBy(
      ways.flatMap((way) => [...partsOf(way, attribution)]),
      (part) => part,
    );
    for (const [part, times] of passed) {
      const own = lost.get(part) ?? [];
      if (times.length === ways.length) own.push(fact);
      lost.set(part, own);
    }
  }
  return lost;
}

function partsOf(
  { article, outlet, elements, anchor }: ClaimTelling,
  attribution: AttributionIndex,
): Set<string> {
  const { graph, releaserOf, same } = attribution;
  const parts = new Set<string>([`article ${same(article)}`]);
  const parties = [outlet, ...elements.filter((id) => !isDocument(graph, id))];
  for (const document of elements.filter((id) => isDocument(graph, id))) {
    const held = graph.attributesOf(document).label === 'Article';
    parts.add(`${held ? 'article' : 'work'} ${document}`);
    parties.push(releaserOf(document) ?? document);
  }
  for (const party of parties)
    if (isOfClass(graph.attributesOf(party).label, 'outlet')) parts.add(`publication ${party}`);
  if (anchor.origin !== null) parts.add(`origin ${anchor.origin}`);
  return parts;
}

/** Entities that take part in these events and in no others. */
function findEntities({ graph, same }: AttributionIndex): (events: readonly NodeId[]) => NodeId[] {
  const parts = PARTICIPATION.flatMap((type) => graph.edgesOf(type)).filter(({ target }) =>
    isOneThing(graph, target),
  );
  const byEntity = groupBy(parts, ({ target }) => same(target));
  const byEvent = groupBy(parts, ({ source }) => same(source));
  return (events) => {
    const lost = new Set(events);
    const touched = events.flatMap((event) => byEvent.get(event) ?? []);
    return sorted(touched.map(({ target }) => same(target))).filter((entity) =>
      (byEntity.get(entity) ?? []).every(({ source }) => lost.has(same(source))),
    );
  };
}
