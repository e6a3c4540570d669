import type { Span } from '../../../../model/span.ts';
import type { AttributionLike, DateLike, EventDraft } from './event-draft.ts';

/** Characters from the verb of saying: "told reporters at a briefing in the capital on Saturday". */
const REACH = 60;

/**
 * "Two men died, the ministry said on Saturday", "…, she told the paper in Lisna": when and where somebody said it is not
 * when and where it happened. After a comma the time may be of either.
 */
export function withoutSettingOfSaying(
  text: string,
  events: readonly EventDraft[],
  attributions: readonly AttributionLike[],
  dates: readonly DateLike[],
): readonly EventDraft[] {
  const dateOf = new Map(dates.map((date) => [date.id, date]));
  const saidBy = new Map(attributions.map((one) => [one.id, one]));
  return events.map((event): EventDraft => {
    if (event.claims.length === 0) return event;
    const said = event.claims.map((claim) => saidBy.get(claim));
    const isOfSaying = (one: { start: number; end: number } | null | undefined): boolean =>
      one != null && said.every((claim) => claim !== undefined && isBehind(text, claim, one));
    const isDate = event.date !== null && isOfSaying(dateOf.get(event.date));
    const isPlace = isOfSaying(event.place);
    if (!isDate && !isPlace) return event;
    return {
      ...event,
      date: isDate ? null : event.date,
      dated: isDate ? null : event.dated,
      place: isPlace ? null : event.place,
    };
  });
}

/** Whether something stands right behind the verb of saying that ends the words of a claim. */
function isBehind(
  text: string,
  { content, cue = [] }: AttributionLike,
  { start, end }: { readonly start: number; readonly end: number },
): boolean {
  const after = cue.at(-1)?.[1] ?? -1;
  const isWithin = ([from, to]: Span): boolean => from < end && to > start;
  if (after < 0 || start < after || start - after > REACH || content.some(isWithin)) return false;
  return content.every(([, to]) => to <= after) && !/[,;.:—–]\s/u.test(text.slice(after, start));
}
