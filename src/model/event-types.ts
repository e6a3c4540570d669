import { z } from 'zod';
import table from './event-types.json' with { type: 'json' };
import { EventType } from './vocabulary.ts';

/**
 * Our event types in other people's words: PLOVER, CAMEO and the HURIDOCS types of acts. Null where
 * the other list has nothing near, or where its code is not known for certain.
 */

/** How their word relates to ours, as in SKOS: `broad` is one that covers more than ours does. */
export const MappingRelation = z.enum(['exact', 'close', 'broad', 'narrow', 'related']);
export type MappingRelation = z.infer<typeof MappingRelation>;

export const PloverType = z.enum([
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
]);
export type PloverType = z.infer<typeof PloverType>;

/** `01` to `20` is the cue category, each further digit a level below it. */
const CameoCode = z.string().regex(/^(?:0[1-9]|1\d|20)\d{1,2}$/);

/** Two digits a level, from violations of a right down to the single act. */
const HuridocsCode = z.string().regex(/^\d{2}(?: \d{2}){0,5}$/);

const term = z.string().min(1);

export const EventTypeRow = z
  .strictObject({
    type: EventType,
    plover: z
      .strictObject({
        type: PloverType,
        mode: z
          .string()
          .regex(/^[a-z]+(?:-[a-z]+)*$/)
          .nullable(),
        match: MappingRelation,
      })
      .nullable(),
    cameo: z.strictObject({ code: CameoCode, term, match: MappingRelation }).nullable(),
    huridocs: z.strictObject({ code: HuridocsCode, term, match: MappingRelation }).nullable(),
  })
  .readonly();
export type EventTypeRow = z.infer<typeof EventTypeRow>;

const EventTypeTable = z.strictObject({
  /** Which edition of each list the codes are from. */
  sources: z.strictObject({ plover: term, cameo: term, huridocs: term }),
  rows: z.array(EventTypeRow),
});

/** The table, read once; a type has one row. */
export const { sources: EVENT_TYPE_SOURCES, rows: EVENT_TYPE_ROWS } = EventTypeTable.parse(table);
