import { z } from 'zod';
import { mark, optional, optionalRecord, record, switchField } from './field.ts';

/** Fields shared by several kinds. */

export const Country = z
  .string()
  .regex(/^[A-Z]{2}$/)
  .describe('ISO 3166-1 alpha-2');

export const country = { country: optional(Country) };
/** The country whose side it is on. */
export const side = { side: optional(Country) };
export const acronym = { acronym: optional(z.string()) };
export const protection = { protected: switchField() };

const counted = record({
  min: optional(z.int().nonnegative()),
  max: optional(z.int().nonnegative()),
  approximate: mark(z.boolean()),
});

/** A number or range; an end that the text leaves open is null or left out. */
export const Count = counted.coded.refine(
  ({ min, max }) => min == null || max == null || min <= max,
  { message: 'a count has min ≤ max' },
);
export type Count = z.infer<typeof Count>;

export const count = { count: optionalRecord({ coded: Count, stored: counted.stored }) };
