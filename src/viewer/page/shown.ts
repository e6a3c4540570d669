import type { NodeAttributes } from '../../model/graph.ts';
import { findPath } from './find-path.ts';
import { isEventShown, passes } from './pass-filters.ts';
import type { Page } from './read-page.ts';
import type { State } from './state.ts';

/** What is to be seen of the graph. */
export interface Shown {
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
  /** The shortest path that was asked for, from its start; null where none was asked for or there is none. */
  readonly path: readonly string[] | null;
}

/** Filters choose facts; whoever takes part in one is shown with it. Then comes the focus, and the path. */
export function findShown(
  page: Page,
  { at, focus, to, filters }: Pick<State, 'at' | 'focus' | 'to' | 'filters'>,
): Shown {
  const { graph } = page;
  const own = new Set(page.nodes.filter((key) => passes(page, key, filters)));
  const joined = (key: string): boolean =>
    isFact(graph.getNodeAttributes(key)) ||
    graph.someNeighbor(key, (other, attributes) => own.has(other) && isFact(attributes));
  const filtered = isEventShown(filters) ? new Set([...own].filter(joined)) : own;
  const nodes =
    at !== null && focus > 0 && graph.hasNode(at) ? around(page, filtered, at, focus) : filtered;
  const edges = page.edges.filter(
    (key) => nodes.has(graph.source(key)) && nodes.has(graph.target(key)),
  );
  const path = at !== null && to !== null ? findPath(page, nodes, edges, at, to) : null;
  return { nodes, edges: new Set(edges), path };
}

const isFact = ({ label }: NodeAttributes): boolean => label === 'Event' || label === 'Claim';

/** What can be reached from a node in so many steps over what is shown. */
function around(page: Page, nodes: ReadonlySet<string>, start: string, steps: number): Set<string> {
  const reached = new Set([start]);
  let edge = [start];
  for (let step = 0; step < steps; step++) {
    const next = edge.flatMap((key) =>
      page.graph.filterNeighbors(key, (other) => nodes.has(other) && !reached.has(other)),
    );
    for (const key of next) reached.add(key);
    edge = [...new Set(next)];
  }
  return reached;
}
