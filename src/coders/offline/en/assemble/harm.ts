import { z } from 'zod';
import { EventType, Role } from '../../../../model/vocabulary.ts';
import data from './harm.json' with { type: 'json' };

/** Which people an event puts in danger, or shows to be in danger. */
export const Harm = z.strictObject({
  roles: z
    .partialRecord(EventType, z.array(Role).min(1))
    .describe('Event type → the roles whose fillers are protected'),
  publicOffices: z
    .array(z.string().regex(/^\p{Ll}+$/u))
    .describe('Their holders are left as they are when named'),
});

/** Event type → roles whose fillers the event puts in danger, or shows to be in danger. */
export const harmedRoles: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(data.roles),
);
export const publicOffices: ReadonlySet<string> = new Set(data.publicOffices);
