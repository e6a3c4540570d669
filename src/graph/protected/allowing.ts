import { z } from 'zod';
import { setsOf } from '../../model/sets-of.ts';
import { EventType } from '../../model/vocabulary.ts';
import data from './what-allows.json' with { type: 'json' };

/** What besides a role makes a name public: `what-allows.json`. */
export const Allowing = z.strictObject({
  trials: z.array(EventType).describe('make their target an accused in public'),
  signedWorks: z.array(z.string()).describe('a video or a post may be anybody’s'),
  smallUnits: z.array(z.string()).describe('are led by people whom nobody needs to know'),
  courts: z.array(z.string()).describe('a sentence that tells of a trial has one of them'),
});

export const allowing = setsOf(data);
