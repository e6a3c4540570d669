import { round } from '../../../../model/round.ts';
import { OddsModel, probabilityBy } from '../score/odds.ts';
import table from '../weights/event-date.json' with { type: 'json' };
import type { EventDraft } from './event-draft.ts';
import { type DateCandidate, findDateCandidates } from './find-date-candidates.ts';
import type { Story } from './story.ts';

/** Below this no date is given that the rules did not give; chosen on the texts to tune on. */
const LEAST_ADDED = 0.65;
/** Below this a date of the rules is dropped. */
const LEAST_KEPT = 0.3;

export const eventDateModel = OddsModel.parse(table);
const probabilityOf = probabilityBy(eventDateModel);

/**
 * Gives each event the likeliest date of its sentence, learned from the corpus; that the rules chose
 * it is one sign among others. An event whose sentence has no date stays as it is.
 */
export const chooseDates = (story: Story): readonly EventDraft[] => {
  const best = new Map<number, { readonly candidate: DateCandidate; readonly sure: number }>();
  for (const candidate of findDateCandidates(story)) {
    const sure = probabilityOf(candidate.features);
    if (sure > (best.get(candidate.event)?.sure ?? 0))
      best.set(candidate.event, { candidate, sure });
  }
  return story.events.map((event, at) => {
    const found = best.get(at);
    if (found === undefined) return event;
    const { date, features } = found.candidate;
    const byRule = event.date === date.id;
    if (found.sure < (byRule ? LEAST_KEPT : LEAST_ADDED))
      return found.sure < LEAST_KEPT ? { ...event, date: null } : event;
    const dated = { features, confidence: round(found.sure, 2), byRule };
    return { ...event, date: date.id, dated };
  });
};
