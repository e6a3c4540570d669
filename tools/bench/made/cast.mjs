import { pick } from '../random.mjs';
import { shuffled } from './fill.mjs';
import * as names from './names.mjs';

/** An outlet's sentence about the planted event, with the origins it rests on. */
export const telling = (outlet, lead, ...from) => ({ outlet, lead, from });

/**
 * Kinds of origin: a named one, with or without a side, and the others that the analysis counts
 * apart.
 */
export const named = (name, side) => ({ kind: 'named', name, side });
export const ANONYMOUS = { kind: 'anonymous' };
export const UNKNOWN = { kind: 'unknown' };
export const ownVoice = (outlet) => ({ kind: 'own-voice', name: outlet });

/** Possible sources of this story. `says(leads, origin)` writes a sentence with that origin. */
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
    /** A body, with or without a side. */
    anyBody: () =>
      random() < 0.3 ? named(pick(names.MONITORS, random), null) : body(pick(['UA', 'RU'], random)),
    says: (list, origin, more = {}) => write(list, { origin: origin.name, ...more }),
  };
}
