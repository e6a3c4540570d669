import type { Annotations } from '../../model/standoff.ts';

/** How sure anybody can be of a model that was not measured: what it says of itself is not used. */
const UNMEASURED = { confidence: 0.5 };

/** A reading whose items all carry this confidence. */
export const unmeasured = (reading: Annotations): Annotations => ({
  ...reading,
  entities: reading.entities.map((one) => ({ ...one, ...UNMEASURED })),
  mentions: reading.mentions.map((one) => ({ ...one, ...UNMEASURED })),
  dates: reading.dates.map((one) => ({ ...one, ...UNMEASURED })),
  claims: reading.claims.map((one) => ({ ...one, ...UNMEASURED })),
  events: reading.events.map((one) => ({
    ...one,
    ...UNMEASURED,
    roles: one.roles.map((role) => ({ ...role, ...UNMEASURED })),
  })),
  relations: reading.relations.map((one) => ({ ...one, ...UNMEASURED })),
});
