import { byText } from '../../model/by-text.ts';
import { groupBy } from '../../model/group-by.ts';
import type { EdgeId, NodeId } from '../../model/ids.ts';
import type { OriginShare } from '../../model/origins.ts';
import type { EventOrigins, SingleOrigin } from '../analysis.ts';
import { type AttributionIndex, displayNameOf } from './attribution.ts';
import { countOrigins } from './count-origins.ts';
import type { EventTellings } from './find-tellings.ts';

/**
 * Relationships that may differ between tellings of an event: who did it, to whom, where, when,
 * why.
 */
const RELATIONSHIPS = [
  'PERFORMED_BY',
  'AFFECTED',
  'INVOLVED',
  'OCCURRED_AT',
  'OCCURRED_ON',
  'BECAUSE_OF',
  'SUBEVENT_OF',
] as const;

/**
 * Facts that rest on one origin, own voice and anonymous origins counted too: events, and for
 * events with several origins the relationships that only one of them gives.
 */
export function findSingleOrigins(
  events: readonly EventOrigins[],
  all: readonly EventTellings[],
  attribution: AttributionIndex,
): SingleOrigin[] {
  const toldOf = new Map(all.map((told) => [told.event, told]));
  return events
    .flatMap((event) => {
      const [only, ...others] = event.shares;
      if (only && others.length === 0)
        return singleOf(event.event, event.displayName, 'event', only);
      const told = toldOf.get(event.event);
      return only && told ? singleRelationships(told, attribution) : [];
    })
    .sort((a, b) => byText(a.fact, b.fact));
}

function singleRelationships(told: EventTellings, attribution: AttributionIndex): SingleOrigin[] {
  const { graph, same } = attribution;
  const edges = told.events
    .flatMap((event) => RELATIONSHIPS.flatMap((type) => graph.edgesFrom(event, type)))
    .sort((a, b) => byText(a.key, b.key));
  const facts = groupBy(edges, ({ target, attributes: { type, role } }) =>
    [type, role ?? '', same(target)].join(' '),
  );
  return [...facts.values()].flatMap((own) => {
    const saying = new Set(own.map(({ source }) => source));
    const tellings = told.tellings.filter(({ event }) => saying.has(event));
    const [only, ...others] = countOrigins({ tellings, denials: [] }, attribution).shares;
    const [edge] = own;
    if (!edge || !only || others.length > 0) return [];
    const [from, to] = [edge.source, edge.target].map((id) => displayNameOf(graph, id));
    return singleOf(edge.key, `${from} ${edge.attributes.type} ${to}`, 'relationship', only);
  });
}

function singleOf(
  fact: NodeId | EdgeId,
  displayName: string,
  kind: SingleOrigin['kind'],
  { id, kind: originKind, side, statuses }: OriginShare,
): SingleOrigin[] {
  return [{ fact, displayName, kind, origin: id, originKind, side, statuses }];
}
