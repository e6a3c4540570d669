import type { NodeAttributes } from '../../model/graph.ts';
import type { EdgeId, NodeId } from '../../model/ids.ts';
import { findPath } from './find-path.ts';
import { isEventShown, passes } from './pass-filters.ts';
import type { Page } from './read-page.ts';
import type { State } from './state.ts';

/** The visible part of the graph. */
export interface Shown {
  readonly nodes: ReadonlySet<NodeId>;
  readonly edges: ReadonlySet<EdgeId>;
  /** The requested shortest path from its start; null if none was requested or none exists. */
  readonly path: readonly NodeId[] | null;
}

/** Filters select facts; participants are shown with them. Focus and path apply afterwards. */
export function findShown(
  page: Page,
  { at, focus, to, filters }: Pick<State, 'at' | 'focus' | 'to' | 'filters'>,
): Shown {
  const { graph } = page;
  const own = new Set(page.nodes.filter((key) => passes(page, key, filters)));
  const joined = (key: NodeId): boolean =>
    isFact(graph.getNodeAttributes(key)) ||
    graph.someNeighbor(key, (other, attributes) => own.has(other) && isFact(attributes));
  const filtered = isEventShown(filters) ? new Set([...own].filter(joined)) : own;
  const nodes = focus > 0 && graph.hasNode(at) ? around(page, filtered, at, focus) : filtered;
  const edges = page.edges.filter(
    (key) => nodes.has(graph.source(key)) && nodes.has(graph.target(key)),
  );
  const path = to !== null && graph.hasNode(at) ? findPath(page, nodes, edges, at, to) : null;
  return { nodes, edges: new Set(edges), path };
}

const isFact = ({ label }: NodeAttributes): boolean => label === 'Event' || label === 'Claim';

/** Nodes within this many steps of a node, through visible ones. */
function around(page: Page, nodes: ReadonlySet<NodeId>, start: NodeId, steps: number): Set<NodeId> {
  const reached = new Set([start]);
  let edge = [start];
  for (let step = 0; step < steps; step++) {
    const next = edge.flatMap((key) =>
      page.graph.filterNeighbors(key, (other) => nodes.has(other) && !reached.has(other)),
    );
    for (const key of next) reached.add(key);
    edge = [...new Set(next)];
  }
  if (page.graph.getNodeAttribute(start, 'label') === 'Event')
    for (const key of saidBy(page, reached)) if (nodes.has(key)) reached.add(key);
  return reached;
}

/** Who says these claims, through whom, and in which articles: nothing is shown without. */
const saidBy = ({ graph }: Page, keys: ReadonlySet<NodeId>): NodeId[] =>
  [...keys]
    .filter((key) => graph.getNodeAttribute(key, 'label') === 'Claim')
    .flatMap((claim) =>
      graph
        .filterEdges(claim, (_, { type }) => type === 'ATTRIBUTED_TO' || type === 'STATES')
        .flatMap((edge) => graph.extremities(edge)),
    );
