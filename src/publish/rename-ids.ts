import type { Facts } from '../graph/facts.ts';
import type { Secrets } from '../graph/protected/find-protected.ts';
import { articleId } from '../model/article-id.ts';
import { asSourceId } from '../model/as-id.ts';
import { byText } from '../model/by-text.ts';
import type { EdgeRow, NodeRow } from '../model/graph.ts';
import { edgeId, type NodeId, nodeId, type SourceId } from '../model/ids.ts';

/** Whether an id may hold somebody's name. */
export type IsNamedIn = (id: string) => boolean;

/**
 * Replaces ids of articles that mention protected or withheld people by ids that reveal nothing:
 * `person:harbour-raid/3`. Numbers follow the order of the old ids but are not derived from them.
 */
export function renameIds(
  facts: Facts,
  protectedOf: ReadonlyMap<SourceId, Secrets>,
  withheldOf: ReadonlyMap<SourceId, Secrets>,
  isNamedIn: IsNamedIn,
): Facts {
  const secretsOf = new Map([
    ...[...withheldOf].filter(([, { words }]) => words.size > 0),
    ...protectedOf,
  ]);
  const sources = renamedSources(facts, isNamedIn);
  const ids = renamedNodes(facts, sources, secretsOf, isNamedIn);
  const rename = (id: NodeId): NodeId => ids.get(id) ?? id;
  const sourcesOf = (own: readonly SourceId[]) =>
    own.map((source) => sources.get(source) ?? source);
  return {
    nodes: facts.nodes.map(({ key, attributes }) => ({
      key: rename(key),
      attributes: {
        ...attributes,
        sources: sourcesOf(attributes.sources),
        ...('anchorEvent' in attributes &&
          attributes.anchorEvent && { anchorEvent: rename(attributes.anchorEvent) }),
      } as NodeRow['attributes'],
    })),
    edges: numbered(
      facts.edges.map((edge) => ({
        ...edge,
        source: rename(edge.source),
        target: rename(edge.target),
        attributes: {
          ...edge.attributes,
          evidence: edge.attributes.evidence.map(rename),
          sources: sourcesOf(edge.attributes.sources),
        },
      })),
      facts.edges,
    ),
  };
}

/** A source whose own id names somebody, or may do so, becomes a number. */
function renamedSources({ nodes }: Facts, isNamedIn: IsNamedIn): Map<SourceId, SourceId> {
  const all = [...new Set(nodes.flatMap(({ attributes }) => attributes.sources))].sort();
  const unknown = new Set(nodes.flatMap(({ attributes }) => unknownIn(attributes)));
  const named = all.filter((source) => unknown.has(source) || isNamedIn(source));
  return new Map(named.map((source, at) => [source, asSourceId(`article-${at + 1}`)]));
}

/** Withdrawn articles whose named people are no longer known. */
const unknownIn = (attributes: NodeRow['attributes']): SourceId[] =>
  attributes.label === 'Article' && attributes.protectedPeople === 'named'
    ? attributes.sources
    : [];

function renamedNodes(
  { nodes }: Facts,
  sources: ReadonlyMap<SourceId, SourceId>,
  secretsOf: ReadonlyMap<SourceId, Secrets>,
  isNamedIn: IsNamedIn,
): Map<NodeId, NodeId> {
  const named = new Set(
    nodes.flatMap(({ key, attributes: { sources: own } }) => (isNamedIn(key) ? own : [])),
  );
  const isRenamed = (source: SourceId): boolean =>
    secretsOf.has(source) || sources.has(source) || named.has(source);
  const counts = new Map<string, number>();
  const sorted = [...nodes].sort((a, b) => byText(a.key, b.key));
  return new Map(
    sorted.flatMap(({ key, attributes }) => {
      const [source] = attributes.sources;
      if (!source || !isRenamed(source)) return [];
      const renamed = sources.get(source) ?? source;
      if (attributes.label === 'Article') return [[key, articleId(renamed)] as const];
      const kind = `${attributes.label}:${renamed}`;
      const number = (counts.get(kind) ?? 0) + 1;
      counts.set(kind, number);
      return [[key, nodeId(attributes.label, renamed, String(number))] as const];
    }),
  );
}

/** An edge whose ends keep their ids keeps its own. Other parallel edges are numbered. */
function numbered(edges: readonly EdgeRow[], before: readonly EdgeRow[]): EdgeRow[] {
  const counts = new Map<string, number>();
  const order = edges
    .map((_, at) => at)
    .sort((a, b) => byText(before[a]?.key ?? '', before[b]?.key ?? ''));
  const keys = new Map<number, EdgeRow['key']>();
  for (const at of order) {
    const [edge, old] = [edges[at], before[at]];
    if (!edge || !old) continue;
    if (edge.source === old.source && edge.target === old.target) {
      keys.set(at, old.key);
      continue;
    }
    const bare = edgeId(edge.attributes.type, edge.source, edge.target);
    const number = (counts.get(bare) ?? 0) + 1;
    counts.set(bare, number);
    keys.set(at, edgeId(edge.attributes.type, edge.source, edge.target, String(number)));
  }
  return edges.map((edge, at) => ({ ...edge, key: keys.get(at) ?? edge.key }));
}
