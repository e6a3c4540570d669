import { type GraphRows, indexRows } from '../graph/graph-rows.ts';
import { articleId } from '../model/article-id.ts';
import { isMachine } from '../model/coders.ts';
import type { EdgeRow, NodeAttributes } from '../model/graph.ts';
import type { NodeId } from '../model/ids.ts';
import { boundsOfEdtf } from '../text/edtf-bounds.ts';
import type { EventOrigins, ScopeFound } from './analysis.ts';

/** Which part of a graph to analyse; what is left out counts nowhere. */
export interface Scope {
  /**
   * Only claims and events that a person coded, or about which a reviewer accepted or corrected
   * something.
   */
  readonly accepted?: boolean | undefined;
  /** Only events with at least this many named, independent origins. */
  readonly minOrigins?: number | undefined;
  /** Ids of sources to leave out. */
  readonly without?: readonly string[] | undefined;
  /** ISO date: only articles published by then. Articles of unknown date are left out. */
  readonly asOf?: string | undefined;
}

/**
 * The graph without articles, claims and events out of scope, and without what only they contain.
 */
export function narrow(graph: GraphRows, { accepted, without, asOf }: Scope): GraphRows {
  if (!accepted && !without?.length && asOf === undefined) return graph;
  const left = new Set([...(without ?? []), ...laterThan(graph, asOf)]);
  const ends = accepted ? endsOfReviewed(graph) : NONE;
  return keepNodes(graph, ({ label, ...attributes }, key) => {
    if (attributes.sources.every((source) => left.has(source))) return false;
    if (!accepted || (label !== 'Claim' && label !== 'Event')) return true;
    return ends.has(key) || isAccepted(attributes);
  });
}

/** The graph without events of fewer origins, and without claims that tell only such events. */
export function keepCorroborated(
  graph: GraphRows,
  events: readonly EventOrigins[],
  minOrigins: number,
): GraphRows {
  const weak = new Set(
    events.filter(({ origins }) => origins < minOrigins).flatMap((event) => event.events),
  );
  const asserting = graph.edgesOf('ASSERTS');
  const strong = new Set(
    asserting.filter(({ target }) => !weak.has(target)).map(({ source }) => source),
  );
  for (const { source } of asserting) if (!strong.has(source)) weak.add(source);
  return keepNodes(graph, (_, key) => !weak.has(key));
}

/** What was analysed, in words and numbers. */
export function describeScope(whole: GraphRows, part: GraphRows, scope: Scope): ScopeFound {
  const count = (graph: GraphRows, label: 'Article' | 'Event') => graph.nodesOf(label).length;
  const [articles, events] = [count(part, 'Article'), count(part, 'Event')];
  return {
    sentence: sentenceOf(scope),
    articles,
    events,
    leftOut: {
      articles: count(whole, 'Article') - articles,
      events: count(whole, 'Event') - events,
    },
  };
}

function sentenceOf({ accepted, minOrigins, without, asOf }: Scope): string {
  const parts = [
    ...(accepted ? ['only what a person coded, accepted or corrected'] : []),
    ...(minOrigins ? [`only events of at least ${minOrigins} independent origins`] : []),
    ...(without?.length ? [`without ${[...without].sort().join(', ')}`] : []),
    ...(asOf === undefined ? [] : [`only articles published by ${asOf}`]),
  ];
  return parts.length > 0 ? parts.join('; ') : 'everything in the graph';
}

function laterThan(graph: GraphRows, asOf: string | undefined): string[] {
  if (asOf === undefined) return [];
  return graph.nodesOf('Article').flatMap(({ key, attributes: { published, sources } }) => {
    const latest = published === undefined ? undefined : boundsOfEdtf(published)?.latest;
    return latest !== undefined && latest <= asOf
      ? []
      : sources.filter((id) => articleId(id) === key);
  });
}

const NONE: ReadonlySet<NodeId> = new Set();

/** Both ends of reviewed edges: accepting that a unit did something accepts that it was done. */
const endsOfReviewed = (graph: GraphRows): Set<NodeId> =>
  new Set(
    graph
      .edges()
      .flatMap(({ source, target, attributes: { type, review } }) =>
        review !== undefined && !BETWEEN_ARTICLES.has(type) ? [source, target] : [],
      ),
  );

/**
 * A review of these does not accept their ends: that two claims conflict does not say either was
 * made.
 */
const BETWEEN_ARTICLES = new Set<string>([
  'CONFLICTS_WITH',
  'SAME_AS',
  'MAYBE_SAME_AS',
  'NOT_SAME_AS',
]);

const isAccepted = (attributes: object): boolean =>
  'review' in attributes || !('coder' in attributes && isMachine(String(attributes.coder)));

function keepNodes(
  graph: GraphRows,
  isKept: (attributes: NodeAttributes, key: NodeId) => boolean,
): GraphRows {
  const nodes = graph.nodes().filter(({ key, attributes }) => isKept(attributes, key));
  const kept = new Set(nodes.map(({ key }) => key));
  const isWhole = ({ source, target }: EdgeRow) => kept.has(source) && kept.has(target);
  return indexRows({ nodes, edges: graph.edges().filter(isWhole) });
}
