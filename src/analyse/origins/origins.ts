import { byText } from '../../model/by-text.ts';
import { groupBy } from '../../model/group-by.ts';
import type { Circle, OriginShare } from '../../model/origins.ts';
import { statusOfEvent } from '../../model/statuses.ts';
import type { EventStatus, Factuality } from '../../model/vocabulary.ts';
import type { ClaimOrigin, EventOrigins, TypeOrigins } from '../analysis.ts';
import { sorted, tally } from '../collect.ts';
import type { AttributionIndex } from './attribution.ts';
import { carriedBy, datesByEvent, happenedOf } from './carried.ts';
import { countOrigins, sumOrigins } from './count-origins.ts';
import { type EventTellings, findTellingsOfClaims } from './find-tellings.ts';

/** Where each chain of each claim begins, each taken by itself. */
export function originsOfClaims(
  attribution: AttributionIndex,
  all = findTellingsOfClaims(attribution),
): ClaimOrigin[] {
  const { graph, sideOf } = attribution;
  return all.flatMap(([claim, tellings]) =>
    tellings.map(({ article, chain, anchor, elements, statuses, status }) => ({
      claim,
      displayName: graph.attributesOf(claim, 'Claim').displayName,
      chain,
      kind: anchor.kind,
      origin: anchor.origin,
      side: anchor.origin === null ? null : sideOf(anchor.origin),
      through: [...elements],
      statuses: [...statuses],
      status,
      ...carriedBy([article], attribution),
    })),
  );
}

/** The independent origins of each event; event nodes judged to be the same count as one. */
export function originsOfEvents(
  all: readonly EventTellings[],
  attribution: AttributionIndex,
): EventOrigins[] {
  const { graph } = attribution;
  const datesOf = datesByEvent(attribution);
  return all.map((told) => {
    const attributes = graph.attributesOf(told.event, 'Event');
    const each = told.events.map((event) => graph.attributesOf(event, 'Event'));
    return {
      event: told.event,
      displayName: attributes.displayName,
      type: attributes.type,
      events: [...told.events],
      factualities: sorted(each.map(({ factuality }) => factuality)),
      negated: each.every(({ polarity }) => polarity === 'negative'),
      status: statusOfEventTellings(told),
      happened: happenedOf(told.events, datesOf),
      ...carriedBy(
        told.tellings.map(({ article }) => article),
        attribution,
      ),
      ...countOrigins(told, attribution),
    };
  });
}

/** Any denial makes an event disputed, whoever denies it. */
export const statusOfEventTellings = ({ tellings, denials }: EventTellings): EventStatus =>
  statusOfEvent([
    ...tellings.map(({ status }) => status),
    ...(denials.length > 0 ? ['denied' as const] : []),
  ]);

/**
 * Factualities of events told as having happened, with whatever doubt; not merely ordered or
 * planned.
 */
const HAPPENED: ReadonlySet<Factuality> = new Set(['asserted', 'claimed', 'inferred', 'possible']);

/**
 * The origins of a theme, such as abuse of soldiers of one side: of all events of a type whose
 * targets are on that side. Origins are decided per event, then merged.
 */
export function originsOfType(
  events: readonly EventOrigins[],
  attribution: AttributionIndex,
): TypeOrigins[] {
  const told = events
    .filter(
      ({ negated, factualities }) => !negated && factualities.some((one) => HAPPENED.has(one)),
    )
    .flatMap((event) =>
      targetSidesOf(event, attribution).map((targetSide) => ({ targetSide, event })),
    );
  return [...groupBy(told, ({ targetSide, event }) => `${event.type} ${targetSide ?? ''}`)]
    .sort(([a], [b]) => byText(a, b))
    .flatMap(([, group]) => {
      const [first] = group;
      if (!first) return [];
      const of = group.map(({ event }) => event);
      return {
        type: first.event.type,
        targetSide: first.targetSide,
        events: of.map(({ event }) => event),
        factualities: tally(of.flatMap(({ factualities }) => factualities)),
        ...sumOrigins(mergeShares(of.flatMap(({ shares }) => shares)), {
          unknown: of.reduce((total, { unknown }) => total + unknown, 0),
          deniedBy: sorted(of.flatMap(({ deniedBy }) => deniedBy)),
          circles: mergeCircles(of.flatMap(({ circles }) => circles)),
        }),
      };
    });
}

/** `[null]` if no target's side is stated. */
function targetSidesOf({ events }: EventOrigins, attribution: AttributionIndex): (string | null)[] {
  const { graph, sideOf } = attribution;
  const sides = events
    .flatMap((event) => graph.edgesFrom(event, 'AFFECTED'))
    .flatMap(({ target }) => sideOf(target) ?? []);
  return sides.length > 0 ? sorted(sides) : [null];
}

function mergeShares(shares: readonly OriginShare[]): OriginShare[] {
  return [...groupBy(shares, ({ id }) => id).values()]
    .flatMap((own) => {
      const [first] = own;
      const kinds = new Set(own.map(({ kind }) => kind));
      if (!first) return [];
      return {
        ...first,
        kind: kinds.has('named') ? ('named' as const) : first.kind,
        claims: sorted(own.flatMap(({ claims }) => claims)),
        works: sorted(own.flatMap(({ works }) => works)),
        articles: sorted(own.flatMap(({ articles }) => articles)),
        statuses: sorted(own.flatMap(({ statuses }) => statuses)),
      };
    })
    .sort((a, b) => byText(a.id, b.id));
}

/** A ring is grounded as soon as one of the facts told in it comes from outside. */
function mergeCircles(circles: readonly Circle[]): Circle[] {
  return [...groupBy(circles, ({ members }) => members.join(' ')).values()]
    .map((own) => ({
      members: own[0]?.members ?? [],
      grounded: own.some(({ grounded }) => grounded),
    }))
    .sort((a, b) => byText(a.members.join(' '), b.members.join(' ')));
}
