import { byText } from '../../model/by-text.ts';
import { groupBy } from '../../model/group-by.ts';
import type { OriginShare } from '../../model/origins.ts';
import type { EventOrigins, SideShare } from '../analysis.ts';
import { sorted } from '../collect.ts';

/**
 * Named origins by side, and how much only that side says. Null groups those on no stated side;
 * they are not one party, so what only they say may still have several origins.
 */
export function findSideShares(events: readonly EventOrigins[]): SideShare[] {
  const told = events.flatMap(({ event, shares }) =>
    shares.filter(({ kind }) => kind === 'named').map((share) => ({ event, share })),
  );
  const onlySide = new Map(
    events.map(({ event, shares }) => [event, new Set(shares.map(sideOrKind)).size === 1]),
  );
  return [...groupBy(told, ({ share }) => share.side)]
    .map(([side, own]) => {
      const eventsOfSide = sorted(own.map(({ event }) => event));
      return {
        side,
        origins: sorted(own.map(({ share }) => share.id)),
        events: eventsOfSide.length,
        onlyThisSide: eventsOfSide.filter((event) => onlySide.get(event)).length,
      };
    })
    .sort((a, b) => b.events - a.events || byText(a.side ?? '', b.side ?? ''));
}

/**
 * Anonymous origins and own voices each count as a party of their own here, whatever their side.
 */
const sideOrKind = ({ kind, side, id }: OriginShare): string =>
  kind === 'named' ? (side ?? '') : id;
