import type { Agreement } from './agreement.ts';
import type { Sameness } from './compare-participants.ts';
import type { EventRecord } from './event-record.ts';

/** Two named settlements are two places, unless one is, or may be, the other. */
export function matchPlace(
  { place: a }: EventRecord,
  { place: b }: EventRecord,
  { same, perhaps }: Sameness,
): Agreement['place'] {
  if (!a || !b) return 'unknown';
  const isWide = a.name === null || a.precision === 'country';
  if (same(a.entity) === same(b.entity)) return isWide ? 'unknown' : 'same';
  if (perhaps(a.entity) === perhaps(b.entity)) return isWide ? 'unknown' : 'alike';
  const isPoint = (place: NonNullable<EventRecord['place']>) =>
    place.name !== null && (place.precision === 'settlement' || place.precision === null);
  if (isPoint(a) && isPoint(b)) return 'different';
  return a.country !== null && b.country !== null && a.country !== b.country
    ? 'different'
    : 'unknown';
}
