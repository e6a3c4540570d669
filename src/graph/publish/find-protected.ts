import type { NodeOf } from '../../model/graph.ts';
import { type AttestGraph, nodeRows } from '../attest-graph.ts';
import { type NotNames, namePartsOf } from './name-parts.ts';

/** One protected person or group: who stands behind which words. */
export interface ProtectedEntity {
  readonly key: string;
  readonly source: string;
  readonly isOne: boolean;
  readonly mentions: readonly NodeOf<'Mention'>[];
}

/** What must not be seen of the protected people of one article. */
export interface Secrets {
  readonly entities: readonly ProtectedEntity[];
  /** Words of their names, folded; titles and articles are none. */
  readonly words: ReadonlySet<string>;
  /** Whole names of more than one word, folded, which are looked for in every article. */
  readonly names: ReadonlySet<string>;
}

/** The protected people of each article, and the words by which they would be known. */
export function findProtected(graph: AttestGraph, notNames: NotNames): Map<string, Secrets> {
  const bySource = new Map<string, ProtectedEntity[]>();
  for (const { key, attributes } of [...nodeRows(graph, 'Person'), ...nodeRows(graph, 'Group')]) {
    if (!attributes.protected) continue;
    for (const source of attributes.sources) {
      const entity = {
        key,
        source,
        isOne: attributes.label === 'Person',
        mentions: mentionsOf(graph, key),
      };
      bySource.set(source, [...(bySource.get(source) ?? []), entity]);
    }
  }
  // Those of a withdrawn article are not in the graph any more.
  for (const { attributes } of nodeRows(graph, 'Article')) {
    const [source = ''] = attributes.sources;
    if (attributes.protectedPeople && !bySource.has(source)) bySource.set(source, []);
  }
  return new Map(
    [...bySource].map(([source, entities]) => [source, secretsOf(entities, notNames)]),
  );
}

function secretsOf(entities: readonly ProtectedEntity[], notNames: NotNames): Secrets {
  const names = entities.flatMap(({ mentions }) =>
    mentions.map(({ quote, form }) => namePartsOf(quote, form === 'name', notNames)),
  );
  return {
    entities,
    words: new Set(names.flat()),
    names: new Set(names.filter(({ length }) => length > 1).map((parts) => parts.join(' '))),
  };
}

const mentionsOf = (graph: AttestGraph, key: string): NodeOf<'Mention'>[] =>
  graph
    .filterInEdges(key, (_, { type }) => type === 'REFERS_TO')
    .map((edge) => graph.getNodeAttributes(graph.source(edge)))
    .flatMap((attributes) => (attributes.label === 'Mention' ? [attributes] : []));
