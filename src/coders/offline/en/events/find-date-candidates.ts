import type { Features } from '../score/features.ts';
import { featuresOfEventDate } from './date-features.ts';
import type { Story } from './story.ts';
import { type HungDate, tellsWhen } from './time.ts';

/** A date that may be that of an event. */
export interface DateCandidate {
  /** The event, by its place in the story. */
  readonly event: number;
  readonly date: HungDate;
  readonly features: Features;
}

/** For each event, the dates of its sentence. */
export const findDateCandidates = (story: Story): readonly DateCandidate[] =>
  story.events.flatMap((_, event) => {
    const head = story.placed[event]?.head ?? -1;
    const dates = story.dates.get(story.tree.tokens[head]?.sentence ?? -1) ?? [];
    const telling = dates.filter((date) => tellsWhen(story.tree, date));
    return telling.map((date) => ({
      event,
      date,
      features: featuresOfEventDate(story, event, date, dates),
    }));
  });
