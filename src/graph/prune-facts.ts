import type { EdgeRow, NodeRow } from '../model/graph.ts';
import type { NodeId } from '../model/ids.ts';
import type { Facts } from './facts.ts';

/**
 * Removes these nodes and whatever rested only on them: relationships without evidence, things
 * without mentions, claims that nobody states, claimed events without a claim. `isElsewhere`: nodes
 * that are not among these and are there.
 */
export function pruneFacts(
  { nodes, edges }: Facts,
  isGone: (key: NodeId) => boolean,
  isElsewhere: (key: NodeId) => boolean = () => false,
): Facts {
  let left: Facts = { nodes: nodes.filter(({ key }) => !isGone(key)), edges };
  for (let size = -1; size !== left.nodes.length + left.edges.length; ) {
    size = left.nodes.length + left.edges.length;
    const keys = new Set<NodeId>(left.nodes.map(({ key }) => key));
    const isThere = (key: NodeId): boolean => keys.has(key) || isElsewhere(key);
    const kept = left.edges.flatMap((edge) => withEvidence(edge, isThere) ?? []);
    const support = supportOf(kept);
    left = { nodes: left.nodes.filter((row) => isSupported(row, support)), edges: kept };
  }
  return left;
}

/** The relationship with its remaining evidence; null if none remains or an end is gone. */
function withEvidence(edge: EdgeRow, isThere: (key: NodeId) => boolean): EdgeRow | null {
  if (!isThere(edge.source) || !isThere(edge.target)) return null;
  const evidence = edge.attributes.evidence.filter(isThere);
  if (evidence.length === 0) return null;
  return evidence.length === edge.attributes.evidence.length
    ? edge
    : { ...edge, attributes: { ...edge.attributes, evidence } };
}

interface Support {
  readonly referredTo: ReadonlySet<NodeId>;
  readonly attributed: ReadonlySet<NodeId>;
  readonly asserted: ReadonlySet<NodeId>;
  readonly stated: ReadonlySet<NodeId>;
  readonly usedAsEvidence: ReadonlySet<NodeId>;
}

function supportOf(edges: readonly EdgeRow[]): Support {
  const ends = (type: string, end: 'source' | 'target') =>
    new Set<NodeId>(
      edges.filter(({ attributes }) => attributes.type === type).map((edge) => edge[end]),
    );
  return {
    referredTo: ends('REFERS_TO', 'target'),
    attributed: ends('ATTRIBUTED_TO', 'source'),
    asserted: ends('ASSERTS', 'target'),
    stated: ends('STATES', 'target'),
    usedAsEvidence: new Set(
      edges.flatMap(({ attributes: { type, evidence } }) => (type === 'IN' ? [] : evidence)),
    ),
  };
}

function isSupported({ key, attributes }: NodeRow, support: Support): boolean {
  switch (attributes.label) {
    case 'Article':
      return true;
    case 'Mention':
      return attributes.use === 'mention' || support.usedAsEvidence.has(key);
    case 'Claim':
      return (
        support.referredTo.has(key) &&
        support.stated.has(key) &&
        (attributes.origin === 'unknown' || support.attributed.has(key))
      );
    case 'Event':
      return (
        support.referredTo.has(key) &&
        (attributes.factuality !== 'claimed' || support.asserted.has(key))
      );
    default:
      return support.referredTo.has(key);
  }
}
