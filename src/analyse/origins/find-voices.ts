import type { GraphRows } from '../../graph/graph-rows.ts';
import { byText } from '../../model/by-text.ts';
import type { NodeRow } from '../../model/graph.ts';
import { groupBy } from '../../model/group-by.ts';
import type { NodeId } from '../../model/ids.ts';
import { type Post, readPost } from '../../text/posts/read-post.ts';
import type { Same } from '../same.ts';

/**
 * Whose word it is when this one speaks: of a spokesperson the body's; of an unnamed holder of a
 * post that one person holds ("the governor of Harv") the named holder's, if one is known, else
 * that of one holder for all. Otherwise its own. Ids are canonical.
 */
export type VoiceOf = (id: NodeId) => NodeId;

/** What articles state of people, by their own ids, and who is a member of what. */
export interface StatedPosts {
  readonly posts: readonly (readonly [id: NodeId, post: Post])[];
  readonly memberships: readonly { readonly source: NodeId; readonly target: NodeId }[];
  /** Whether a canonical id has a name. */
  readonly hasName: (root: NodeId) => boolean;
}

export function findVoices(graph: GraphRows, same: Same, hasName: StatedPosts['hasName']): VoiceOf {
  return followVoices(same, {
    posts: postsOf(graph.nodes()),
    memberships: graph.edgesOf('MEMBER_OF'),
    hasName,
  });
}

/** The posts in stated roles, without those with which nobody speaks for another. */
export const postsOf = (nodes: readonly NodeRow[]): StatedPosts['posts'] =>
  nodes.flatMap(({ key, attributes }) => {
    const role = 'role' in attributes ? attributes.role : undefined;
    const post = role === undefined ? null : readPost(role);
    return post === null || post.kind === 'shared' ? [] : [[key, post] as const];
  });

export function followVoices(
  same: Same,
  { posts: stated, memberships, hasName }: StatedPosts,
): VoiceOf {
  const members = groupBy(memberships, ({ source }) => same(source));
  const posts = groupBy(stated, ([id]) => same(id));
  const bodyOf = (root: NodeId): NodeId | null => {
    const [body, ...others] = new Set(members.get(root)?.map(({ target }) => same(target)));
    return body !== undefined && others.length === 0 && hasName(body) ? body : null;
  };
  /** A post with whose it is: by words ("harv"), by body. Two holders share one of them. */
  const keysOf = (root: NodeId): string[] =>
    (posts.get(root) ?? []).flatMap(([, { kind, post, of }]) => {
      const body = bodyOf(root);
      return kind !== 'sole'
        ? []
        : [...(of === '' ? [] : [`${post} ${of}`]), ...(body === null ? [] : [`${post} ${body}`])];
    });
  const holders = groupBy(
    [...posts.keys()].sort(byText).flatMap((root) => keysOf(root).map((key) => ({ key, root }))),
    ({ key }) => key,
  );
  const holderOf = (root: NodeId): NodeId => {
    const all = keysOf(root).flatMap((key) => holders.get(key) ?? []);
    const named = new Set(all.map((one) => one.root).filter(hasName));
    const [only, ...others] = named.size > 0 ? named : new Set(all.map((one) => one.root).sort());
    return only !== undefined && (named.size === 0 || others.length === 0) ? only : root;
  };
  return (root) => {
    const speaksFor = posts.get(root)?.some(([, { kind }]) => kind === 'spokesperson');
    if (speaksFor) return bodyOf(root) ?? root;
    return hasName(root) ? root : holderOf(root);
  };
}
