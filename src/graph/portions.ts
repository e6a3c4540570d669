import type { EdgeRow, NodeRow } from '../model/graph.ts';
import { type NodeId, type SourceId, sourceOfNode } from '../model/ids.ts';
import type { RelationshipType } from '../model/relationships.ts';
import type { AttestGraph } from './attest-graph.ts';
import type { Facts } from './facts.ts';
import { isJoining, type Parts } from './parts.ts';
import { graphOf } from './serialize.ts';

/** A relationship between two portions, without its properties. */
export interface Joining {
  readonly type: RelationshipType;
  readonly source: NodeId;
  readonly target: NodeId;
  readonly evidence: readonly NodeId[];
  /** The portions of its ends and its evidence. */
  readonly portions: readonly number[];
}

/** What is in memory while one portion is worked on. */
export interface GraphPortion {
  /** Its nodes, and the relationships between them. */
  readonly graph: AttestGraph;
  /** Relationships that start in it and end in another. */
  readonly joining: readonly EdgeRow[];
}

/**
 * A graph in portions that are read one by one, as often as somebody asks. A portion says all there is
 * to know of its articles; others add only judgements on two articles.
 */
export interface Portions {
  readonly count: number;
  read(at: number): GraphPortion;
  readonly joining: readonly Joining[];
}

/** A graph that is in memory anyway. */
export const onePortion = (graph: AttestGraph): Portions => ({
  count: 1,
  read: () => ({ graph, joining: [] }),
  joining: [],
});

/** What is judged of two articles. Anything else stays in one. */
const JUDGED: ReadonlySet<RelationshipType> = new Set<RelationshipType>([
  'SAME_AS',
  'MAYBE_SAME_AS',
  'NOT_SAME_AS',
  'COPIES',
  'MAYBE_COPIES',
  'CONFLICTS_WITH',
  'CITES',
]);

/**
 * A portion an article, as a build makes them. A graph in which an article's facts rest on the words of
 * another, as no build makes it, is one portion.
 */
export function portionsOf(parts: Parts): Portions {
  const sources = [...parts.all.keys()];
  const at = new Map(sources.map((source, place) => [source, place]));
  const joining: Joining[] = [];
  for (const source of sources) {
    const facts = parts.read(source);
    if (!standsAlone(facts, source)) return onePortion(wholeOf(parts));
    for (const edge of facts.edges) if (isJoining(edge)) joining.push(joiningOf(edge, at));
  }
  return {
    count: sources.length,
    joining,
    read: (place) => {
      const { nodes, edges } = parts.read(sources[place] as SourceId);
      return {
        graph: graphOf({ nodes, edges: edges.filter((edge) => !isJoining(edge)) }),
        joining: edges.filter(isJoining),
      };
    },
  };
}

/** The graph of all parts. */
const wholeOf = (parts: Parts): AttestGraph => {
  const facts = [...parts.all.keys()].map(parts.read);
  return graphOf({
    nodes: facts.flatMap(({ nodes }) => nodes),
    edges: facts.flatMap(({ edges }) => edges),
  });
};

const standsAlone = ({ nodes, edges }: Facts, source: SourceId): boolean =>
  nodes.every((row) => isOnlyOf(row, source)) &&
  edges.every((edge) =>
    isJoining(edge)
      ? JUDGED.has(edge.attributes.type)
      : isOnlyOf(edge, source) &&
        edge.attributes.evidence.every((mention) => sourceOfNode(mention) === source),
  );

const isOnlyOf = ({ attributes }: NodeRow | EdgeRow, source: SourceId): boolean =>
  attributes.sources.length === 1 &&
  attributes.sources[0] === source &&
  (!('anchorEvent' in attributes) ||
    attributes.anchorEvent === undefined ||
    sourceOfNode(attributes.anchorEvent) === source);

function joiningOf(
  { source, target, attributes: { type, evidence } }: EdgeRow,
  at: ReadonlyMap<SourceId, number>,
): Joining {
  const portions = new Set(
    [source, target, ...evidence].flatMap((id) => at.get(sourceOfNode(id)) ?? []),
  );
  return { type, source, target, evidence, portions: [...portions] };
}
