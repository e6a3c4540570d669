import type { EdgeRow } from '../../model/graph.ts';
import type { EdgeId, NodeId, SourceId } from '../../model/ids.ts';
import { concurrence } from '../time/when.ts';
import { compareCounts, showCount } from './count-range.ts';
import type { EventClaim } from './event-claims.ts';
import type { EventRecord } from './event-record.ts';
import { conflict, speaksFor } from './find-conflicts.ts';
import type { EventProposal } from './judge-events.ts';
import { type Contradiction, showWhen } from './tellings-compared.ts';
import { familyOf } from './traced-event.ts';

/** Upper limit of the confidence, 0–1, as the two accounts are only told side by side. */
const MOST_SURE = 0.5;

/**
 * Finds counter-accounts. A speaker who denies what another article tells, and tells of something
 * of the same kind at the same place and about the same time instead, gives another account of it:
 * "nobody shelled the market; four died when a store exploded". If the two differ in number or day,
 * the claims conflict.
 */
export function findCounterAccounts(
  judgements: readonly EventProposal<EventRecord>[],
  eventsOf: (source: SourceId) => readonly EventRecord[],
  perhaps: (id: NodeId) => NodeId,
): EdgeRow[] {
  const accountsIn = (source: SourceId): Account[] => claimsIn(eventsOf(source));
  const edges = new Map<EdgeId, EdgeRow>();
  for (const { a, b, score } of judgements) {
    for (const [denied, told] of [[a, b] as const, [b, a] as const]) {
      const speakers = deniersOf(denied);
      if (speakers.size === 0) continue;
      const answers = accountsIn(denied.source).filter(
        ({ event, claim: { speaker } }) =>
          event.id !== denied.id && speaker !== null && speakers.has(speaker),
      );
      const accused = accusationsOf(told, accountsIn(told.source));
      const sure = Math.min(score, MOST_SURE);
      for (const [answer, account] of pairsOf(answers, accused)) {
        if (!isAbout(answer.event, account.event, [denied, told], perhaps)) continue;
        for (const edge of conflictsOf(answer, account, sure)) edges.set(edge.key, edge);
      }
    }
  }
  return [...edges.values()];
}

/** Speakers who say that an event did not happen. */
const deniersOf = (event: EventRecord): Set<NodeId> =>
  new Set(
    event.claims.flatMap((claim) =>
      speaksFor(claim, event) === false && claim.speaker ? [claim.speaker] : [],
    ),
  );

/** What else the claims of an event tell. An event without a date gets that of the first one. */
function accusationsOf(told: EventRecord, accounts: readonly Account[]): Account[] {
  const claims = new Set(told.claims.filter((claim) => speaksFor(claim, told)).map(({ id }) => id));
  return accounts
    .filter(({ claim }) => claims.has(claim.id))
    .map(({ event, claim }) => ({ claim, event: { ...event, when: dayOf(event, told) } }));
}

const pairsOf = <T>(some: readonly T[], others: readonly T[]): (readonly [T, T])[] =>
  some.flatMap((one) => others.map((other) => [one, other] as const));

/** The smaller id comes first, also in the words of the reason. */
function conflictsOf(answer: Account, account: Account, sure: number): EdgeRow[] {
  const [x, y] = answer.claim.id < account.claim.id ? [answer, account] : [account, answer];
  return differencesOf(x.event, y.event).map((difference) =>
    conflict(x.claim, x.event, y.claim, y.event, difference, sure),
  );
}

interface Account {
  readonly event: EventRecord;
  readonly claim: EventClaim;
}

/** Every claim with an event that it says happened. */
const claimsIn = (events: readonly EventRecord[]): Account[] =>
  events.flatMap((event) =>
    event.claims.filter((claim) => speaksFor(claim, event)).map((claim) => ({ event, claim })),
  );

/** The same kind of event, a single one, at the place of the denied event. */
function isAbout(
  one: EventRecord,
  other: EventRecord,
  pair: readonly EventRecord[],
  perhaps: (id: NodeId) => NodeId,
): boolean {
  if (familyOf(one.type) !== familyOf(other.type) || one.type === 'other') return false;
  if (!one.happened || !other.happened) return false;
  if (one.genericity !== 'single' || other.genericity !== 'single') return false;
  const places = pair.flatMap(({ place }) => (place?.name ? [perhaps(place.entity)] : []));
  return one.place?.name != null && places.includes(perhaps(one.place.entity));
}

const dayOf = ({ when }: EventRecord, told: EventRecord) =>
  when.earliest === null && when.latest === null ? told.when : when;

function differencesOf(one: EventRecord, other: EventRecord): Contradiction[] {
  const time = concurrence(one.when, other.when);
  if (time === 'apart' || time === 'unknown') return [];
  const [count, against] = [countedIn(one), countedIn(other)];
  const reason = (words: string) => `another account by who denies it: ${words}`;
  return [
    ...(count && against && compareCounts(count, against) === 'disagree'
      ? [
          {
            aspect: 'number' as const,
            reason: reason(`${showCount(count)} against ${showCount(against)}`),
          },
        ]
      : []),
    ...(time === 'near'
      ? [
          {
            aspect: 'date' as const,
            reason: reason(`${showWhen(one.when)} against ${showWhen(other.when)}`),
          },
        ]
      : []),
  ];
}

/** The number of targets, if exactly one target group has a count. */
function countedIn({ participants }: EventRecord) {
  const counted = participants.filter(({ role, count }) => role === 'target' && count);
  return counted.length === 1 ? (counted[0]?.count ?? null) : null;
}
