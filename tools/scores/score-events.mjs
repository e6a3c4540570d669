import { pairBest } from './pair-best.mjs';
import { placesAround } from './places-around.mjs';
import { isSame, likeness, meet, overlaps } from './spans.mjs';

const SIDE = { actor: 'doer', target: 'undergoer', recipient: 'undergoer' };

/**
 * Events: `events` share words and type, `triggers` only words. Roles of events that are missed are
 * missed, those of false events are false. Place, date and factuality are those of events found.
 */
export function scoreEvents(gold, read, aligned, tally) {
  const rootOf = tellingsOf(gold.events);
  const triggers = pairEvents(gold, read, () => true);
  countEvents('triggers', gold, read, triggers, rootOf, () => true, tally);
  const typed = pairEvents(gold, read, isOfType);
  countEvents('events', gold, read, typed, rootOf, isOfType, tally);
  const told = new Set([...triggers.keys()].map(rootOf));
  const fills = fillerTest(gold, read, aligned);
  const accepts = { gold, fills, around: placesAround(gold) };
  for (const event of gold.events) {
    if (event.optional) continue;
    const one = triggers.get(event);
    if (one) scoreEvent(event, one, accepts, tally);
    if (one) tally.verdict('events', one, typed.get(event) === one && isOwnVoiceRight(event, one));
    else if (!told.has(rootOf(event)))
      tally.found('roles', { gold: event.roles.filter(({ optional }) => !optional).length });
  }
  for (const one of read.events.filter((other) => isFalse(gold, triggers, other)))
    countFalse(one, tally);
  countParticipants(read.events.filter(isFirstTelling), tally);
  return { triggers, typed, fills };
}

function countFalse(one, tally) {
  tally.found('roles', { read: one.roles.length });
  tally.verdict('events', one, false);
  for (const role of one.roles) tally.verdict('roles', role, false);
}

const isOwnVoiceRight = ({ mayBeAsserted }, { factuality }) =>
  factuality !== 'asserted' || mayBeAsserted;

const isFirstTelling = ({ sameAs }) => sameAs === null;
const isOfType = (event, { type }) => event.types.includes(type);

/** The first of the tellings that each event belongs to. */
function tellingsOf(events) {
  const byId = new Map(events.map((one) => [one.id, one]));
  return (event) => {
    let root = event;
    for (let steps = 0; steps < events.length && byId.has(root.sameAs); steps++)
      root = byId.get(root.sameAs);
    return root;
  };
}

const pairEvents = (gold, read, isFit) =>
  pairBest(gold.events, read.events.filter(isFirstTelling), (event, one) =>
    meet(event.span, one.span) && isFit(event, one)
      ? [
          Number(!isOfType(event, one)),
          Number(!isSame(event.span, one.span)),
          -likeness(event.span, one.span),
          Number(Boolean(event.optional)),
          Number(event.type !== one.type),
        ]
      : null,
  );

/** Neither paired nor on the words of an event that gold leaves open. */
function isFalse(gold, pairs, one, isFit = () => true) {
  if (!isFirstTelling(one) || [...pairs.values()].includes(one)) return false;
  return !gold.events.some(
    (event) => event.optional && meet(event.span, one.span) && isFit(event, one),
  );
}

/** An event that is told several times is found once one of its tellings is. */
function countEvents(name, gold, read, pairs, rootOf, isFit, tally) {
  const found = new Set([...pairs.keys()].map(rootOf));
  const asked = gold.events.filter(({ optional }) => !optional);
  const right = asked.filter((event) => pairs.has(event)).length;
  const missed = asked.filter((event) => !pairs.has(event) && !found.has(rootOf(event))).length;
  const wrong = read.events.filter((one) => isFalse(gold, pairs, one, isFit)).length;
  tally.found(name, { gold: right + missed, read: right + wrong, right });
}

/** Whether a mention of the reading is one of those that gold accepts, or of the same entity. */
function fillerTest(gold, read, aligned) {
  return (accepted, id) => {
    const { spans, entity } = read.filler(id);
    return accepted.map(gold.filler).some((one) => {
      if (overlaps(one.spans, spans)) return true;
      if (one.entity == null) return false;
      return aligned.get(entity) === one.entity || overlaps(gold.spansOf(one.entity), spans);
    });
  };
}

function scoreEvent(event, one, accepts, tally) {
  const { fills } = accepts;
  if (one.factuality === 'asserted')
    tally.fault('claimed as asserted', !isOwnVoiceRight(event, one), event.span);
  tally.share('factuality', event.factualities.includes(one.factualities[0]));
  const pairs = pairBest(event.roles, one.roles, (role, other) =>
    role.role === other.role && fills(role.fillers, other.mention)
      ? [Number(Boolean(role.optional))]
      : null,
  );
  const taken = new Set(pairs.values());
  const asked = event.roles.filter(({ optional }) => !optional);
  const right = asked.filter((role) => pairs.has(role)).length;
  const wrong = one.roles.filter(
    (other) => !taken.has(other) && !isFilled(event.roles, other, fills),
  );
  const counts = { gold: asked.length, read: right + wrong.length, right };
  tally.found('roles', counts);
  tally.found('roles of found events', counts);
  for (const other of one.roles) {
    tally.fault('wrong fillers', wrong.includes(other), event.span);
    tally.verdict('roles', other, !wrong.includes(other));
    if (SIDE[other.role])
      tally.fault('exchanged', isExchanged(event.roles, other, fills), event.span);
  }
  for (const field of ['place', 'date']) scoreSetting(field, event, one, accepts, tally);
}

const isFilled = (roles, { role, mention }, fills) =>
  roles.some((one) => one.role === role && fills(one.fillers, mention));

/** Whether gold has this participant on the other side of the event, and not on this one. */
function isExchanged(roles, { role, mention }, fills) {
  const sides = roles
    .filter((one) => SIDE[one.role] && fills(one.fillers, mention))
    .map((one) => SIDE[one.role]);
  return sides.length > 0 && !sides.includes(SIDE[role]);
}

/**
 * A place or date that gold leaves open is not missed, but may be wrong. A place around the one that
 * gold has, or within it, is right too ("a school in Kurmi" is in Kurmi), and where or when the cause
 * of an event was.
 */
function scoreSetting(field, event, one, { gold, fills, around }, tally) {
  const cause = gold.events.find(({ id }) => id === event.because)?.[field];
  const named = [event[field], cause, ...(event[`${field}_accept`] ?? [])].filter(Boolean);
  const accepted = field === 'place' ? named.flatMap((id) => [id, ...around(id)]) : named;
  const isRight = one[field] && fills(accepted, one[field]);
  if (one[field]) tally.fault('wrong fillers', !isRight, event.span);
  const isOptional = event[`${field}_optional`];
  if (event[field] && isOptional && (isRight || !one[field])) return;
  tally.found(`${field} of an event`, {
    gold: Number(Boolean((event[field] && !isOptional) || isRight)),
    read: Number(Boolean(one[field])),
    right: Number(Boolean(isRight)),
  });
}

function countParticipants(events, tally) {
  for (const { roles } of events) {
    const has = (asked) => roles.some(({ role }) => asked.includes(role));
    tally.share('events without participant', roles.length === 0);
    tally.share('events with actor and target', has(['actor']) && has(['target', 'recipient']));
  }
}
