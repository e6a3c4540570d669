import type { EdgeOf } from '../../model/graph.ts';
import type { EdgeId, NodeId } from '../../model/ids.ts';
import type { Role } from '../../model/vocabulary.ts';
import type { AttestGraph } from '../attest-graph.ts';

/** Who and what takes part in an event, by role; ids of nodes. */
export type Participants = Readonly<Record<Role | 'place' | 'date', readonly NodeId[]>>;

const ROLE_OF: Partial<Record<EdgeOf<'INVOLVED'>['type'] | string, Role | 'place' | 'date'>> = {
  PERFORMED_BY: 'actor',
  AFFECTED: 'target',
  OCCURRED_AT: 'place',
  OCCURRED_ON: 'date',
};

/** Things of one name are listed once. */
export function participantsOf(graph: AttestGraph, event: NodeId): Participants {
  const found: Record<Role | 'place' | 'date', NodeId[]> = {
    actor: [],
    target: [],
    recipient: [],
    instrument: [],
    cause: [],
    other: [],
    place: [],
    date: [],
  };
  for (const edge of edgesOf(graph, event)) {
    const { type, role = ROLE_OF[type] } = graph.getEdgeAttributes(edge);
    const target = graph.target(edge);
    const name = graph.getNodeAttribute(target, 'displayName');
    if (role && !found[role].some((id) => graph.getNodeAttribute(id, 'displayName') === name))
      found[role].push(target);
  }
  return found;
}

/** Relationships in the order of the words that they rest on. */
function edgesOf(graph: AttestGraph, event: NodeId): EdgeId[] {
  const placed = graph.mapOutEdges(event, (edge, { evidence }) => {
    const [first] = evidence;
    const mention =
      first !== undefined && graph.hasNode(first) ? graph.getNodeAttributes(first) : undefined;
    return { edge, start: mention?.label === 'Mention' ? mention.start : 0 };
  });
  return placed
    .sort((a, b) => a.start - b.start || (a.edge < b.edge ? -1 : 1))
    .map(({ edge }) => edge);
}
