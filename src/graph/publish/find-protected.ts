import type { NodeOf } from '../../model/graph.ts';
import { type AttestGraph, nodeRows } from '../attest-graph.ts';
import { fold, wordsOf } from './fold.ts';

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

/** Joins the parts of a name, and stands in many that are nobody's. */
const PARTICLES = new Set('the a an de la el al bin ibn abu of and or his her their'.split(' '));

/** The protected people of each article, and the words by which they would be known. */
export function findProtected(
  graph: AttestGraph,
  ordinary: ReadonlySet<string>,
): Map<string, Secrets> {
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
  return new Map(
    [...bySource].map(([source, entities]) => [source, secretsOf(entities, ordinary)]),
  );
}

function secretsOf(entities: readonly ProtectedEntity[], ordinary: ReadonlySet<string>): Secrets {
  const names = entities.flatMap(({ mentions }) =>
    mentions.map(({ quote, form }) => namePartsOf(quote, form === 'name', ordinary)),
  );
  return {
    entities,
    words: new Set(names.flat()),
    names: new Set(names.filter(({ length }) => length > 1).map((parts) => parts.join(' '))),
  };
}

/**
 * The words of a mention that somebody is known by: all of a name, and of a description what is
 * capitalised. A coder need not have marked a name as one; a capital too many costs a word, one too few a life.
 */
function namePartsOf(quote: string, isName: boolean, ordinary: ReadonlySet<string>): string[] {
  return wordsOf(fold(quote))
    .filter(({ start }) => isName || /[\p{Lu}\p{Lo}]/u.test(quote[start] ?? ''))
    .map(({ word }) => word)
    .filter(
      (word) =>
        word.length > 1 && !/^\d+$/.test(word) && !PARTICLES.has(word) && !ordinary.has(word),
    );
}

const mentionsOf = (graph: AttestGraph, key: string): NodeOf<'Mention'>[] =>
  graph
    .filterInEdges(key, (_, { type }) => type === 'REFERS_TO')
    .map((edge) => graph.getNodeAttributes(graph.source(edge)))
    .flatMap((attributes) => (attributes.label === 'Mention' ? [attributes] : []));
