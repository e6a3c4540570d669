import { z } from 'zod';
import { EventType } from '../../model/vocabulary.ts';
import phrases from './event-phrases.json' with { type: 'json' };

/** How an event of a type is told: with who did it, with whom it was done to only, with neither. */
const EventPhrase = z.strictObject({
  noun: z.string(),
  active: z.string(),
  /** After "was"; null if `undergone` says it. */
  passive: z.string().nullable(),
  undergone: z.string().optional(),
});

export const EVENT_PHRASES = z.record(EventType, EventPhrase).parse(phrases);
