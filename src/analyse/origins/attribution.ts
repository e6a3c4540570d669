import { type AttestGraph, edgeRows, nodeRows } from '../../graph/attest-graph.ts';
import { articleId } from '../../model/ids.ts';
import { findMembers, findSame, type Same } from '../same.ts';
import { type ChainsOf, findChains } from './find-chains.ts';
import { findSides, type SideOf } from './find-sides.ts';
import { findWorkOrigins, type WorkOrigins } from './find-work-origins.ts';

/** What the graph says about who said what, through whom: found once, asked by every analysis. */
export interface Attribution extends WorkOrigins {
  readonly graph: AttestGraph;
  readonly same: Same;
  /** Ids judged to be the same as this one, itself included. */
  readonly membersOf: (id: string) => readonly string[];
  readonly chainsOf: ChainsOf;
  readonly sideOf: SideOf;
  /** The outlet of an article we hold; the article itself where its outlet is not named. */
  readonly outletOf: (article: string) => string;
  /** Outlets of which an article tells what they took back: of withdrawn articles that it cites. */
  readonly withdrawnIn: (article: string) => ReadonlySet<string>;
  /** Articles that state a claim, or tell an event in their own voice. */
  readonly articlesOf: (key: string) => readonly string[];
  /** The article that this one copies, at the end of all copying; itself if it copies none. */
  readonly originalOf: (article: string) => string;
}

/** `known`: what is known from more of the graph than `graph` has. */
export function findAttribution(
  graph: AttestGraph,
  known: Partial<Pick<Attribution, 'same' | 'sideOf' | 'originalOf'>> = {},
): Attribution {
  const same = known.same ?? findSame(graph);
  const members = findMembers(graph, same);
  const chainsOf = findChains(graph, same);
  const works = findWorkOrigins(graph, same, chainsOf);
  const articles = findArticles(graph);
  return {
    graph,
    same,
    membersOf: (id) => members.get(same(id)) ?? [],
    chainsOf,
    sideOf: known.sideOf ?? findSides(graph, same, members),
    ...works,
    outletOf: (article) => works.releaserOf(same(article)) ?? same(article),
    withdrawnIn: findWithdrawn(graph, (article) => works.releaserOf(same(article))),
    articlesOf: (key) => articles.get(key) ?? [],
    originalOf: known.originalOf ?? findOriginals(graph),
  };
}

export const displayNameOf = (graph: AttestGraph, id: string): string => {
  const attributes = graph.getNodeAttributes(id);
  return 'displayName' in attributes ? attributes.displayName : id;
};

const NONE: ReadonlySet<string> = new Set();

function findWithdrawn(
  graph: AttestGraph,
  releaserOf: (article: string) => string | null,
): Attribution['withdrawnIn'] {
  const outlets = new Map<string, Set<string>>();
  for (const { source, target } of edgeRows(graph, 'CITES')) {
    const cited = graph.getNodeAttributes(target);
    const outlet = releaserOf(target);
    if (cited.label !== 'Article' || cited.status !== 'retracted' || outlet === null) continue;
    outlets.set(source, (outlets.get(source) ?? new Set()).add(outlet));
  }
  return (article) => outlets.get(article) ?? NONE;
}

function findArticles(graph: AttestGraph): Map<string, string[]> {
  const articles = new Map<string, string[]>();
  for (const { source, target } of edgeRows(graph, 'STATES')) {
    if (graph.getNodeAttribute(source, 'label') === 'Article')
      articles.set(target, [...(articles.get(target) ?? []), source]);
  }
  // Its words lie in the articles of its sources; mentions need not be loaded to know that.
  for (const { key, attributes } of nodeRows(graph, 'Event'))
    articles.set(
      key,
      attributes.sources.map(articleId).filter((article) => graph.hasNode(article)),
    );
  return articles;
}

const findOriginals = (graph: AttestGraph): Attribution['originalOf'] =>
  followCopies(edgeRows(graph, 'COPIES'));

/**
 * The original at the end of all copying, where each copy's first relationship counts. Articles that copy one
 * another in a ring have the one with the least id for an original.
 */
export function followCopies(
  copies: Iterable<{ readonly source: string; readonly target: string }>,
): Attribution['originalOf'] {
  const copied = new Map<string, string>();
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
