import type { Facts } from '../../graph/facts.ts';
import type { EdgeRow } from '../../model/graph.ts';
import type { NodeId } from '../../model/ids.ts';
import type { RelationshipType } from '../../model/relationships.ts';
import type { Stance } from '../../model/vocabulary.ts';
import { type CountRange, compareCounts, countRange } from './count-range.ts';

export interface EventClaim {
  readonly id: NodeId;
  readonly stance: Stance;
  readonly evidence: readonly NodeId[];
  readonly quote: string;
  /** The first speaker; null if nobody is named. */
  readonly speaker: NodeId | null;
}

/**
 * A claim that its own article contrasts with one that tells the event, giving another number of
 * victims.
 */
export interface RivalNumber {
  readonly claim: EventClaim;
  readonly count: CountRange;
  readonly other: CountRange;
}

export type Nodes = ReadonlyMap<NodeId, Facts['nodes'][number]['attributes']>;

type Edges = ReadonlyMap<NodeId, readonly EdgeRow[]>;

/** The claim that asserts the event, if this relationship is one; its stance may deny the event. */
export function claimOf(
  { source, attributes }: EdgeRow,
  nodes: Nodes,
  outgoing: Edges,
): EventClaim | null {
  const claim = attributes.type === 'ASSERTS' ? nodes.get(source) : undefined;
  if (claim?.label !== 'Claim') return null;
  const said = (outgoing.get(source) ?? []).find(
    ({ attributes: { type, hop, chain } }) =>
      type === 'ATTRIBUTED_TO' && hop === 0 && (chain ?? 0) === 0,
  );
  return {
    id: source,
    stance: claim.stance,
    evidence: attributes.evidence.slice(0, 1),
    quote: attributes.quote,
    speaker: said?.target ?? null,
  };
}

interface Rows {
  readonly nodes: Nodes;
  readonly outgoing: Edges;
  readonly incoming: Edges;
}

/**
 * Claims that the article itself sets against those that tell the event, with two numbers for one
 * group.
 */
export function rivalsOf(event: NodeId, { nodes, outgoing, incoming }: Rows): RivalNumber[] {
  const joined = (id: NodeId, type: RelationshipType) =>
    [...(outgoing.get(id) ?? []), ...(incoming.get(id) ?? [])].filter(
      (edge) => edge.attributes.type === type,
    );
  const otherEnd = ({ source, target }: EdgeRow, id: NodeId) => (source === id ? target : source);
  const numberOf = (id: NodeId): CountRange | null => {
    const node = nodes.get(id);
    return node !== undefined && 'count' in node ? countRange(node.count) : null;
  };
  const numbers = joined(event, 'AFFECTED').flatMap(({ target }) =>
    joined(target, 'MAYBE_SAME_AS').flatMap((edge) => {
      const [count, other] = [numberOf(otherEnd(edge, target)), numberOf(target)];
      return count && other && compareCounts(count, other) === 'disagree' ? [{ count, other }] : [];
    }),
  );
  const [number] = numbers;
  if (!number) return [];
  return joined(event, 'ASSERTS').flatMap(({ source: told }) =>
    joined(told, 'CONFLICTS_WITH').flatMap((edge) => {
      const id = otherEnd(edge, told);
      const claim = nodes.get(id);
      const words = joined(id, 'REFERS_TO')[0];
      if (claim?.label !== 'Claim' || !words) return [];
      const { quote, evidence } = words.attributes;
      return [
        {
          claim: { id, stance: claim.stance, evidence, quote, speaker: null },
          ...number,
        },
      ];
    }),
  );
}
