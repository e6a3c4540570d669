import type { Facts } from '../../graph/facts.ts';
import { isNodeOf, type NodeRow } from '../../model/graph.ts';
import { type NodeId, sourceOfNode } from '../../model/ids.ts';
import { labelsOf } from '../../model/kinds/kinds.ts';
import type { Post } from '../../text/posts/read-post.ts';
import { statedSide } from '../origins/find-sides.ts';
import { postsOf } from '../origins/find-voices.ts';

/**
 * What figures in other articles depend on in one article: which nodes are the same, which are part
 * of others, which article copies which. The outlines of all articles fit into memory together; an
 * outline is written to disk as it is.
 */
export interface OriginOutline {
  /**
   * Speakers, publishers and works that are unnamed or have a side, and countries that somebody
   * serves.
   */
  readonly nodes: readonly (readonly [id: NodeId, identity: string, side: string | null])[];
  /** Who speaks for a body or holds a post alone. */
  readonly posts: readonly (readonly [id: NodeId, post: Post])[];
  readonly edges: readonly (readonly [type: LinkType, source: NodeId, target: NodeId])[];
}

export type LinkType = (typeof LINK_TYPES)[number];

const LINK_TYPES = ['SAME_AS', 'MEMBER_OF', 'PART_OF', 'SERVES', 'COPIES', 'CITES'] as const;
const isLink = (type: string): type is LinkType => (LINK_TYPES as readonly string[]).includes(type);

/** Whatever can be an origin, and events. Identity between other nodes does not affect counts. */
const COUNTED: ReadonlySet<string> = new Set(
  ['Article', 'Event', ...labelsOf('speaker'), ...labelsOf('publisher')].map((label) =>
    label.toLowerCase(),
  ),
);
const isCounted = (id: NodeId): boolean => COUNTED.has(id.slice(0, id.indexOf(':')));

export function outlineOf({ nodes, edges }: Facts): OriginOutline {
  const links = edges.flatMap(({ source, target, attributes: { type } }) =>
    isLink(type) && isShared(type, source, target) ? [[type, source, target] as const] : [],
  );
  const served = new Set(links.flatMap(([type, , to]) => (type === 'SERVES' ? [to] : [])));
  return {
    nodes: nodes.flatMap((row) => noteOf(row, served)),
    posts: postsOf(nodes),
    edges: links,
  };
}

/**
 * A citation of one of the article's own nodes is left out: it is found when the article is read.
 */
function isShared(type: LinkType, source: NodeId, target: NodeId): boolean {
  if (type === 'SAME_AS') return isCounted(source);
  return type !== 'CITES' || sourceOfNode(source) !== sourceOfNode(target);
}

function noteOf({ key, attributes }: NodeRow, served: ReadonlySet<NodeId>): OriginOutline['nodes'] {
  if (isNodeOf(attributes, 'location'))
    return served.has(key) ? [[key, attributes.identity, attributes.country ?? null]] : [];
  if (!isCounted(key) || !('identity' in attributes)) return [];
  const [side = null] = statedSide(attributes);
  return side === null && attributes.identity === 'named' ? [] : [[key, attributes.identity, side]];
}
