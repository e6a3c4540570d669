import { hash } from 'node:crypto';
import type { SourceId } from '../../model/ids.ts';
import type { EventOutline } from './event-outline.ts';
import type { Sameness } from './traced-event.ts';

/**
 * A 64-bit digest per event, in two halves: of its article's facts and of the judgements about
 * everything in it.
 */
export interface EventDigests {
  readonly high: Uint32Array;
  readonly low: Uint32Array;
}

/** `hashes`: a hash of each source's facts. */
export function digestEvents(
  events: readonly EventOutline[],
  { same, perhaps }: Sameness,
  hashes: ReadonlyMap<SourceId, string>,
): EventDigests {
  const high = new Uint32Array(events.length);
  const low = new Uint32Array(events.length);
  for (const [at, { id, source, things }] of events.entries()) {
    let basis = `${id} ${hashes.get(source)}`;
    for (const thing of things) {
      const [one, maybe] = [same(thing), perhaps(thing)];
      // Most things were judged the same as nothing else.
      if (one !== thing || maybe !== thing) basis += ` ${thing} ${one} ${maybe}`;
    }
    const digest = hash('sha256', basis, 'buffer');
    high[at] = digest.readUInt32LE(0);
    low[at] = digest.readUInt32LE(4);
  }
  return { high, low };
}

/** Digest of an ordered pair of events; swapping the two changes it. */
export const highOfPair = ({ high }: EventDigests, a: number, b: number): number =>
  (Math.imul(high[a] as number, 0x9e3779b1) + (high[b] as number)) >>> 0;
export const lowOfPair = ({ low }: EventDigests, a: number, b: number): number =>
  (Math.imul(low[a] as number, 0x85ebca77) + (low[b] as number)) >>> 0;
