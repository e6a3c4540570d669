import type { Facts } from '../graph/facts.ts';
import type { SecretWords } from '../graph/protected/find-protected.ts';
import { articleId } from '../model/article-id.ts';
import { asSourceId } from '../model/as-id.ts';
import { byText } from '../model/by-text.ts';
import type { EdgeRow, NodeRow } from '../model/graph.ts';
import { edgeId, type NodeId, nodeId, type SourceId } from '../model/ids.ts';

/** Whether an id may hold somebody's name. */
export type IsNamedIn = (id: string) => boolean;

/** What the ids of some nodes tell, and what their sources are called by. */
export interface IdsFound {
  readonly sources: readonly SourceId[];
  /** Sources of withdrawn articles whose named people are no longer known. */
  readonly unknown: readonly SourceId[];
  /** Sources one of whose nodes has an id that may name somebody. */
  readonly named: readonly SourceId[];
}

export const findIdsTold = (nodes: readonly NodeRow[], isNamedIn: IsNamedIn): IdsFound => ({
  sources: [...new Set(nodes.flatMap(({ attributes }) => attributes.sources))],
  unknown: nodes.flatMap(({ attributes }) =>
    attributes.label === 'Article' && attributes.protectedPeople === 'named'
      ? attributes.sources
      : [],
  ),
  named: [
    ...new Set(
      nodes.flatMap(({ key, attributes: { sources } }) => (isNamedIn(key) ? sources : [])),
    ),
  ],
});

/** What sources are called, and whose nodes get numbers for ids. */
export interface Renaming {
  readonly sourceOf: (source: SourceId) => SourceId;
  readonly isNumbered: (source: SourceId) => boolean;
}

export const NO_RENAMING: Renaming = { sourceOf: (source) => source, isNumbered: () => false };

/**
 * Ids of articles that mention protected or withheld people are replaced by ids that reveal nothing:
 * `person:harbour-raid/3`. A source whose own id names somebody, or may do so, becomes a number.
 */
export function createRenaming(
  found: readonly IdsFound[],
  protectedOf: ReadonlyMap<SourceId, SecretWords>,
  withheldOf: ReadonlyMap<SourceId, SecretWords>,
  isNamedIn: IsNamedIn,
): Renaming {
  const all = [...new Set(found.flatMap(({ sources }) => sources))].sort();
  const unknown = new Set(found.flatMap((one) => one.unknown));
  const named = new Set(found.flatMap((one) => one.named));
  const hidden = all.filter((source) => unknown.has(source) || isNamedIn(source));
  const renamed = new Map(zip(hidden, numbersBeside(all)));
  return {
    sourceOf: (source) => renamed.get(source) ?? source,
    isNumbered: (source) =>
      protectedOf.has(source) ||
      (withheldOf.get(source)?.words.size ?? 0) > 0 ||
      renamed.has(source) ||
      named.has(source),
  };
}

/** `article-1`, … but what another article is called. */
function* numbersBeside(taken: readonly SourceId[]): Generator<SourceId> {
  const all = new Set(taken);
  for (let number = 1; ; number += 1) {
    const source = asSourceId(`article-${number}`);
    if (!all.has(source)) yield source;
  }
}

function* zip<A, B>(all: readonly A[], others: Iterator<B>): Generator<[A, B]> {
  for (const one of all) yield [one, others.next().value as B];
}

/** Numbers follow the order of the old ids, among those of a label and source, but are not derived from them. */
export function numberNodes(nodes: readonly NodeRow[]): Map<NodeId, number> {
  const counts = new Map<string, number>();
  return new Map(
    [...nodes]
      .sort((a, b) => byText(a.key, b.key))
      .map(({ key, attributes: { label, sources } }) => {
        const kind = `${label}:${sources[0]}`;
        const number = (counts.get(kind) ?? 0) + 1;
        counts.set(kind, number);
        return [key, number] as const;
      }),
  );
}

/** The new id of a node of this label, source and number. */
export function renamedNode(
  key: NodeId,
  { label, source }: { readonly label: NodeRow['attributes']['label']; readonly source: SourceId },
  number: number,
  { sourceOf, isNumbered }: Renaming,
): NodeId {
  if (!isNumbered(source)) return key;
  return label === 'Article'
    ? articleId(sourceOf(source))
    : nodeId(label, sourceOf(source), String(number));
}

/** Renames the nodes of some facts; `elsewhere`: new ids of other nodes that relationships name. */
export function renameIds(
  facts: Facts,
  renaming: Renaming,
  elsewhere: (id: NodeId) => NodeId | undefined,
): Facts {
  const numbers = numberNodes(facts.nodes);
  const ids = new Map(
    facts.nodes.map(({ key, attributes: { label, sources } }) => {
      const [source] = sources;
      const number = numbers.get(key) ?? 0;
      return [key, source ? renamedNode(key, { label, source }, number, renaming) : key] as const;
    }),
  );
  const rename = (id: NodeId): NodeId => ids.get(id) ?? elsewhere(id) ?? id;
  const sourcesOf = (own: readonly SourceId[]) => own.map(renaming.sourceOf);
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
