import { isNodeOf, type NodeOf } from '../../model/graph.ts';
import { type NodeId, type SourceId, sourceOfNode } from '../../model/ids.ts';
import { labelsOf } from '../../model/kinds/kinds.ts';
import { type AttestGraph, nodeRows } from '../attest-graph.ts';
import { type NotNames, namePartsOf } from './name-parts.ts';

/** A protected person or group with the words that refer to them. */
export interface ProtectedEntity {
  readonly key: NodeId;
  readonly source: SourceId;
  readonly isOne: boolean;
  readonly mentions: readonly NodeOf<'Mention'>[];
}

/** What must be hidden about the protected people of one article. */
export interface Secrets {
  readonly entities: readonly ProtectedEntity[];
  /** Words of their names, folded, without titles and particles. */
  readonly words: ReadonlySet<string>;
  /** Whole names of more than one word, folded; these are searched for in every article. */
  readonly names: ReadonlySet<string>;
  /**
   * Words in `words` from the names of people who are no longer in the graph; nothing else tells
   * where the text is about them.
   */
  readonly gone: ReadonlySet<string>;
}

/** The same without the people and the places where they are spoken of. */
export type SecretWords = Omit<Secrets, 'entities'>;

export const NO_SECRETS: Secrets = {
  entities: [],
  words: new Set(),
  names: new Set(),
  gone: new Set(),
};

/** The protected people of each article, and the words that would identify them. */
export function findProtected(graph: AttestGraph, notNames: NotNames): Map<SourceId, Secrets> {
  const bySource = new Map<SourceId, ProtectedEntity[]>();
  for (const { key, attributes } of labelsOf('people').flatMap((label) => nodeRows(graph, label))) {
    if (!attributes.protected) continue;
    for (const source of attributes.sources) {
      const entity = {
        key,
        source,
        isOne: isNodeOf(attributes, 'individual'),
        mentions: mentionsOfNode(graph, key),
      };
      bySource.set(source, [...(bySource.get(source) ?? []), entity]);
    }
  }
  // People of withdrawn articles, and people a reviewer rejected, are no longer in the graph.
  const gone = new Map<SourceId, readonly string[]>();
  for (const { key, attributes } of nodeRows(graph, 'Article')) {
    const { protectedPeople, protectedNames } = attributes;
    if (!protectedPeople && !protectedNames) continue;
    const source = sourceOfNode(key);
    gone.set(source, protectedNames ?? []);
    if (!bySource.has(source)) bySource.set(source, []);
  }
  return new Map(
    [...bySource].map(([source, entities]) => [
      source,
      secretsOf(entities, namesOf(entities, notNames), gone.get(source) ?? []),
    ]),
  );
}

/** The names of all protected people of a graph, folded, sorted. */
export const protectedNamesIn = (graph: AttestGraph, notNames: NotNames): string[] =>
  [
    ...new Set(
      [...findProtected(graph, notNames).values()].flatMap(({ entities }) =>
        namesOf(entities, notNames),
      ),
    ),
  ].sort();

export const namesOf = (
  entities: readonly Pick<ProtectedEntity, 'mentions'>[],
  notNames: NotNames,
): string[] =>
  entities.flatMap(({ mentions }) =>
    mentions
      .map(({ quote, form }) => namePartsOf(quote, form === 'name', notNames).join(' '))
      .filter((name) => name !== ''),
  );

function secretsOf(
  entities: readonly ProtectedEntity[],
  present: readonly string[],
  gone: readonly string[],
): Secrets {
  const names = [...present, ...gone];
  return {
    entities,
    words: wordsIn(names),
    names: new Set(names.filter((name) => name.includes(' '))),
    gone: wordsIn(gone),
  };
}

const wordsIn = (names: readonly string[]): Set<string> =>
  new Set(names.flatMap((name) => name.split(' ')));

export const mentionsOfNode = (graph: AttestGraph, key: NodeId): NodeOf<'Mention'>[] =>
  graph
    .filterInEdges(key, (_, { type }) => type === 'REFERS_TO')
    .map((edge) => graph.getNodeAttributes(graph.source(edge)))
    .flatMap((attributes) => (attributes.label === 'Mention' ? [attributes] : []));
