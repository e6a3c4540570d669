import type { AttestGraph } from '../../../graph/attest-graph.ts';
import { byText } from '../../../model/by-text.ts';
import type { EdgeId, NodeId } from '../../../model/ids.ts';
import type { Community } from '../../page-data.ts';
import { captionOf } from '../caption.ts';

/** Members in a community's name, and characters of each. */
const NAMED_BY = 3;
const LONGEST = 24;

/**
 * Names each community after its members with the most relationships, as the page may show them.
 */
export function nameCommunities(
  graph: AttestGraph,
  edges: readonly EdgeId[],
  communities: readonly Community[],
): string[] {
  const joined = new Map<NodeId, number>();
  for (const edge of edges)
    for (const key of graph.extremities(edge)) joined.set(key, (joined.get(key) ?? 0) + 1);
  const joinedOf = (key: NodeId): number => joined.get(key) ?? 0;
  return communities.map(({ members }) => {
    // A date joins whatever happened on that day, so it does not describe the community.
    const telling = members.filter((key) => graph.getNodeAttribute(key, 'label') !== 'Date');
    const names = (telling.length > 0 ? telling : members)
      .toSorted((a, b) => joinedOf(b) - joinedOf(a) || byText(a, b))
      .map((key) => captionOf({ graph }, key, LONGEST));
    return [...new Set(names)].slice(0, NAMED_BY).join(', ');
  });
}
