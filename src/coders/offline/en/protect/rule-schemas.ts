import { z } from 'zod';

/**
 * Why somebody is in danger. "aged": printed with an age, in an article that tells of harm; "group":
 * one of some people who may be; "described": the person just spoken of;
 * "anonymous": speaks without a name; "bystander": civilians without a name, in an article that tells of harm; "spared": did harm to others;
 * "tried": named before a court; "private": known by one name alone or by everyday work; "byname":
 * known by a call sign or nickname, which makes nobody private; "modest": heads a small body.
 */
export const Ground = z.enum([
  'asked',
  'child',
  'captive',
  'freed',
  'abused',
  'conscript',
  'disloyal',
  'victim',
  'member',
  'kin',
  'witness',
  'source',
  'anonymous',
  'bystander',
  'aged',
  'group',
  'described',
  'spared',
  'tried',
  'private',
  'byname',
  'modest',
]);
export type Ground = z.infer<typeof Ground>;

/** A rule of `offices.json`: the words that it keeps as "role", or the role that a verb gives. */
export const PublicRole = z.strictObject({ role: z.string().nullable() });
export type PublicRole = z.infer<typeof PublicRole>;

/** What a rule of `en/protect/` says of the person that it is asked about. */
export const Danger = z.strictObject({
  ground: Ground,
  /** Said of everybody in the list that the person is in: "A, B and C were abducted". */
  all: z.literal(true).optional(),
  /** About something of somebody's, so that it holds of "his" too. */
  own: z.literal(true).optional(),
  /** Said of places and bodies too: no evidence that an unknown name is a person. */
  loose: z.literal(true).optional(),
});
export type Danger = z.infer<typeof Danger>;
