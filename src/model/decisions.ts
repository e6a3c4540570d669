import { z } from 'zod';
import { byText } from './by-text.ts';
import { sha256, sourceOfNode } from './ids.ts';

/**
 * What reviewers judged, one line each in `decisions.jsonl`. The file only grows: an undo is one more line.
 * A line's id is made of its content, so two branches that git merged still mean what they said.
 */

/** Whether two ids are of different articles: only of such is it judged whether they are one. */
export const isOfTwo = (a: string, b: string): boolean => sourceOfNode(a) !== sourceOfNode(b);

const signed = {
  /** Who decided. */
  by: z.string().min(1),
  /** When, as given by whoever wrote the line; the build reads no clock. */
  when: z.iso.datetime({ offset: true }).or(z.iso.date()),
  why: z.string().min(1),
};
const pair = {
  ids: z
    .tuple([z.string().min(1), z.string().min(1)])
    .refine(([a, b]) => isOfTwo(a, b), { error: 'these are not of two different articles' }),
  ...signed,
};
const one = { ids: z.tuple([z.string().min(1)]), ...signed };

/** Any but the id, which others refer to. */
const FieldName = z.string().refine((name) => name !== 'id', { error: 'an id stays as it is' });

const content = [
  z.strictObject({ what: z.literal('same'), ...pair }),
  z.strictObject({ what: z.literal('different'), ...pair }),
  z.strictObject({ what: z.literal('unsure'), ...pair }),
  z.strictObject({ what: z.literal('accept'), ...one }),
  z.strictObject({ what: z.literal('reject'), ...one }),
  z.strictObject({
    what: z.literal('correct'),
    ...one,
    /** Fields of the annotation's item, and what they should be. */
    set: z.record(FieldName, z.union([z.string(), z.number(), z.boolean(), z.null()])),
  }),
  /** `ids`: a source. */
  z.strictObject({ what: z.literal('retract'), ...one }),
  /** `ids`: a decision. */
  z.strictObject({ what: z.literal('undo'), ...one }),
] as const;

export const DecisionContent = z.discriminatedUnion('what', content);
export type DecisionContent = z.infer<typeof DecisionContent>;

/** A decision as it stands in the file. `line` is 1-based: what a person calls it by. */
export type Decision = DecisionContent & { readonly id: string; readonly line: number };

/** Eight hex digits; the same words of the same person at the same time are one decision. */
export function decisionId({ what, ids, by, when, why, ...more }: DecisionContent): string {
  const set = 'set' in more ? Object.entries(more.set).sort(([a], [b]) => byText(a, b)) : [];
  return sha256(JSON.stringify([what, ids, by, when, why, set])).slice(0, 8);
}
