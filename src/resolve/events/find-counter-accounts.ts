import type { EdgeRow } from '../../model/graph.ts';
import { concurrence } from '../time/when.ts';
import { compareCounts, showCount } from './count-range.ts';
import type { EventClaim } from './event-claims.ts';
import type { EventRecord } from './event-record.ts';
import { conflict, speaksFor } from './find-conflicts.ts';
import type { EventProposal } from './judge-events.ts';
import { type Contradiction, showWhen } from './tellings-compared.ts';
import { familyOf } from './traced-event.ts';

/** An account that only stands beside another is no surer a contradiction than this, 0–1. */
const MOST_SURE = 0.5;

/**
 * Who denies what another article tells, and instead tells of something of the same kind at the same
 * place and about the same time, gives another account of it: "nobody shelled the market; four died when a
 * store exploded". What differs between the two, number or day, is a conflict of the claims.
 */
export function findCounterAccounts(
  judgements: readonly EventProposal<EventRecord>[],
  eventsOf: (source: string) => readonly EventRecord[],
  perhaps: (id: string) => string,
): EdgeRow[] {
  const accountsIn = (source: string): Account[] => claimsIn(eventsOf(source));
  const edges = new Map<string, EdgeRow>();
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

/** Who says that an event did not happen. */
const deniersOf = (event: EventRecord): Set<string> =>
  new Set(
    event.claims.flatMap((claim) =>
      speaksFor(claim, event) === false && claim.speaker ? [claim.speaker] : [],
    ),
  );

/** What else the claims of an event tell. Without a day of its own, its day counts for it. */
function accusationsOf(told: EventRecord, accounts: readonly Account[]): Account[] {
  const claims = new Set<string>(
    told.claims.filter((claim) => speaksFor(claim, told)).map(({ id }) => id),
  );
  return accounts
    .filter(({ claim }) => claims.has(claim.id))
    .map(({ event, claim }) => ({ claim, event: { ...event, when: dayOf(event, told) } }));
}

const pairsOf = <T>(some: readonly T[], others: readonly T[]): (readonly [T, T])[] =>
  some.flatMap((one) => others.map((other) => [one, other] as const));

/** The lesser id first, also in the words of the reason. */
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

/** Who says of which event that it happened. */
const claimsIn = (events: readonly EventRecord[]): Account[] =>
  events.flatMap((event) =>
    event.claims.filter((claim) => speaksFor(claim, event)).map((claim) => ({ event, claim })),
  );

/** One kind, that one occasion, and the place of what was denied. */
function isAbout(
  one: EventRecord,
  other: EventRecord,
  pair: readonly EventRecord[],
  perhaps: (id: string) => string,
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

/** How many it befell, where it befell one group that is counted. */
function countedIn({ participants }: EventRecord) {
  const counted = participants.filter(({ role, count }) => role === 'target' && count);
  return counted.length === 1 ? (counted[0]?.count ?? null) : null;
}
