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
/** Who said on purpose whether somebody is protected. */
const ProtectionBy = z.enum(['coding', 'decision']);

/** What the graph adds about protection, besides what a coder wrote. */
export const protectionInGraph = {
  /**
   * Who set `protected` on purpose, a person's coding or a reviewer's decision. Absent if nobody
   * did: then `protected: false` allows no name to be published.
   */
  protectionBy: ProtectionBy.optional(),
  /**
   * From how many protected people of the same name a reviewer told this person apart; not from
   * whom, so that nothing leads to them.
   */
  toldApart: z.int().positive().optional(),
  /** In a graph for review: why the public does not get the name. */
  withheldInPublic: z.string().optional(),
};

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
