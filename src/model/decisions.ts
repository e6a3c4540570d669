import { z } from 'zod';
import { byText } from './by-text.ts';
import { type NodeId, sha256, sourceOfNode } from './ids.ts';
import { EntityKind } from './kinds/kinds.ts';
import { Role } from './vocabulary.ts';
import { WrittenFactId, WrittenNodeId, WrittenSourceId } from './written-ids.ts';

/**
 * What reviewers decided, one line each in `decisions.jsonl`. Lines are only ever added: an undo is
 * another line. A line's id is made from its content, so merging two branches in git changes no
 * decision.
 */

/** Whether two ids belong to different articles; only such pairs are judged the same or not. */
export const isOfTwo = (a: NodeId, b: NodeId): boolean => sourceOfNode(a) !== sourceOfNode(b);

const signed = {
  /** Who decided. */
  by: z.string().min(1),
  /** When, as given by whoever wrote the line; the build reads no clock. */
  when: z.iso.datetime({ offset: true }).or(z.iso.date()),
  why: z.string().min(1),
  /** A hash of what was judged, as it was then; whoever shows the decision sees if it has changed. */
  seen: z
    .string()
    .regex(/^[0-9a-f]{8}$/)
    .optional(),
};
const pair = {
  ids: z
    .tuple([WrittenNodeId, WrittenNodeId])
    .refine(([a, b]) => isOfTwo(a, b), { error: 'these are not of two different articles' }),
  ...signed,
};
const somebody = { ids: z.tuple([WrittenNodeId]), ...signed };
const one = { ids: z.tuple([WrittenFactId]), ...signed };

/** Any field except the id, which others refer to. */
const FieldName = z.string().refine((name) => name !== 'id', { error: 'an id stays as it is' });

/**
 * What words of the article can be given for, by a correction of an event, a claim or a group.
 * `count`: how many they are, of an event how often; `affected`: how many an event was done to.
 */
export const WordsField = z.enum([
  ...Role.options,
  'place',
  'date',
  'trigger',
  'speaker',
  'content',
  'count',
  'affected',
]);
export type WordsField = z.infer<typeof WordsField>;

/** Words of the article, as a coding gives them. `kind`: what they name, if nobody has read them. */
const GivenWords = z.strictObject({
  quote: z.string().min(1),
  prefix: z.string().optional(),
  suffix: z.string().optional(),
  nth: z.int().positive().optional(),
  kind: EntityKind.optional(),
});
export type GivenWords = z.infer<typeof GivenWords>;

/** By what they are for; an empty list says that there is nobody and nothing. */
const CorrectedWords = z.partialRecord(WordsField, z.array(GivenWords));
export type CorrectedWords = z.infer<typeof CorrectedWords>;

const content = [
  z.strictObject({ what: z.literal('same'), ...pair }),
  z.strictObject({ what: z.literal('different'), ...pair }),
  z.strictObject({ what: z.literal('unsure'), ...pair }),
  z.strictObject({ what: z.literal('accept'), ...one }),
  z.strictObject({ what: z.literal('reject'), ...one }),
  /** Looked at, and left as it is: the words do not tell. */
  z.strictObject({ what: z.literal('doubt'), ...one }),
  z.strictObject({
    what: z.literal('correct'),
    ...one,
    /** Fields of the annotation's item with their correct values. */
    set: z.record(FieldName, z.union([z.string(), z.number(), z.boolean(), z.null()])),
    /** Who took part, where, when, who says so, and which words tell it, as words of the article. */
    words: CorrectedWords.optional(),
  }),
  /** `ids`: a person or group who must not be named, here or in any other article. */
  z.strictObject({ what: z.literal('protect'), ...somebody }),
  /** `ids`: a person or group whose name may be published. */
  z.strictObject({ what: z.literal('release'), ...somebody }),
  /** `ids`: the source to withdraw. */
  z.strictObject({ what: z.literal('retract'), ids: z.tuple([WrittenSourceId]), ...signed }),
  /** `ids`: the decision to undo. */
  z.strictObject({ what: z.literal('undo'), ids: z.tuple([z.string().min(1)]), ...signed }),
] as const;

export const DecisionContent = z.discriminatedUnion('what', content);
export type DecisionContent = z.infer<typeof DecisionContent>;

/** A decision as found in the file. `line` counts from 1, as people refer to it. */
export type Decision = DecisionContent & { readonly id: string; readonly line: number };

/** Eight hex digits; the same content by the same person at the same time is one decision. */
export function decisionId({ what, ids, by, when, why, seen, ...more }: DecisionContent): string {
  const set = 'set' in more ? Object.entries(more.set).sort(([a], [b]) => byText(a, b)) : [];
  const words = 'words' in more && more.words ? [more.words] : [];
  const content = [what, ids, by, when, why, set, ...words, ...(seen === undefined ? [] : [seen])];
  return sha256(JSON.stringify(content)).slice(0, 8);
}
