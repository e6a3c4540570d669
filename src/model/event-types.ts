import { z } from 'zod';
import table from './event-types.json' with { type: 'json' };
import { EventType } from './vocabulary.ts';

/**
 * Our event types in the terms of PLOVER, CAMEO and the HURIDOCS types of acts. Null if the other
 * list has nothing close, or if its code is not known for certain.
 */

/** How the other term relates to ours, as in SKOS: `broad` means that it covers more than ours. */
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

/** Two digits per level, from the right that was violated down to the single act. */
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
  /** The edition of each list that the codes come from. */
  sources: z.strictObject({ plover: term, cameo: term, huridocs: term }),
  rows: z.array(EventTypeRow),
});

/** The table, parsed once; one row per type. */
export const { sources: EVENT_TYPE_SOURCES, rows: EVENT_TYPE_ROWS } = EventTypeTable.parse(table);
