import type { SourceId } from '../../model/ids.ts';
import { type Digests, digestOfText } from '../kept/kept-pairs.ts';
import type { EventOutline } from './event-outline.ts';
import type { Sameness } from './traced-event.ts';

/** Of each event: of its article's facts and of the judgements about everything in it. */
export function digestEvents(
  events: readonly EventOutline[],
  { same, perhaps }: Sameness,
  hashes: ReadonlyMap<SourceId, string>,
): Digests {
  const high = new Uint32Array(events.length);
  const low = new Uint32Array(events.length);
  for (const [at, { id, source, things }] of events.entries()) {
    let basis = `${id} ${hashes.get(source)}`;
    for (const thing of things) {
      const [one, maybe] = [same(thing), perhaps(thing)];
      // Most things were judged the same as nothing else.
      if (one !== thing || maybe !== thing) basis += ` ${thing} ${one} ${maybe}`;
    }
    const digest = digestOfText(basis);
    high[at] = digest.high;
    low[at] = digest.low;
  }
  return { high, low };
}
