import { groupBy } from '../../model/group-by.ts';
import { sha256 } from '../../model/ids.ts';
import type { Groups, Shared } from './shared.ts';

/**
 * How far what an article says reaches into the figures of others. Figures of an event rest on all articles
 * that tell it; on those that know a work it is told through; and, since a work may cite another, on those
 * that know a work of these. What else is one across articles counts by what stands for it, and by its side.
 */
export interface Reach {
  /** With these sources, all others that tell one of their events. */
  readonly telling: (sources: Iterable<string>) => Set<string>;
  /** With these sources, all others that know one of their works, and one of theirs. */
  readonly citing: (sources: Iterable<string>) => Set<string>;
  /** By source, a hash of all that its figures rest on. `hashes`: of each source's own facts. */
  readonly bases: (hashes: ReadonlyMap<string, string>, version: string) => Map<string, string>;
}

export function findReach(shared: Shared): Reach {
  const events = createNeighbours(shared.events);
  const documents = createNeighbours(shared.documents);
  return {
    telling: events.around,
    citing: (sources) => documents.around(documents.around(sources)),
    bases: (hashes, version) => {
      const stands = findStanding(shared);
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

/** Sources that share something with one another. */
function createNeighbours(groups: Groups) {
  const several = [...groups].filter(([, sources]) => sources.size > 1);
  const pairs = several.flatMap(([key, sources]) =>
    [...sources].map((source) => ({ source, key })),
  );
  const keysOf = groupBy(pairs, ({ source }) => source);
  return {
    around: (sources: Iterable<string>): Set<string> => {
      const all = new Set(sources);
      const keys = new Set([...all].flatMap((one) => keysOf.get(one)?.map(({ key }) => key) ?? []));
      for (const key of keys) for (const source of groups.get(key) ?? []) all.add(source);
      return all;
    },
    /** The hash of each source, mixed with those of its neighbours. */
    mixed: (hashes: ReadonlyMap<string, string>): Map<string, string> => {
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
      const mixedOf = (source: string, own: string): string => {
        const around = keysOf.get(source)?.map(({ key }) => ofGroup.get(key));
        return around ? sha256([own, ...around.sort()].join(' ')) : own;
      };
      return new Map([...hashes].map(([source, own]) => [source, mixedOf(source, own)]));
    },
  };
}

/** By source: what stands for each of its nodes, whether that has a name, on which side it is. */
function findStanding({ tied, same, standing, sideOf, originalOf }: Shared): Map<string, string> {
  const describe = (id: string): string => {
    const one = same(id);
    const { identity } = standing(one) as { identity?: string };
    const original = id.startsWith('article:') ? originalOf(id) : '';
    return `${id} ${one} ${identity} ${sideOf(one)} ${original}`;
  };
  return new Map(
    [...tied].map(([source, ids]) => [source, [...ids].sort().map(describe).join('\n')]),
  );
}
