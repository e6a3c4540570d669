import { pick } from '../random.mjs';
import { shuffled } from './fill.mjs';
import * as names from './names.mjs';

/** An outlet's sentence that tells the planted event, and whose word that is in the end. */
export const telling = (outlet, lead, ...from) => ({ outlet, lead, from });

/** Who can be at the end: somebody with a name, on a side or on none; or as the analysis shows them apart. */
export const named = (name, side) => ({ kind: 'named', name, side });
export const ANONYMOUS = { kind: 'anonymous' };
export const UNKNOWN = { kind: 'unknown' };
export const ownVoice = (outlet) => ({ kind: 'own-voice', name: outlet });

/** Who may take part in this story. `says(leads, origin)` writes one of these sentences with that origin. */
export function castOf({ facts, write, units }, random) {
  const [wire] = shuffled(names.WIRES, random);
  const side = pick(['UA', 'RU'], random);
  const body = (of) => named(pick(names.BODIES[of], random), of);
  return {
    random,
    facts,
    other: units[1],
    wire,
    outlets: shuffled(names.OUTLETS, random),
    side,
    body,
    /** Any body, with or without a side. */
    anyBody: () =>
      random() < 0.3 ? named(pick(names.MONITORS, random), null) : body(pick(['UA', 'RU'], random)),
    says: (list, origin, more = {}) => write(list, { origin: origin.name, ...more }),
  };
}
