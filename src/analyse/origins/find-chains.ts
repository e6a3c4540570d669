import type { GraphRows } from '../../graph/graph-rows.ts';
import type { NodeId } from '../../model/ids.ts';
import type { Same } from '../same.ts';

/** The sources one claim passed through: ids from the origin to the source nearest the reader. */
export interface Chain {
  readonly claim: NodeId;
  /** 0 is the main chain; the others are joint sources. */
  readonly index: number;
  readonly elements: readonly NodeId[];
}

export type ChainsOf = (claim: NodeId) => readonly Chain[];

/**
 * The chains of every claim, each element replaced by its canonical id. A statement quoted in
 * another one passed through the other's sources too, so the outer claim's chain is added to its
 * own.
 */
export function findChains(graph: GraphRows, same: Same): ChainsOf {
  const own = findOwnChains(graph, same);
  const outer = new Map<NodeId, NodeId>();
  for (const { source, target } of graph.edgesOf('QUOTES')) {
    if (!outer.has(target)) outer.set(target, source);
  }
  const chains = new Map(
    graph
      .nodesOf('Claim')
      .map(({ key }) => [
        key,
        [...(own.get(key) ?? new Map([[0, []]])).keys()]
          .sort((a, b) => a - b)
          .map((index) => ({ claim: key, index, elements: elementsOf(key, index, own, outer) })),
      ]),
  );
  return (claim) => chains.get(claim) ?? [];
}

type OwnChains = Map<NodeId, Map<number, NodeId[]>>;

function findOwnChains(graph: GraphRows, same: Same): OwnChains {
  const own: OwnChains = new Map();
  const byHop = [...graph.edgesOf('ATTRIBUTED_TO')].sort(
    (a, b) => (a.attributes.hop ?? 0) - (b.attributes.hop ?? 0),
  );
  for (const { source, target, attributes } of byHop) {
    const chains = own.get(source) ?? new Map<number, NodeId[]>();
    const index = attributes.chain ?? 0;
    chains.set(index, [...(chains.get(index) ?? []), same(target)]);
    own.set(source, chains);
  }
  return own;
}

function elementsOf(
  claim: NodeId,
  index: number,
  own: OwnChains,
  outer: ReadonlyMap<NodeId, NodeId>,
): NodeId[] {
  const elements: NodeId[] = [];
  const passed = new Set<NodeId>();
  let at: NodeId | undefined = claim;
  while (at !== undefined && !passed.has(at)) {
    passed.add(at);
    const chains = own.get(at);
    for (const element of chains?.get(index) ?? chains?.get(0) ?? []) {
      if (!elements.includes(element)) elements.push(element);
    }
    at = outer.get(at);
  }
  return elements;
}
