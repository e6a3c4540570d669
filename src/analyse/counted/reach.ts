import { groupBy } from '../../model/group-by.ts';
import { type NodeId, type SourceId, sha256 } from '../../model/ids.ts';
import type { Groups, Shared } from './shared.ts';

/**
 * Which articles' figures depend on which other articles. The figures of an event depend on all
 * articles that tell it, on articles that know a work through which it is told, and, since a work
 * may cite another, on articles that know a work of these. Anything else that is the same across
 * articles counts only by its canonical node and its side.
 */
export interface Reach {
  /** These sources, and all others that tell one of their events. */
  readonly telling: (sources: Iterable<SourceId>) => Set<SourceId>;
  /**
   * These sources, all others that share a work with them, and all that share a work with those.
   */
  readonly citing: (sources: Iterable<SourceId>) => Set<SourceId>;
  /**
   * By source, a hash of everything its figures depend on. `hashes`: of each source's own facts.
   */
  readonly bases: (hashes: ReadonlyMap<SourceId, string>, version: string) => Map<SourceId, string>;
}

export function findReach(shared: Shared): Reach {
  const events = createNeighbours(shared.events);
  const documents = createNeighbours(shared.documents);
  return {
    telling: events.around,
    citing: (sources) => documents.around(documents.around(sources)),
    bases: (hashes, version) => {
      const stands = describeCanonical(shared);
      const own = new Map(
        [...hashes].map(([source, hash]) => [
          source,
          sha256(`${version} ${hash} ${stands.get(source) ?? ''}`),
        ]),
      );
      return events.mixed(documents.mixed(documents.mixed(own)));
    },
  };
}

/** Finds the sources that share a key, such as an event, with given sources. */
function createNeighbours(groups: Groups) {
  const several = [...groups].filter(([, sources]) => sources.size > 1);
  const pairs = several.flatMap(([key, sources]) =>
    [...sources].map((source) => ({ source, key })),
  );
  const keysOf = groupBy(pairs, ({ source }) => source);
  return {
    around: (sources: Iterable<SourceId>): Set<SourceId> => {
      const all = new Set(sources);
      const keys = new Set([...all].flatMap((one) => keysOf.get(one)?.map(({ key }) => key) ?? []));
      for (const key of keys) for (const source of groups.get(key) ?? []) all.add(source);
      return all;
    },
    /** Each source's hash combined with those of its neighbours. */
    mixed: (hashes: ReadonlyMap<SourceId, string>): Map<SourceId, string> => {
      const ofGroup = new Map(
        several.map(([key, sources]) => [
          key,
          sha256(
            [...sources]
              .map((source) => hashes.get(source) ?? '')
              .sort()
              .join(' '),
          ),
        ]),
      );
      const mixedOf = (source: SourceId, own: string): string => {
        const around = keysOf.get(source)?.map(({ key }) => ofGroup.get(key));
        return around ? sha256([own, ...around.sort()].join(' ')) : own;
      };
      return new Map([...hashes].map(([source, own]) => [source, mixedOf(source, own)]));
    },
  };
}

/**
 * By source: for each of its nodes the canonical id, that node's identity, its side, whose voice it
 * is, and the original of a copy.
 */
function describeCanonical({
  tied,
  same,
  canonicalAttributes,
  sideOf,
  voiceOf,
  originalOf,
}: Shared): Map<SourceId, string> {
  const describe = (id: NodeId): string => {
    const one = same(id);
    const { identity } = canonicalAttributes(one) as { identity?: string };
    const original = id.startsWith('article:') ? originalOf(id) : '';
    return `${id} ${one} ${identity} ${sideOf(one)} ${voiceOf(one)} ${original}`;
  };
  return new Map(
    [...tied].map(([source, ids]) => [source, [...ids].sort().map(describe).join('\n')]),
  );
}
