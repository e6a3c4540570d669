import { type AttestGraph, edgeRows, nodeRows } from '../../graph/attest-graph.ts';
import { isOfClass } from '../../model/kinds/kinds.ts';
import { isNamed, type Same } from '../same.ts';
import type { ChainsOf } from './find-chains.ts';

export interface WorkOrigins {
  /** Who published a work or an article, if exactly one can be named. */
  readonly releaserOf: (document: string) => string | null;
  /** Who answers for the content of a work; the work itself where nobody can be named. */
  readonly originOf: (work: string) => string;
}

/**
 * Whoever released a work chose its content, so everything that comes through its works is one
 * origin. An outlet that lets one named person speak is a relay: then the person answers. A party
 * that releases another's words (an intercept, an interview with prisoners) is no relay. See
 * README.md.
 */
export function findWorkOrigins(graph: AttestGraph, same: Same, chainsOf: ChainsOf): WorkOrigins {
  const published = new Map<string, Set<string>>();
  const following = new Map<string, Set<string>>();
  const speakers = new Map<string, Set<string | null>>();
  for (const { source, target } of edgeRows(graph, 'PUBLISHED')) {
    add(published, same(target), same(source));
  }
  for (const { key } of nodeRows(graph, 'Claim')) {
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

  const releaserOf = (document: string): string | null => {
    const stated = published.get(document) ?? new Set<string>();
    const after = following.get(document) ?? new Set<string>();
    const both = new Set([...after].filter((one) => stated.has(one)));
    return onlyOne(stated) ?? onlyOne(stated.size > 0 ? both : after);
  };
  const originOf = (work: string): string => {
    const releaser = releaserOf(work);
    const heard = speakers.get(work) ?? new Set<string | null>();
    const named = [...heard].filter((one) => one !== null && isNamed(graph, one));
    if (releaser === null) return onlyOne(new Set(named)) ?? work;
    const relay = isOfClass(graph.getNodeAttribute(releaser, 'label'), 'outlet');
    return relay && heard.size === 1 ? (named[0] ?? releaser) : releaser;
  };
  return { releaserOf, originOf };
}

export function isDocument(graph: AttestGraph, id: string): boolean {
  const label = graph.getNodeAttribute(id, 'label');
  return label === 'Article' || isOfClass(label, 'document');
}

function onlyOne(values: ReadonlySet<string | null>): string | null {
  const [first, ...others] = values;
  return first != null && others.length === 0 ? first : null;
}

function add<T>(sets: Map<string, Set<T>>, key: string, value: T): void {
  const set = sets.get(key);
  if (set) set.add(value);
  else sets.set(key, new Set([value]));
}
