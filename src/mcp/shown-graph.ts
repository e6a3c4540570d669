import type { AttestGraph } from '../graph/attest-graph.ts';
import type { Fact } from '../model/figures.ts';
import type { NodeId } from '../model/ids.ts';
import type { Published } from '../publish/publish.ts';
import type { PublishedFigures } from '../publish/publish-figures.ts';

/** What an assistant may be told of: a graph for others, and how its events are corroborated. */
export interface ShownGraph {
  readonly graph: AttestGraph;
  readonly figures: PublishedFigures;
}

export const shownGraph = ({ graph }: Published, figures: PublishedFigures): ShownGraph => ({
  graph,
  figures,
});

/** How an event is corroborated; those judged to be the same are one fact. */
export const factOf = ({ figures }: ShownGraph, event: NodeId): Fact | null =>
  figures.facts.find(({ events }) => events.includes(event)) ?? null;
