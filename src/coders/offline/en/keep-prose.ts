import type { Prose } from '../prose/read-prose.ts';
import type { Attribution } from './attribution/attribution.ts';
import type { EventDraft } from './events/event-draft.ts';

/** Drops events found in tables and menus, which report none. */
export const keepProse = (events: readonly EventDraft[], prose: Prose): readonly EventDraft[] =>
  prose.cellLines === 0 ? events : events.filter(({ trigger }) => prose.isSentence(trigger[0]));

/** Whether an attribution is in a line of sentences. */
export const isSaid =
  (prose: Prose) =>
  ({ content, cue }: Attribution): boolean =>
    prose.cellLines === 0 || prose.isSentence((cue[0] ?? content[0] ?? [0, 0])[0]);
