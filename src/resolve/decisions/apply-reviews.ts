import type { Facts } from '../../graph/facts.ts';
import { pruneFacts } from '../../graph/prune-facts.ts';
import type { NodeAttributes } from '../../model/graph.ts';
import type { Review } from './settle-decisions.ts';

/** One article's facts without what was rejected and all that rested on it alone; the rest marked as reviewed. */
export function applyReviews(facts: Facts, reviews: ReadonlyMap<string, Review>): Facts {
  if (reviews.size === 0) return facts;
  const isRejected = (id: string): boolean => reviews.get(id)?.verdict === 'reject';
  const touched =
    facts.nodes.some(({ key }) => reviews.has(key)) ||
    facts.edges.some(({ key }) => reviews.has(key));
  if (!touched) return facts;
  const edges = facts.edges.filter(({ key }) => !isRejected(key));
  const left = pruneFacts({ nodes: facts.nodes, edges }, isRejected);
  return {
    nodes: left.nodes.map((row) => ({
      ...row,
      attributes: marked(row.attributes, reviews.get(row.key)),
    })),
    edges: left.edges,
  };
}

function marked(attributes: NodeAttributes, review: Review | undefined): NodeAttributes {
  if (!review || attributes.label === 'Article') return attributes;
  return { ...attributes, review: review.verdict === 'correct' ? 'corrected' : 'accepted' };
}

/**
 * What stays of a withdrawn article: itself, so that those who cite it still find it, with what its head
 * says; none of its words, claims and events.
 */
export function withdraw({ nodes, edges }: Facts): Facts {
  const head = new Set<string>(
    nodes.flatMap(({ key, attributes }) =>
      attributes.label === 'Mention' && attributes.part === 'head' ? [key] : [],
    ),
  );
  const kept = edges.filter(({ attributes: { evidence } }) =>
    evidence.every((mention) => head.has(mention)),
  );
  const ends = new Set<string>(kept.flatMap(({ source, target }) => [source, target]));
  return {
    nodes: nodes.flatMap((row) => {
      if (row.attributes.label === 'Article')
        return [{ ...row, attributes: { ...row.attributes, status: 'retracted' as const } }];
      return ends.has(row.key) ? [row] : [];
    }),
    edges: kept,
  };
}
