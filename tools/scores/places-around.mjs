/** Steps from a place to one around it: a hut, its village, its district. */
const STEPS = 3;

/**
 * For a mention of a place, the mentions of the places that it lies in or that lie in it, as the
 * coding's relations say ("the market of Lisna", PART_OF).
 */
export function placesAround({ relations, mentions }) {
  const parts = relations.filter(({ type }) => type === 'PART_OF');
  const entityOf = new Map(mentions.map(({ id, entity }) => [id, entity]));
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
