import { UndirectedGraph } from 'graphology';
import type { GraphRows } from '../../graph/graph-rows.ts';
import { byText } from '../../model/by-text.ts';
import { isWithheldNode } from '../../model/graph.ts';
import { groupBy } from '../../model/group-by.ts';
import type { NodeId } from '../../model/ids.ts';
import type { Factuality } from '../../model/vocabulary.ts';
import { sorted, tally } from '../collect.ts';
import type { AttributionIndex } from '../origins/attribution.ts';
import type { Projection } from './projection.ts';

export const PARTICIPATION = ['PERFORMED_BY', 'AFFECTED', 'INVOLVED'] as const;

export interface EntityOptions {
  /** Factualities of the events that count; by default all. */
  readonly factualities?: readonly Factuality[];
  /** Event nodes to leave out. */
  readonly without?: ReadonlySet<NodeId>;
}

/** By event, the entities that took part in it, both by canonical id and in order. */
export type TakingPart = ReadonlyMap<NodeId, readonly NodeId[]>;

/** The place of an event did not take part in it. */
export function findTakingPart(
  { graph, same }: AttributionIndex,
  counted: ReadonlySet<NodeId>,
): TakingPart {
  const parts = PARTICIPATION.flatMap((type) => graph.edgesOf(type)).filter(
    ({ source, target }) => counted.has(source) && isOneThing(graph, same(target)),
  );
  const byEvent = [...groupBy(parts, ({ source }) => same(source))];
  return new Map(
    byEvent
      .sort(([a], [b]) => byText(a, b))
      .map(([event, own]) => [event, sorted(own.map(({ target }) => same(target)))]),
  );
}

/** The events that count; a negated one never does. */
export function findCounted(
  { graph }: AttributionIndex,
  { factualities, without = new Set() }: EntityOptions = {},
): Set<NodeId> {
  const events = graph
    .nodesOf('Event')
    .filter(
      ({ key, attributes }) =>
        attributes.polarity === 'positive' &&
        !without.has(key) &&
        (factualities === undefined || factualities.includes(attributes.factuality)),
    );
  return new Set(events.map(({ key }) => key));
}

export interface EntityProjection extends Projection<UndirectedGraph> {
  readonly takingPart: TakingPart;
}

/** Entities linked where they took part in the same event. */
export function projectEntities(
  attribution: AttributionIndex,
  options: EntityOptions = {},
): EntityProjection {
  const counted = findCounted(attribution, options);
  const takingPart = findTakingPart(attribution, counted);
  return {
    name: 'entities',
    sentence:
      'A node is an entity that took part in an event (kinds, placeholders and withheld places left ' +
      'out), an edge joins two that took part in the same one, its weight is the number of such ' +
      'events; negated events are left out.',
    takingPart,
    graph: linkTakingPart(takingPart),
    factualities: tally(
      [...counted].map((event) => attribution.graph.attributesOf(event, 'Event').factuality),
    ),
  };
}

export function linkTakingPart(participants: TakingPart): UndirectedGraph {
  const projected = new UndirectedGraph();
  for (const entities of participants.values()) {
    for (const entity of entities) projected.mergeNode(entity);
    for (const [one, other] of pairsOf(entities)) addWeight(projected, one, other);
  }
  return projected;
}

export function* pairsOf<T>(all: readonly T[]): Generator<[T, T]> {
  for (const [at, one] of all.entries()) for (const other of all.slice(at + 1)) yield [one, other];
}

/**
 * An unnamed entity is real and stays; a kind, a placeholder or a withheld place is not one thing.
 */
export function isOneThing(graph: GraphRows, id: NodeId): boolean {
  const attributes = graph.attributesOf(id);
  if (isWithheldNode(attributes)) return false;
  return !('identity' in attributes) || !['kind', 'unknown'].includes(attributes.identity);
}

function addWeight(graph: UndirectedGraph, one: NodeId, other: NodeId): void {
  graph.updateEdge(one, other, ({ weight = 0 }) => ({ weight: (weight as number) + 1 }));
}
