import { z } from 'zod';
import { OddsModel, probabilityBy } from '../score/odds.ts';
import table from '../weights/event-place.json' with { type: 'json' };
import type { EventDraft } from './event-draft.ts';
import { findPlaceCandidates, type PlaceCandidate } from './find-place-candidates.ts';
import type { Story } from './story.ts';

/** What was learned, and from which probability on a place is given. */
export const PlaceModel = z.strictObject({ least: z.number(), model: OddsModel });

const { least, model } = PlaceModel.parse(table);
const probabilityOf = probabilityBy(model);

/**
 * Gives an event to which no rule gave a place the likeliest one of its sentence, as learned from
 * the corpus. `events` are those of the story, in its order.
 */
export const choosePlaces = (
  story: Story,
  events: readonly EventDraft[],
): readonly EventDraft[] => {
  const best = new Map<number, { readonly candidate: PlaceCandidate; readonly sure: number }>();
  for (const candidate of findPlaceCandidates(story)) {
    const sure = probabilityOf(candidate.features);
    if (sure >= Math.max(least, best.get(candidate.event)?.sure ?? 0))
      best.set(candidate.event, { candidate, sure });
  }
  return events.map((event, at) => {
    const place = best.get(at)?.candidate.mention ?? null;
    const isTaken = event.roles.some(({ filler }) => filler === place);
    return event.place !== null || isTaken ? event : { ...event, place };
  });
};
