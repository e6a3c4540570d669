import { pairByPlace } from './pair-by-place.mjs';
import { isWithin } from './spans.mjs';

const isPeople = (entity) => entity?.kind === 'person' || entity?.kind === 'group';
const isProtected = ({ entities }, id) => entities.get(id)?.protected === true;

/** Protected people: whom the reading protects, and whom it misses although a name is printed. */
export function scoreProtection(gold, read, tally) {
  const pairs = pairByPlace(gold.mentions, read.mentions);
  const safe = read.mentions.filter(({ entity }) => isProtected(read, entity));
  for (const [id, entity] of gold.entities) {
    const own = gold.mentions.filter((one) => one.entity === id && !one.optional);
    if (own.length === 0 || !isPeople(entity) || entity.protected !== true) continue;
    const isFound = (one) => pairs.has(one) && isProtected(read, pairs.get(one).entity);
    tally.share('protected people found', own.some(isFound));
    const names = own.filter((one) => isName(gold.text, one));
    if (names.length === 0 || entity.kind !== 'person') continue;
    const missed = names.find(({ trim }) => !safe.some(({ span }) => isWithin(trim, span)));
    tally.fault('protected name missed', missed, missed?.span);
  }
}

/** The form says so, or else capitals. */
function isName(text, { form, trim: [start, end] }) {
  if (form) return form === 'name';
  const words = text.slice(start, end).match(/[\p{L}\p{N}_]+/gu) ?? [];
  return words.length > 0 && words.every((word) => /^\p{Lu}/u.test(word));
}
