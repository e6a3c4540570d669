import type { GraphRows } from '../../graph/graph-rows.ts';
import type { NodeId } from '../../model/ids.ts';
import { isOfClass } from '../../model/kinds/kinds.ts';
import { isNamed, type Same } from '../same.ts';
import type { ChainsOf } from './find-chains.ts';

export interface WorkOrigins {
  /** Who published a work or an article, if exactly one can be named. */
  readonly releaserOf: (document: NodeId) => NodeId | null;
  /** Who answers for the content of a work; the work itself where nobody can be named. */
  readonly originOf: (work: NodeId) => NodeId;
}

/**
 * Whoever released a work chose its content, so everything that comes through its works is one
 * origin. An outlet that lets one named person speak is a relay: then the person answers. A party
 * that releases another's words (an intercept, an interview with prisoners) is no relay. See
 * README.md.
 */
export function findWorkOrigins(graph: GraphRows, same: Same, chainsOf: ChainsOf): WorkOrigins {
  const published = new Map<NodeId, Set<NodeId>>();
  const following = new Map<NodeId, Set<NodeId>>();
  const speakers = new Map<NodeId, Set<NodeId | null>>();
  for (const { source, target } of graph.edgesOf('PUBLISHED')) {
    add(published, same(target), same(source));
  }
  for (const { key } of graph.nodesOf('Claim')) {
    for (const { elements } of chainsOf(key)) {
      elements.forEach((element, at) => {
        const next = elements[at + 1];
        if (isDocument(graph, element) && next && !isDocument(graph, next))
          add(following, element, next);
      });
      const first = elements.findIndex((element) => isDocument(graph, element));
      const work = elements[first];
      if (work !== undefined) add(speakers, work, first === 0 ? null : (elements[0] ?? null));
    }
  }

  const releaserOf = (document: NodeId): NodeId | null => {
    const stated = published.get(document) ?? new Set<NodeId>();
    const after = following.get(document) ?? new Set<NodeId>();
    const both = new Set([...after].filter((one) => stated.has(one)));
    return onlyOne(stated) ?? onlyOne(stated.size > 0 ? both : after);
  };
  const originOf = (work: NodeId): NodeId => {
    const releaser = releaserOf(work);
    const heard = speakers.get(work) ?? new Set<NodeId | null>();
    const named = [...heard].filter((one) => one !== null && isNamed(graph, one));
    if (releaser === null) return onlyOne(new Set(named)) ?? work;
    const relay = isOfClass(graph.attributesOf(releaser).label, 'outlet');
    return relay && heard.size === 1 ? (named[0] ?? releaser) : releaser;
  };
  return { releaserOf, originOf };
}

export function isDocument(graph: GraphRows, id: NodeId): boolean {
  const label = graph.attributesOf(id).label;
  return label === 'Article' || isOfClass(label, 'document');
}

function onlyOne(values: ReadonlySet<NodeId | null>): NodeId | null {
  const [first, ...others] = values;
  return first != null && others.length === 0 ? first : null;
}

function add<T>(sets: Map<NodeId, Set<T>>, key: NodeId, value: T): void {
  const set = sets.get(key);
  if (set) set.add(value);
  else sets.set(key, new Set([value]));
}
