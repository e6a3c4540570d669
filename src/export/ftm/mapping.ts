import { z } from 'zod';
import { NodeLabel } from '../../model/kinds/kinds.ts';
import { RelationshipType } from '../../model/relationships.ts';
import data from './ftm.json' with { type: 'json' };

const Labels = z.array(NodeLabel).min(1);
const When = z.strictObject({ from: Labels.optional(), to: Labels.optional() }).optional();

/** Which of our properties, and what FollowTheMoney's type of value needs. */
const Taken = z.strictObject({
  of: z.string(),
  as: z.enum(['date', 'country', 'language', 'imo']),
});
export type Taken = z.infer<typeof Taken>;

const Link = z.strictObject({
  schema: z.string(),
  from: z.string(),
  to: z.string(),
  /** The property that holds the role. */
  as: z.string(),
  role: z.string(),
  when: When,
});

const Value = z.strictObject({
  property: z.string(),
  of: z.literal('from'),
  is: z.enum(['id', 'displayName', 'dates']),
  when: When,
});

/** How the graph is said in FollowTheMoney's vocabulary. The first that isRuleFor is taken. */
const Mapping = z.strictObject({
  nodes: z.partialRecord(
    NodeLabel,
    z.strictObject({
      schema: z.string(),
      set: z.record(z.string(), z.array(z.string())).optional(),
      from: z.record(z.string(), z.union([z.string(), z.array(z.string()), Taken])),
    }),
  ),
  /** Instead of the schema of an `Object`. */
  schemaOfCategory: z.record(z.string(), z.string()),
  /** Relationships that are also values of a node's properties. */
  values: z.partialRecord(RelationshipType, z.array(Value)),
  links: z.partialRecord(RelationshipType, z.array(Link).min(1)),
  /** What a mention can be resolved to: natural and legal persons. */
  resolvable: Labels,
  /** ISO 639-1 to 639-3. */
  languages: z.record(z.string(), z.string()),
});

export const MAPPING = Mapping.parse(data);
export type FtmLink = z.infer<typeof Link>;

/** Whether a rule is for a relationship between these labels. */
export const isRuleFor = (
  when: z.infer<typeof When>,
  from: z.infer<typeof NodeLabel>,
  to: z.infer<typeof NodeLabel>,
): boolean =>
  (when?.from === undefined || when.from.includes(from)) &&
  (when?.to === undefined || when.to.includes(to));
