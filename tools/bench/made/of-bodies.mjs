/** Stories that originate with bodies, units and people, in the form that designs.mjs describes. */
import { pick } from '../random.mjs';
import { ANONYMOUS, named, telling } from './cast.mjs';
import { fill, shuffled } from './fill.mjs';
import * as leads from './leads.mjs';
import * as names from './names.mjs';

/** One or two outlets report what one body says. */
export function oneBody({ anyBody, says, outlets, random }) {
  const origin = anyBody();
  const count = random() < 0.5 ? 2 : 1;
  return {
    tellings: outlets
      .slice(0, count)
      .map((outlet) => telling(outlet, says(leads.SAYS, origin), origin)),
  };
}

function twoBodies(one, second, { says, outlets, random }) {
  if (random() < 0.5)
    return {
      tellings: [
        telling(outlets[0], says(leads.BOTH_SAY, one, { second: second.name }), one, second),
      ],
    };
  return {
    tellings: [
      telling(outlets[0], says(leads.SAYS, one), one),
      telling(outlets[1], says(leads.SAYS, second), second),
    ],
    withdrawable: [1],
  };
}

export function twoBodiesOfOneSide(cast) {
  const [one, second] = shuffled(names.BODIES[cast.side], cast.random);
  return twoBodies(named(one, cast.side), named(second, cast.side), cast);
}

export function bodiesOfBothSides(cast) {
  return twoBodies(cast.body('UA'), cast.body('RU'), cast);
}

export function onePerson({ says, outlets, wire, facts, random }) {
  const name = `${pick(names.FIRST_NAMES, random)} ${pick(names.LAST_NAMES, random)}`;
  const [post, side] = pick(names.POSTS, random);
  const origin = named(name, side);
  const more = { person: name, post: fill(post, facts) };
  const isWire = random() < 0.5;
  return {
    tellings: [telling(isWire ? wire : outlets[0], says(leads.PERSON_SAYS, origin, more), origin)],
    copies: isWire ? 1 : 0,
  };
}

export function oneUnit({ says, outlets, other }) {
  const origin = { ...named(other.name, null), unit: true };
  return {
    tellings: [telling(outlets[0], says(leads.SAYS, { name: `the ${other.name}` }), origin)],
  };
}

/** Counted apart from named origins; half of the stories also have a named body. */
export function oneNameless({ says, outlets, body, side, random }) {
  const nameless = { name: pick(names.NAMELESS, random) };
  const tellings = [telling(outlets[0], says(leads.NAMELESS_SAYS, nameless), ANONYMOUS)];
  if (random() < 0.5) return { tellings };
  const origin = body(side);
  tellings.push(telling(outlets[1], says(leads.SAYS, origin), origin));
  return { tellings, withdrawable: [0, 1] };
}

/** Several voices in recordings from one body, in one article or two: one origin. */
export function releasedWork({ says, outlets, side, random }) {
  const origin = named(pick(names.LISTENERS[side], random), side);
  const heard = shuffled(pick(names.HEARD, random), random);
  const count = random() < 0.5 ? 2 : 1;
  const tellings = heard
    .slice(0, count)
    .map((who, at) => telling(outlets[at], says(leads.RECORDED, origin, { heard: who }), origin));
  if (random() < 0.3) tellings.push(telling(outlets[2], says(leads.SAYS, origin), origin));
  return { tellings };
}
