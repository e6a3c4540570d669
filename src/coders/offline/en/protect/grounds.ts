import { z } from 'zod';
import { EventType, Role } from '../../../../model/vocabulary.ts';
import data from './grounds.json' with { type: 'json' };
import { Ground } from './rule-schemas.ts';

/** What is publicly known of a person that may outweigh a ground. */
export const PublicStanding = z.enum([
  'office',
  'general',
  'lesser',
  'profession',
  'spared',
  'tried',
  'armed',
  'byname',
]);
export type PublicStanding = z.infer<typeof PublicStanding>;

export const Grounds = z.strictObject({
  yieldsTo: z
    .partialRecord(Ground, z.array(PublicStanding))
    .describe('Ground → standings of a named person that it does not reach'),
  onlyWhereHarm: z
    .array(Ground)
    .describe('Grounds that count only in an article that tells of harm'),
  ofEvents: z
    .partialRecord(EventType, z.partialRecord(Role, Ground))
    .describe('Event type → role → the ground that its filler has'),
  ofWords: z
    .record(z.string(), Ground)
    .describe('List in words.json → the ground of whoever is called one of its words'),
  ofDeeds: z
    .record(z.string(), Ground)
    .describe('List in words.json → the ground that its verbs give instead of “victim”'),
});
type Grounds = z.infer<typeof Grounds>;

export const grounds: Grounds = data as Grounds;

/** Whether a person of these standings is protected on this ground. */
export const reaches = (ground: Ground, standings: ReadonlySet<PublicStanding>): boolean => {
  const yields = grounds.yieldsTo[ground];
  return yields !== undefined && !yields.some((standing) => standings.has(standing));
};
