import type { NodeId } from '../../model/ids.ts';
import type { OriginCount, StoredOrigins } from '../../model/origins.ts';
import { gravest } from '../../model/statuses.ts';
import { sorted } from '../collect.ts';
import type { AttributionIndex } from '../origins/attribution.ts';
import { countOrigins, withoutCopies } from '../origins/count-origins.ts';
import {
  findDenials,
  findTellings,
  findTellingsOfClaims,
  type Telling,
} from '../origins/find-tellings.ts';
import { statusOfEventTellings } from '../origins/origins.ts';

type Figures = readonly (readonly [id: NodeId, figures: StoredOrigins])[];

/** Only the events asked for. Each carries the figures of all events judged to be the same. */
export function storedOfEvents(
  attribution: AttributionIndex,
  isAsked: (id: NodeId) => boolean,
): Figures {
  const told = findTellings(attribution, (event) => attribution.membersOf(event).some(isAsked));
  return told.flatMap((one) => {
    const figures = figuresOf(one.tellings, statusOfEventTellings(one), attribution);
    return one.events.filter(isAsked).map((event) => [event, figures] as const);
  });
}

/**
 * Only the claims asked for, each counted by itself: several origins only where its words name
 * joint sources.
 */
export function storedOfClaims(
  attribution: AttributionIndex,
  isAsked: (id: NodeId) => boolean,
): Figures {
  const all = findTellingsOfClaims(attribution);
  const denialsOf = findDenials(attribution);
  return all
    .filter(([claim]) => isAsked(claim))
    .map(([claim, tellings]) => {
      const denied = denialsOf(claim).length > 0 ? (['denied'] as const) : [];
      const status = gravest([...tellings.map((telling) => telling.status), ...denied]);
      const asFact = tellings.map((telling) => ({ event: claim, ...telling }));
      return [claim, figuresOf(asFact, status, attribution)] as const;
    });
}

function figuresOf(
  tellings: readonly Telling[],
  overallStatus: StoredOrigins['overallStatus'],
  attribution: AttributionIndex,
): StoredOrigins {
  const counted = countOrigins({ tellings, denials: [] }, attribution);
  const { origins, sides, withoutSide, anonymous, ownVoice } = counted;
  return {
    origins,
    sides,
    withoutSide,
    anonymous,
    ownVoice,
    originIds: idsOf(counted, 'named'),
    anonymousIds: idsOf(counted, 'anonymous'),
    sideCountries: sorted(
      counted.shares.flatMap(({ kind, side }) => (kind === 'named' && side !== null ? side : [])),
    ),
    toldIn: sorted(tellings.map(({ article }) => article)),
    toldBy: sorted(withoutCopies(tellings, attribution).flatMap(({ claim }) => claim ?? [])),
    overallStatus,
  };
}

const idsOf = ({ shares }: OriginCount, of: 'named' | 'anonymous'): NodeId[] =>
  shares.filter(({ kind }) => kind === of).map(({ id }) => id);
