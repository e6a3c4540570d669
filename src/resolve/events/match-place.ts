import type { EventRecord } from './event-record.ts';
import type { TellingsCompared } from './tellings-compared.ts';
import type { TracedEvent } from './traced-event.ts';

/** Two named settlements are different places unless one is, or may be, the other. */
export function matchPlace(
  { at: a }: TracedEvent,
  { at: b }: TracedEvent,
): TellingsCompared['place'] {
  if (!a || !b) return 'unknown';
  const isWide = a.name === null || a.precision === 'country';
  if (a.same === b.same) return isWide ? 'unknown' : 'same';
  if (a.perhaps === b.perhaps) return isWide ? 'unknown' : 'alike';
  const isPoint = (place: NonNullable<EventRecord['place']>) =>
    place.name !== null && (place.precision === 'settlement' || place.precision === null);
  if (isPoint(a) && isPoint(b)) return 'different';
  return a.country !== null && b.country !== null && a.country !== b.country
    ? 'different'
    : 'unknown';
}
