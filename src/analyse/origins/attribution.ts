import type { GraphRows } from '../../graph/graph-rows.ts';
import { articleId } from '../../model/article-id.ts';
import type { NodeId } from '../../model/ids.ts';
import { findMembers, findSame, isNamed, type MembersOf, type Same } from '../same.ts';
import { type ChainsOf, findChains } from './find-chains.ts';
import { findSides, type SideOf } from './find-sides.ts';
import { findVoices, type VoiceOf } from './find-voices.ts';
import { findWorkOrigins, type WorkOrigins } from './find-work-origins.ts';

/** Who said what, through whom, according to the graph: computed once, used by every analysis. */
export interface AttributionIndex extends WorkOrigins {
  readonly graph: GraphRows;
  readonly same: Same;
  readonly membersOf: MembersOf;
  readonly chainsOf: ChainsOf;
  readonly sideOf: SideOf;
  readonly voiceOf: VoiceOf;
  /** The outlet of an article in the graph; the article itself if its outlet is not named. */
  readonly outletOf: (article: NodeId) => NodeId;
  /** The outlets of retracted articles that this article cites. */
  readonly withdrawnIn: (article: NodeId) => ReadonlySet<NodeId>;
  /** Articles that state a claim, or tell an event in their own voice. */
  readonly articlesOf: (key: NodeId) => readonly NodeId[];
  /**
   * The original behind a copy, followed through copies of copies; the article itself if it is no
   * copy.
   */
  readonly originalOf: (article: NodeId) => NodeId;
}

/** `known`: results computed beforehand from more of the graph than `graph` holds. */
export function findAttribution(
  graph: GraphRows,
  known: Partial<Pick<AttributionIndex, 'same' | 'sideOf' | 'voiceOf' | 'originalOf'>> = {},
): AttributionIndex {
  const same = known.same ?? findSame(graph);
  const membersOf = findMembers(graph, same);
  const chainsOf = findChains(graph, same);
  const works = findWorkOrigins(graph, same, chainsOf);
  const articles = findArticles(graph);
  return {
    graph,
    same,
    membersOf,
    chainsOf,
    sideOf: known.sideOf ?? findSides(graph, same, membersOf),
    voiceOf: known.voiceOf ?? findVoices(graph, same, (id) => isNamed(graph, id)),
    ...works,
    outletOf: (article) => works.releaserOf(same(article)) ?? same(article),
    withdrawnIn: findWithdrawn(graph, (article) => works.releaserOf(same(article))),
    articlesOf: (key) => articles.get(key) ?? [],
    originalOf: known.originalOf ?? findOriginals(graph),
  };
}

export const displayNameOf = (graph: GraphRows, id: NodeId): string => {
  const attributes = graph.attributesOf(id);
  return 'displayName' in attributes ? attributes.displayName : id;
};

const NONE: ReadonlySet<NodeId> = new Set();

function findWithdrawn(
  graph: GraphRows,
  releaserOf: (article: NodeId) => NodeId | null,
): AttributionIndex['withdrawnIn'] {
  const outlets = new Map<NodeId, Set<NodeId>>();
  for (const { source, target } of graph.edgesOf('CITES')) {
    const cited = graph.attributesOf(target);
    const outlet = releaserOf(target);
    if (cited.label !== 'Article' || cited.status !== 'retracted' || outlet === null) continue;
    outlets.set(source, (outlets.get(source) ?? new Set()).add(outlet));
  }
  return (article) => outlets.get(article) ?? NONE;
}

function findArticles(graph: GraphRows): Map<NodeId, NodeId[]> {
  const articles = new Map<NodeId, NodeId[]>();
  for (const { source, target } of graph.edgesOf('STATES')) {
    if (graph.attributesOf(source).label === 'Article')
      articles.set(target, [...(articles.get(target) ?? []), source]);
  }
  // The mentions of an event lie in the articles of its sources, so `sources` is enough.
  for (const { key, attributes } of graph.nodesOf('Event'))
    articles.set(
      key,
      attributes.sources.map(articleId).filter((article) => graph.has(article)),
    );
  return articles;
}

const findOriginals = (graph: GraphRows): AttributionIndex['originalOf'] =>
  followCopies(graph.edgesOf('COPIES'));

/**
 * Follows copies to the original; of several COPIES edges of one article, the first counts. If
 * articles copy one another in a ring, the original is the one with the smallest id.
 */
export function followCopies(
  copies: Iterable<{ readonly source: NodeId; readonly target: NodeId }>,
): AttributionIndex['originalOf'] {
  const copied = new Map<NodeId, NodeId>();
  for (const { source, target } of copies) if (!copied.has(source)) copied.set(source, target);
  return (article) => {
    const path = [article];
    let next = copied.get(article);
    while (next !== undefined && !path.includes(next)) {
      path.push(next);
      next = copied.get(next);
    }
    const ring = next === undefined ? [] : path.slice(path.indexOf(next));
    return ring.sort()[0] ?? path.at(-1) ?? article;
  };
}
