import { countOriginsOfParts } from '../../analyse/counted/count-origins-of-parts.ts';
import { type OriginOutline, outlineOf } from '../../analyse/counted/outline.ts';
import type { Parts } from '../../graph/parts.ts';
import type { SourceId } from '../../model/ids.ts';
import type { CountedOrigins } from '../../model/origins.ts';

/** Counts origins in one build after another, and reads only articles that are different. */
export type OriginCounts = (parts: Parts) => Promise<CountedOrigins>;

/** Articles read before others are served for a moment. */
const PORTION = 8;

export function createOriginCounts(): OriginCounts {
  const known = new Map<SourceId, { readonly hash: string; readonly outline: OriginOutline }>();
  return async (parts) => {
    let read = 0;
    const outlines = new Map<SourceId, OriginOutline>();
    for (const [source, { hash }] of parts.all) {
      const earlier = known.get(source);
      const outline = earlier?.hash === hash ? earlier.outline : outlineOf(parts.read(source));
      known.set(source, { hash, outline });
      outlines.set(source, outline);
      if (outline === earlier?.outline) continue;
      read += 1;
      if (read % PORTION === 0) await new Promise(setImmediate);
    }
    return countOriginsOfParts(parts, { outlines });
  };
}
