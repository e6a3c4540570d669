/**
 * How a story comes to its reader, and from how many independent origins. A design gives its tellings: each an
 * outlet, the sentence that tells the planted event, and `from`, whose word that is in the end.
 */
import { pick } from '../random.mjs';
import { fill, shuffled } from './fill.mjs';
import * as leads from './leads.mjs';
import * as names from './names.mjs';

const named = (name, side) => ({ kind: 'named', name, side });
const ANONYMOUS = { kind: 'anonymous' };
const UNKNOWN = { kind: 'unknown' };
const ownVoice = (outlet) => ({ kind: 'own-voice', name: outlet });

/** Ordinary ones stand more than once. */
const DESIGNS = {
  direct: oneBody,
  wire: wireAndCopies,
  wireAgain: wireAndCopies,
  cites: citesWire,
  citesTwice: citesThroughTwo,
  twoBodies: twoBodiesOfOneSide,
  twoSides: bodiesOfBothSides,
  person: onePerson,
  unit: oneUnit,
  nameless: oneNameless,
  circle: circleOfOutlets,
  recording: releasedWork,
  own: ownVoiceCited,
  unsourced: nobodyInParticular,
};

export function drawDesign(event, random) {
  const [name, design] = pick(Object.entries(DESIGNS), random);
  return { design: name.replace('Again', ''), ...design(castOf(event, random)) };
}

/** Of one article: what fills a corpus up to its number. */
export const shortest = (event, random) => {
  const cast = castOf(event, random);
  return { design: 'direct', tellings: oneBody(cast).tellings.slice(0, 1) };
};

/** Who may take part in this story. */
function castOf({ facts, write, units }, random) {
  const [wire, otherWire] = shuffled(names.WIRES, random);
  const side = pick(['UA', 'RU'], random);
  const body = (of) => named(pick(names.BODIES[of], random), of);
  return {
    random,
    facts,
    other: units[1],
    wire,
    otherWire,
    outlets: shuffled(names.OUTLETS, random),
    side,
    body,
    /** Any body, with or without a side. */
    anyBody: () =>
      random() < 0.3 ? named(pick(names.MONITORS, random), null) : body(pick(['UA', 'RU'], random)),
    says: (list, origin, more = {}) => write(list, { origin: origin.name, ...more }),
  };
}

const telling = (outlet, lead, ...from) => ({ outlet, lead, from });

/** Two outlets with the word of one body. */
function oneBody({ anyBody, says, outlets, random }) {
  const origin = anyBody();
  const count = random() < 0.5 ? 2 : 1;
  return {
    tellings: outlets
      .slice(0, count)
      .map((outlet) => telling(outlet, says(leads.SAYS, origin), origin)),
  };
}

/** A wire story, and the same text elsewhere: the copies are made of it by `copies`. */
function wireAndCopies({ anyBody, says, wire, random }) {
  const origin = anyBody();
  return {
    tellings: [telling(wire, says(leads.SAYS, origin), origin)],
    copies: 1 + Math.floor(random() * 3),
  };
}

function citesWire({ anyBody, says, wire, outlets, random }) {
  const origin = anyBody();
  const passed = telling(outlets[3], says(leads.PASSES_ON, origin, { via: wire }), origin);
  // The wire's own article is held, or only known of.
  if (random() < 0.3) return { tellings: [passed] };
  return {
    tellings: [telling(wire, says(leads.SAYS, origin), origin), passed],
    copies: random() < 0.3 ? 1 : 0,
  };
}

function citesThroughTwo({ anyBody, says, wire, outlets }) {
  const origin = anyBody();
  const [first, second] = outlets;
  return {
    tellings: [
      telling(wire, says(leads.SAYS, origin), origin),
      telling(first, says(leads.PASSES_ON, origin, { via: wire }), origin),
      telling(second, says(leads.PASSES_ON_TWICE, origin, { via: first, further: wire }), origin),
    ],
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

function twoBodiesOfOneSide(cast) {
  const [one, second] = shuffled(names.BODIES[cast.side], cast.random);
  return twoBodies(named(one, cast.side), named(second, cast.side), cast);
}

function bodiesOfBothSides(cast) {
  return twoBodies(cast.body('UA'), cast.body('RU'), cast);
}

function onePerson({ says, outlets, wire, facts, random }) {
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

function oneUnit({ says, outlets, other }) {
  const origin = { ...named(other.name, null), unit: true };
  return {
    tellings: [telling(outlets[0], says(leads.SAYS, { name: `the ${other.name}` }), origin)],
  };
}

/** Shown apart; with a body beside it in half of the stories. */
function oneNameless({ says, outlets, body, side, random }) {
  const nameless = { name: pick(names.NAMELESS, random) };
  const tellings = [telling(outlets[0], says(leads.NAMELESS_SAYS, nameless), ANONYMOUS)];
  if (random() < 0.5) return { tellings };
  const origin = body(side);
  tellings.push(telling(outlets[1], says(leads.SAYS, origin), origin));
  return { tellings, withdrawable: [0, 1] };
}

/** Two or three outlets that have it from one another; in some stories one of them has it from a body too. */
function circleOfOutlets({ says, outlets, anyBody, random }) {
  const ring = outlets.slice(0, random() < 0.5 ? 2 : 3);
  const tellings = ring.map((outlet, at) => {
    const via = ring[(at + 1) % ring.length];
    return telling(outlet, says(leads.HAS_IT_FROM, { name: via }, { via }));
  });
  const grounded = random() < 0.3;
  if (grounded) {
    const origin = anyBody();
    const [first] = tellings;
    first.lead += ` ${says(leads.SAYS, origin)}`;
    first.from.push(origin);
  }
  return { tellings, circle: { members: ring, grounded } };
}

/** Several people in what one body put out, in one article or two: one origin. */
function releasedWork({ says, outlets, side, random }) {
  const origin = named(pick(names.LISTENERS[side], random), side);
  const heard = shuffled(pick(names.HEARD, random), random);
  const count = random() < 0.5 ? 2 : 1;
  const tellings = heard
    .slice(0, count)
    .map((who, at) => telling(outlets[at], says(leads.RECORDED, origin, { heard: who }), origin));
  if (random() < 0.3) tellings.push(telling(outlets[2], says(leads.SAYS, origin), origin));
  return { tellings };
}

/** An outlet says it on its own account; whoever cites the outlet makes it an origin with a name. */
function ownVoiceCited({ says, outlets, random }) {
  const [first, second] = outlets;
  const own = telling(first, says(leads.OWN_VOICE, { name: first }), ownVoice(first));
  if (random() < 0.5) return { tellings: [own] };
  const cited = telling(
    second,
    says(leads.HAS_IT_FROM, { name: first }, { via: first }),
    named(first, null),
  );
  return { tellings: [own, cited] };
}

function nobodyInParticular({ says, outlets }) {
  return {
    tellings: [telling(outlets[0], says(leads.UNSOURCED, { name: '' }), UNKNOWN)],
  };
}
