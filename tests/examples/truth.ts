import { z } from 'zod';
import { NodeId } from '../../src/model/ids.ts';
import { EventStatus, Origin } from '../../src/model/vocabulary.ts';

/** `examples/truth.yaml`: what a careful reader would conclude from all examples together. */

const id = NodeId;
const ids = z.array(id);
const pair = z.tuple([id, id]);
const day = z.iso.date().nullable();

const Group = z.strictObject({ same: ids, perhaps: ids.default([]) });

const ToldEvent = z.strictObject({
  about: z.string(),
  same: ids.min(2),
  perhaps: ids,
  apart: ids,
  origins: z.array(z.strictObject({ name: z.string(), id, side: z.string().nullable() })),
  sides: z.array(z.string()),
  anonymous: z.int().nonnegative(),
  unknown: z.int().nonnegative(),
  ownVoice: ids,
  deniedBy: ids,
  status: EventStatus,
  happened: z.strictObject({ earliest: day, latest: day }),
  reported: z.strictObject({ first: z.iso.date(), latest: z.iso.date() }),
});

export const Truth = z.strictObject({
  entities: z.array(
    z.strictObject({
      about: z.string(),
      between: z.enum(['unlinked', 'notMerged']),
      groups: z.array(Group).min(1),
    }),
  ),
  copies: z.array(z.strictObject({ copy: id, of: id, credited: z.boolean() })),
  notCopies: z.array(pair),
  events: z.array(ToldEvent),
  notSameEvents: z.array(z.strictObject({ pair, why: z.string() })),
  circles: z.array(
    z.strictObject({ members: ids.min(2), events: ids.min(1), grounded: z.boolean() }),
  ),
  notCircles: ids,
  chains: z.array(
    z.strictObject({
      claim: id,
      chain: ids,
      origin: z.enum(['named', 'anonymous', ...Origin.extract(['unknown']).options]),
    }),
  ),
  conflicts: z.array(
    z.strictObject({
      pair,
      differs: z.array(z.enum(['number', 'date', 'actor', 'whether'])).min(1),
    }),
  ),
  notConflicts: z.array(pair),
  retraction: z.strictObject({
    source: z.string(),
    keptAs: z.strictObject({ id, status: z.literal('retracted') }),
    falls: ids,
    stays: z.array(
      z.strictObject({ what: z.string(), node: id, sources: z.array(z.string()).min(1) }),
    ),
    withoutOrigin: ids,
  }),
  versions: z.strictObject({
    source: z.string(),
    older: z.string(),
    newer: z.string(),
    gained: ids,
    lost: ids,
    changed: z.array(
      z.strictObject({ id, property: z.string(), from: z.unknown(), to: z.unknown() }),
    ),
  }),
});
export type Truth = z.infer<typeof Truth>;
