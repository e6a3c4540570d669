import { type AttestGraph, edgeRows, nodeRows } from '../../graph/attest-graph.ts';
import { byText } from '../../model/by-text.ts';
import type { NodeAttributes } from '../../model/graph.ts';
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

/** What is stated of each canonical id; `bodiesOf`: what it is a member of. */
export interface StatedPosts {
  readonly posts: ReadonlyMap<NodeId, readonly Post[]>;
  readonly bodiesOf: (root: NodeId) => readonly NodeId[];
  readonly hasName: (root: NodeId) => boolean;
}

export function findVoices(
  graph: AttestGraph,
  same: Same,
  hasName: StatedPosts['hasName'],
): VoiceOf {
  const members = groupBy(edgeRows(graph, 'MEMBER_OF'), ({ source }) => same(source));
  return followVoices({
    posts: groupPosts(
      nodeRows(graph).flatMap(({ key, attributes }) => {
        const post = postOf(attributes);
        return post ? [[same(key), post] as const] : [];
      }),
    ),
    bodiesOf: (root) => (members.get(root) ?? []).map(({ target }) => same(target)),
    hasName,
  });
}

/** The post in somebody's stated role; null if none, or if nobody speaks for another with it. */
export function postOf(attributes: NodeAttributes): Post | null {
  const role = 'role' in attributes ? attributes.role : undefined;
  const post = role === undefined ? null : readPost(role);
  return post?.kind === 'shared' ? null : post;
}

export const groupPosts = (
  stated: readonly (readonly [root: NodeId, post: Post])[],
): StatedPosts['posts'] =>
  new Map(
    [...groupBy(stated, ([root]) => root)].map(([root, own]) => [
      root,
      own.map(([, post]) => post),
    ]),
  );

export function followVoices({ posts, bodiesOf, hasName }: StatedPosts): VoiceOf {
  const bodyOf = (root: NodeId): NodeId | null => {
    const [body, ...others] = new Set(bodiesOf(root));
    return body !== undefined && others.length === 0 && hasName(body) ? body : null;
  };
  /** A post with whose it is: by words ("harv"), by body. Two holders share one of them. */
  const keysOf = (root: NodeId): string[] =>
    (posts.get(root) ?? []).flatMap(({ kind, post, of }) => {
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
    const speaksFor = posts.get(root)?.some(({ kind }) => kind === 'spokesperson');
    if (speaksFor) return bodyOf(root) ?? root;
    return hasName(root) ? root : holderOf(root);
  };
}
