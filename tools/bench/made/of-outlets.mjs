/** Stories that outlets pass on, in the form that designs.mjs describes. */
import { named, ownVoice, telling, UNKNOWN } from './cast.mjs';
import * as leads from './leads.mjs';

/** A wire story and reprints of it; `copies` is their number. */
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
  // The corpus may lack the wire's own article.
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

/**
 * Two or three outlets that cite each other in a circle. In some stories, one of them also has an
 * origin outside.
 */
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

/** An outlet reports in its own voice. When another outlet cites it, it becomes a named origin. */
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
