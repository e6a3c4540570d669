import type { AttestGraph } from '../../graph/attest-graph.ts';
import { createGraph } from '../../graph/attest-graph.ts';
import type { ClaimFact, Fact } from '../../model/figures.ts';
import type { EdgeAttributes, NodeAttributes, NodeOf } from '../../model/graph.ts';
import type { EdgeId, NodeId } from '../../model/ids.ts';
import type { PageData } from '../page-data.ts';
import { nameCommunities } from './fold/name-communities.ts';

/** The page's graph, with indexes for frequent lookups. */
export interface Page {
  readonly data: PageData;
  readonly graph: AttestGraph;
  /** Ids of drawn nodes: all but mentions. */
  readonly nodes: readonly NodeId[];
  readonly edges: readonly EdgeId[];
  /** Corroboration of events, by the id of any of their nodes. */
  readonly facts: ReadonlyMap<NodeId, Fact>;
  /** Corroboration of claims, by id. */
  readonly claims: ReadonlyMap<NodeId, ClaimFact>;
  /** Relationships that rest on a mention, by its id. */
  readonly resting: ReadonlyMap<NodeId, readonly EdgeId[]>;
  /** Mentions in each article's text, in order. */
  readonly words: ReadonlyMap<NodeId, readonly NodeId[]>;
  /** Index of each node's community. */
  readonly communityOf: ReadonlyMap<NodeId, number>;
  /** Name of each community. */
  readonly names: readonly string[];
}

export function readPage(data: PageData): Page {
  const graph = createGraph();
  for (const { key, attributes } of data.graph.nodes)
    graph.addNode(key, attributes as NodeAttributes);
  for (const { key, source, target, attributes } of data.graph.edges)
    graph.addEdgeWithKey(key, source, target, attributes as EdgeAttributes);

  const resting = new Map<NodeId, EdgeId[]>();
  const words = new Map<NodeId, NodeId[]>();
  const edges: EdgeId[] = [];
  graph.forEachEdge((key, { type, evidence }, source, target) => {
    if (type === 'IN') {
      const mention = graph.getNodeAttributes(source);
      if (mention.label === 'Mention' && mention.part === 'text') append(words, target, source);
    } else if (type !== 'REFERS_TO') {
      edges.push(key);
      for (const mention of evidence) append(resting, mention, key);
    }
  });
  return {
    data,
    graph,
    nodes: graph.filterNodes((_, { label }) => label !== 'Mention'),
    edges,
    facts: new Map(
      data.facts.flatMap((fact) => fact.events.map((event) => [event, fact] as const)),
    ),
    claims: new Map(data.claims.map((fact) => [fact.claim, fact])),
    resting,
    words,
    communityOf: new Map(
      data.communities.flatMap(({ members }, at) => members.map((key) => [key, at] as const)),
    ),
    names: nameCommunities(graph, edges, data.communities),
  };
}

/** The assessed status of a claim, or of an event across all articles. */
export const statusOf = (
  { facts }: Pick<Page, 'facts'>,
  id: NodeId,
  { label, status }: NodeOf<'Event'> | NodeOf<'Claim'>,
): NodeOf<'Event'>['status'] | NodeOf<'Claim'>['status'] =>
  label === 'Event' ? (facts.get(id)?.status ?? status) : status;

function append<Id>(lists: Map<NodeId, Id[]>, key: NodeId, value: Id): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
