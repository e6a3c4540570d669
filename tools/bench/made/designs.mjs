/**
 * How a story reaches the reader, and from how many independent origins. A design gives `tellings`
 * (cast.mjs) and optionally the number of `copies` of the first, which tellings are `withdrawable`,
 * and the `circle`.
 */
import { pick } from '../random.mjs';
import { castOf } from './cast.mjs';
import * as bodies from './of-bodies.mjs';
import * as outlets from './of-outlets.mjs';

const DESIGNS = {
  direct: bodies.oneBody,
  twoBodies: bodies.twoBodiesOfOneSide,
  twoSides: bodies.bodiesOfBothSides,
  person: bodies.onePerson,
  unit: bodies.oneUnit,
  nameless: bodies.oneNameless,
  recording: bodies.releasedWork,
  wire: outlets.wireAndCopies,
  cites: outlets.citesWire,
  citesTwice: outlets.citesThroughTwo,
  circle: outlets.circleOfOutlets,
  own: outlets.ownVoiceCited,
  unsourced: outlets.nobodyInParticular,
};

/** Wire stories are common, so they are drawn twice as often. */
const DRAWN = [...Object.keys(DESIGNS), 'wire'];

export function drawDesign(event, random) {
  const design = pick(DRAWN, random);
  return { design, ...DESIGNS[design](castOf(event, random)) };
}

/** A story of one article, to fill up a corpus to its exact size. */
export const shortest = (event, random) => {
  const { tellings } = DESIGNS.direct(castOf(event, random));
  return { design: 'direct', tellings: tellings.slice(0, 1) };
};
