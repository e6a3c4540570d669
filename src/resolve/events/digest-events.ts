import { hash } from 'node:crypto';
import type { EventOutline } from './event-outline.ts';
import type { Sameness } from './traced-event.ts';

/** Of each event 64 bits, in two halves: of its article's facts, and of what everything in it was judged to be. */
export interface EventDigests {
  readonly high: Uint32Array;
  readonly low: Uint32Array;
}

/** `hashes`: of all facts of each source. */
export function digestEvents(
  events: readonly EventOutline[],
  { same, perhaps }: Sameness,
  hashes: ReadonlyMap<string, string>,
): EventDigests {
  const high = new Uint32Array(events.length);
  const low = new Uint32Array(events.length);
  for (const [at, { id, source, things }] of events.entries()) {
    let basis = `${id} ${hashes.get(source)}`;
    for (const thing of things) {
      const [one, maybe] = [same(thing), perhaps(thing)];
      // Most are only what they are.
      if (one !== thing || maybe !== thing) basis += ` ${thing} ${one} ${maybe}`;
    }
    const digest = hash('sha256', basis, 'buffer');
    high[at] = digest.readUInt32LE(0);
    low[at] = digest.readUInt32LE(4);
  }
  return { high, low };
}

/** Of two events together; not the same the other way round. */
export const highOfPair = ({ high }: EventDigests, a: number, b: number): number =>
  (Math.imul(high[a] as number, 0x9e3779b1) + (high[b] as number)) >>> 0;
export const lowOfPair = ({ low }: EventDigests, a: number, b: number): number =>
  (Math.imul(low[a] as number, 0x85ebca77) + (low[b] as number)) >>> 0;
