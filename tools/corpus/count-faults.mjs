import { sameEvent } from './overlaps.mjs';

/**
 * The faults of a reading that do harm, with how often each could have happened:
 * - what somebody claims, orders, plans or thinks possible, read as the article's own statement;
 * - actor and target exchanged;
 * - protected people printed by name who are not protected.
 */
export function countFaults(text, coding, reading) {
  const pairs = coding.events.flatMap((event) => {
    const read = reading.events.find((one) => sameEvent(one, event));
    return read ? [{ event, read }] : [];
  });
  return {
    'claimed as asserted': faultsIn(
      pairs.filter(({ event }) => event.factuality !== 'asserted'),
      ({ read }) => read.factuality === 'asserted',
      ({ event }) => words(text, event.trigger),
    ),
    'actor and target exchanged': faultsIn(
      pairs.flatMap(({ event, read }) => read.roles.map((role) => ({ event, role }))),
      ({ event, role }) => isExchanged(coding, reading, event, role),
      ({ event }) => words(text, event.trigger),
    ),
    'protected name missed': faultsIn(
      protectedNames(coding),
      (name) => !isProtected(reading, name),
      ({ start, end }) => words(text, [start, end]),
    ),
  };
}

const words = (text, [start, end]) =>
  `${text.slice(Math.max(0, start - 40), start)}>>${text.slice(start, end)}<<${text.slice(end, end + 40)}`;

function faultsIn(items, isFault, show) {
  const faults = items.filter(isFault);
  return { all: items.length, count: faults.length, shown: faults.map(show) };
}

const OPPOSITE = { actor: ['target', 'recipient'], target: ['actor'], recipient: ['actor'] };

/** Whether the coding has this participant on the other side of the event, and not on this one. */
function isExchanged(coding, reading, event, { role, mention }) {
  const filler = reading.mentions.find(({ id }) => id === mention);
  if (!filler || !OPPOSITE[role]) return false;
  const places = (entity) => coding.mentions.filter((one) => one.entity === entity);
  const rolesHere = event.roles
    .filter((one) => {
      const entity = coding.mentions.find(({ id }) => id === one.mention)?.entity;
      return places(entity).some(({ start, end }) => start < filler.end && filler.start < end);
    })
    .map((one) => one.role);
  return rolesHere.some((one) => OPPOSITE[role].includes(one)) && !rolesHere.includes(role);
}

const peopleIn = ({ entities }) =>
  new Set(entities.filter((one) => one.protected === true).map(({ id }) => id));

function protectedNames(coding) {
  const people = peopleIn(coding);
  return coding.mentions.filter(({ entity, form }) => form === 'name' && people.has(entity));
}

function isProtected(reading, { start, end }) {
  const people = peopleIn(reading);
  return reading.mentions.some(
    (one) => people.has(one.entity) && one.start <= start && end <= one.end,
  );
}
