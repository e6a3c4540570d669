import { countOriginsOfParts } from '../../analyse/counted/count-origins-of-parts.ts';
import { type OriginOutline, outlineOf } from '../../analyse/counted/outline.ts';
import type { Parts } from '../../graph/parts.ts';
import type { NodeId, SourceId } from '../../model/ids.ts';
import type { CountedOrigins, StoredOrigins } from '../../model/origins.ts';

/** Counts who stands behind the events of a few articles, and remembers what it knows of the others. */
export interface OriginCounter {
  /** Empty until all were counted once. */
  count(parts: Parts, sources: readonly SourceId[]): ReadonlyMap<NodeId, StoredOrigins>;
  /** Reads the articles that are new or different, a few at a time, and counts the whole of one build. */
  countAll(parts: Parts): Promise<CountedOrigins>;
}

/** Articles read in one go while preparing. */
const PORTION = 8;

export function createOriginCounter(): OriginCounter {
  const known = new Map<SourceId, { hash: string; outline: OriginOutline }>();
  const note = (parts: Parts, source: SourceId, hash: string): void => {
    if (known.get(source)?.hash !== hash)
      known.set(source, { hash, outline: outlineOf(parts.read(source)) });
  };
  const prepare = async (parts: Parts): Promise<void> => {
    let read = 0;
    for (const [source, { hash }] of parts.all) {
      if (known.get(source)?.hash === hash) continue;
      note(parts, source, hash);
      read += 1;
      if (read % PORTION === 0) await new Promise(setImmediate);
    }
  };
  const outlinesNow = () => new Map([...known].map(([source, { outline }]) => [source, outline]));
  return {
    count: (parts, sources) => {
      const stale = [...parts.all].filter(([source, { hash }]) => known.get(source)?.hash !== hash);
      if (stale.length > PORTION + sources.length) return new Map();
      for (const [source, { hash }] of stale) note(parts, source, hash);
      return countOriginsOfParts(parts, { outlines: outlinesNow() }).countIn(sources);
    },
    countAll: async (parts) => {
      await prepare(parts);
      return countOriginsOfParts(parts, { outlines: outlinesNow() });
    },
  };
}
