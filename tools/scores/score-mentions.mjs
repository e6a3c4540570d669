import { pairBest } from './pair-best.mjs';
import { isOfKind, pairByPlace } from './pair-by-place.mjs';
import { isSame, isWithin, likeness, meet, trimmed } from './spans.mjs';

/** Dates count as mentions, of a kind of their own. */
const DATE = { kind: 'date', kinds: ['date'] };
const withDates = ({ text, mentions, dates }) => [
  ...mentions,
  ...dates.map((one) => {
    const trim = trimmed(text, one.span);
    return { ...one, ...DATE, trim, least: trim, most: one.span, reach: one.span };
  }),
];

/**
 * Mentions: `mentions fit` are of the right kind and within the allowed bounds; `mentions` share a
 * character. `bcubed`: whether mentions of one thing are gathered (missed and false ones included).
 * Returns which gold entity each entity of the reading is.
 */
export function scoreMentions(gold, read, tally) {
  const golds = withDates(gold);
  const reads = withDates(read);
  countFound('mentions fit', golds, reads, pairFitting(golds, reads), tally);
  const pairs = pairOverlapping(golds, reads);
  countFound('mentions', golds, reads, pairs, tally);
  const taken = new Set(pairs.values());
  for (const one of read.mentions)
    if (!isOpen(golds, one)) tally.verdict('mentions', one, taken.has(one));
  countGathered(golds, reads, pairs, tally);
  const aligned = alignEntities(gold, read);
  countKinds(gold, read, tally);
  countParts(gold, aligned, tally);
  return aligned;
}

const isOpen = (golds, one) =>
  golds.some((gold) => gold.optional && isOfKind(gold, one) && meet(gold.span, one.span));

function countFound(name, golds, reads, pairs, tally) {
  const taken = new Set(pairs.values());
  const asked = golds.filter(({ optional }) => !optional);
  const right = asked.filter((one) => pairs.has(one)).length;
  const wrong = reads.filter((one) => !taken.has(one) && !isOpen(golds, one)).length;
  tally.found(name, { gold: asked.length, read: right + wrong, right });
}

const pairFitting = (golds, reads) =>
  pairBest(golds, reads, (gold, one) => {
    if (!isOfKind(gold, one) || !meet(gold.reach, one.span)) return null;
    const isExact = isSame(gold.trim, one.trim) || isSame(gold.span, one.span);
    if (!isExact && !(isWithin(gold.least, one.trim) && isWithin(one.trim, gold.most))) return null;
    if (!meet(gold.span, one.span) && !meet(gold.least, one.span)) return null;
    return [
      Number(!isSame(gold.span, one.span)),
      Number(gold.kind !== one.kind),
      Number(Boolean(gold.optional)),
      -likeness(gold.trim, one.trim),
    ];
  });

const pairOverlapping = (golds, reads) =>
  pairBest(golds, reads, (gold, one) => {
    if (!isOfKind(gold, one) || !meet(gold.reach, one.span)) return null;
    if (!meet(gold.span, one.span) && !meet(gold.least, one.span)) return null;
    return [
      Number(!isSame(gold.trim, one.trim)),
      -likeness(gold.trim, one.trim),
      Number(Boolean(gold.optional)),
      Number(gold.kind !== one.kind),
    ];
  });

const clusterOf = (one) => one.entity ?? one;
const sizes = (clusters) => {
  const counts = new Map();
  for (const one of clusters) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
};

/** B-cubed over all mentions: a missed one has recall 0, a false one precision 0. */
function countGathered(golds, reads, pairs, tally) {
  const isNamed = ({ kind }) => kind !== 'date';
  const asked = golds.filter((one) => isNamed(one) && !one.optional);
  const taken = new Set(pairs.values());
  const ofOptional = new Set([...pairs].flatMap(([gold, one]) => (gold.optional ? [one] : [])));
  const counted = reads.filter(
    (one) => isNamed(one) && !ofOptional.has(one) && (taken.has(one) || !isOpen(golds, one)),
  );
  const ofGold = sizes(asked.map(clusterOf));
  const ofRead = sizes(counted.map(clusterOf));
  const both = new Map();
  for (const gold of asked) {
    const one = pairs.get(gold);
    if (!one) continue;
    const inner = both.get(clusterOf(gold)) ?? new Map();
    inner.set(clusterOf(one), (inner.get(clusterOf(one)) ?? 0) + 1);
    both.set(clusterOf(gold), inner);
  }
  let precision = 0;
  let recall = 0;
  for (const [gold, inner] of both)
    for (const [one, count] of inner) {
      precision += count ** 2 / ofRead.get(one);
      recall += count ** 2 / ofGold.get(gold);
    }
  const read = asked.filter((one) => pairs.has(one)).length;
  const wrong = counted.filter((one) => !taken.has(one)).length;
  tally.sums('bcubed', { precision, read: read + wrong, recall, gold: asked.length });
}

/** Each entity of the reading is the gold entity that it shares most mentions with. */
function alignEntities(gold, read) {
  const votes = new Map();
  const vote = (pairs) => {
    for (const [{ entity: goldEntity }, { entity }] of pairs) {
      if (goldEntity == null || entity == null) continue;
      const own = votes.get(entity) ?? new Map();
      own.set(goldEntity, (own.get(goldEntity) ?? 0) + 1);
      votes.set(entity, own);
    }
  };
  vote(pairByPlace(gold.mentions, read.mentions));
  const unseen = read.fillers.filter(({ entity }) => !votes.has(entity));
  vote(
    pairBest(gold.fillers, unseen, (one, other) =>
      meet(one.span, other.span) ? [-likeness(one.trim, other.trim)] : null,
    ),
  );
  const best = (own) =>
    [...own].sort(([a, x], [b, y]) => y - x || (String(a) < String(b) ? -1 : 1))[0][0];
  return new Map([...votes].map(([entity, own]) => [entity, best(own)]));
}

/** Entities with a mention of exactly these words that gold gives another kind. */
function countKinds(gold, read, tally) {
  const wrong = new Map();
  for (const one of read.mentions) {
    const same = gold.mentions.filter(({ trim }) => isSame(trim, one.trim));
    if (same.length === 0) continue;
    const isWrong = !same.some((other) => isOfKind(other, one));
    if (isWrong || !wrong.has(one.entity)) wrong.set(one.entity, isWrong ? one : null);
  }
  for (const one of wrong.values()) tally.fault('kind of entity wrong', one, one?.span);
}

/** How many entities of the reading there are for one of the gold, beyond the first. */
function countParts(gold, aligned, tally) {
  const asked = new Set(
    gold.mentions.filter(({ optional }) => !optional).map(({ entity }) => entity),
  );
  const parts = sizes([...aligned.values()].filter((entity) => asked.has(entity)));
  for (const [entity, count] of parts)
    for (let part = 0; part < count; part++)
      tally.fault('one thing told apart', part > 0, gold.spansOf(entity)[0]);
}
