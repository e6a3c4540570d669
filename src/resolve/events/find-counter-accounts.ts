import type { EdgeRow } from '../../model/graph.ts';
import { groupBy } from '../../model/group-by.ts';
import { concurrence } from '../time/when.ts';
import { type Difference, showWhen } from './agreement.ts';
import { compareRanges, showRange } from './compare-participants.ts';
import type { EventClaim, EventRecord } from './event-record.ts';
import { conflict, speaksFor } from './find-conflicts.ts';
import type { EventJudgement } from './judge-events.ts';
import { familyOf } from './traced-event.ts';

/** An account that only stands beside another is no surer a contradiction than this, 0–1. */
const MOST_SURE = 0.5;

/**
 * Who denies what another article tells, and instead tells of something of the same kind at the same
 * place and about the same time, gives another account of it: "nobody shelled the market; four died when a
 * store exploded". What differs between the two, number or day, is a conflict of the claims.
 */
export function findCounterAccounts(
  judgements: readonly EventJudgement[],
  records: readonly EventRecord[],
  perhaps: (id: string) => string,
): EdgeRow[] {
  const bySource = groupBy(records, ({ source }) => source);
  const edges = new Map<string, EdgeRow>();
  for (const { a, b, score } of judgements) {
    for (const [denied, told] of [[a, b] as const, [b, a] as const]) {
      const speakers = new Set(
        denied.claims.flatMap((claim) =>
          speaksFor(claim, denied) === false && claim.speaker ? [claim.speaker] : [],
        ),
      );
      if (speakers.size === 0) continue;
      const answers = claimsIn(bySource.get(denied.source) ?? []).filter(
        ({ event, claim }) =>
          event !== denied && claim.speaker !== null && speakers.has(claim.speaker),
      );
      const accused = new Set(
        told.claims.filter((claim) => speaksFor(claim, told)).map(({ id }) => id as string),
      );
      const accounts = claimsIn(bySource.get(told.source) ?? []).filter(({ claim }) =>
        accused.has(claim.id),
      );
      for (const one of answers) {
        for (const other of accounts) {
          if (!isAbout(one.event, other.event, [denied, told], perhaps)) continue;
          for (const difference of differencesOf(one.event, other.event, told)) {
            const sure = Math.min(score, MOST_SURE);
            const edge = conflict(one.claim, one.event, other.claim, other.event, difference, sure);
            edges.set(edge.key, edge);
          }
        }
      }
    }
  }
  return [...edges.values()];
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

/** Of what is told together with the denied event, without a day of its own, its day counts. */
function differencesOf(one: EventRecord, other: EventRecord, told: EventRecord): Difference[] {
  const when = (other.when.earliest ?? other.when.latest) ? other.when : told.when;
  const time = concurrence(one.when, when);
  if (time === 'apart' || time === 'unknown') return [];
  const [count, against] = [countedIn(one), countedIn(other)];
  const reason = (words: string) => `another account by who denies it: ${words}`;
  return [
    ...(count && against && compareRanges(count, against) === 'disagree'
      ? [
          {
            aspect: 'number' as const,
            reason: reason(`${showRange(count)} against ${showRange(against)}`),
          },
        ]
      : []),
    ...(time === 'near'
      ? [
          {
            aspect: 'date' as const,
            reason: reason(`${showWhen(one.when)} against ${showWhen(when)}`),
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
