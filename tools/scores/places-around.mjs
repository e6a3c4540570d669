/** Steps from a place to one around it: a hut, its village, its district. */
const STEPS = 3;

/** "the school in Kurmi", "Gihosa quarter of Bujumbura", "Kurmi, Kaduna": what joins two places. */
const JOINT =
  /^(?: \p{Ll}+)?,? (?:at|in|inside|near|of|off|on|outside) (?:(?:a|an|the|\p{L}+ern|\p{L}[\p{L} -]*['’]s) )*$|^, $/u;

/**
 * For a mention of a place, the mentions of the places that it lies in or that lie in it, as the
 * coding's relations (PART_OF) or the words between the two say.
 */
export function placesAround({ relations, mentions, text }) {
  const entityOf = new Map(mentions.map(({ id, entity }) => [id, entity]));
  const parts = [...relations.filter(({ type }) => type === 'PART_OF'), ...joined(mentions, text)];
  const reach = (from, side, other) => {
    const found = new Set([from]);
    for (let step = 0; step < STEPS; step++)
      for (const part of parts) if (found.has(part[side])) found.add(part[other]);
    return found;
  };
  return (id) => {
    const entity = entityOf.get(id);
    const places = new Set([...reach(entity, 'from', 'to'), ...reach(entity, 'to', 'from')]);
    return mentions.filter((one) => places.has(one.entity)).map((one) => one.id);
  };
}

function joined(mentions, text) {
  const places = mentions
    .filter(({ kind }) => kind === 'place')
    .sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1]);
  return places.flatMap((one, at) => {
    const next = places.slice(at + 1).find(({ span }) => span[0] >= one.span[1]);
    const isJoined = next && JOINT.test(text.slice(one.span[1], next.span[0]));
    return isJoined ? [{ from: one.entity, to: next.entity }] : [];
  });
}
