import type { AttestGraph } from '../graph/attest-graph.ts';
import { type EdgeRow, isNodeOf } from '../model/graph.ts';
import type { NodeId } from '../model/ids.ts';

/**
 * Membership of a numbered unit narrows down who a protected person is; membership of an army does
 * not.
 */
export function placesPerson(
  graph: AttestGraph,
  { source, target, attributes: { type } }: EdgeRow,
  people: ReadonlySet<NodeId>,
): boolean {
  if (type !== 'MEMBER_OF' && type !== 'COMMANDS') return false;
  const [person, body] = [graph.getNodeAttributes(source), graph.getNodeAttributes(target)];
  const isOne =
    [person, body].some((each) => isNodeOf(each, 'individual') && each.protected) ||
    people.has(source) ||
    people.has(target);
  return (
    isOne &&
    [person, body].some((each) => 'designation' in each && each.designation?.number !== undefined)
  );
}
