/** Stories that outlets pass on, as designs.mjs describes them. */
import { named, ownVoice, telling, UNKNOWN } from './cast.mjs';
import * as leads from './leads.mjs';

/** A wire story, and the same text elsewhere: the copies are made of it by `copies`. */
export function wireAndCopies({ anyBody, says, wire, random }) {
  const origin = anyBody();
  return {
    tellings: [telling(wire, says(leads.SAYS, origin), origin)],
    copies: 1 + Math.floor(random() * 3),
  };
}

export function citesWire({ anyBody, says, wire, outlets, random }) {
  const origin = anyBody();
  const passed = telling(outlets[3], says(leads.PASSES_ON, origin, { via: wire }), origin);
  // The wire's own article is held, or only known of.
  if (random() < 0.3) return { tellings: [passed] };
  return {
    tellings: [telling(wire, says(leads.SAYS, origin), origin), passed],
    copies: random() < 0.3 ? 1 : 0,
  };
}

export function citesThroughTwo({ anyBody, says, wire, outlets }) {
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

/** Two or three outlets that have it from one another; in some stories one of them has it from a body too. */
export function circleOfOutlets({ says, outlets, anyBody, random }) {
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

/** An outlet says it on its own account; whoever cites the outlet makes it an origin with a name. */
export function ownVoiceCited({ says, outlets, random }) {
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

export function nobodyInParticular({ says, outlets }) {
  return {
    tellings: [telling(outlets[0], says(leads.UNSOURCED, { name: '' }), UNKNOWN)],
  };
}
