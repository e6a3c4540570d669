import { z } from 'zod';
import { groupBy } from './group-by.ts';
import { EdgeId, NodeId, Sha256 } from './ids.ts';
import type { Class } from './kinds/classes.ts';
import { count } from './kinds/fields.ts';
import { isOfClass, KINDS, type LabelOfClass, MentionKind, NodeLabel } from './kinds/kinds.ts';
import { KnownNodeId, KnownSourceId } from './known-ids.ts';
import {
  OWN_PROPERTIES,
  type PropertyOfType,
  RELATIONSHIPS,
  RelationshipType,
} from './relationships.ts';
import { base, read, reviewed, signed, text } from './shared-properties.ts';
import { Capture, Replaced } from './source.ts';
import { StoredTimex } from './standoff.ts';
import {
  ArticleStatus,
  ClaimStatus,
  DateAnchor,
  DateRelation,
  EventStatus,
  EventType,
  Factuality,
  Genericity,
  MentionForm,
  MentionUse,
  Origin,
  Polarity,
  ProtectedPeople,
  ReviewKind,
  Speech,
  Stance,
} from './vocabulary.ts';

/**
 * The property graph: the properties of a node by label and of a relationship by type. Absent
 * values are left out, never null. Nested records are one level deep.
 */

type KindSchemas = { readonly [K in (typeof KINDS)[number] as K['label']]: K['stored'] };
/** Sorted like the labels. */
const kindSchemas = Object.fromEntries(
  NodeLabel.options.flatMap((label) =>
    KINDS.filter((kind) => kind.label === label).map(({ stored }) => [label, stored]),
  ),
) as KindSchemas;

export const NODE_SCHEMAS = {
  Article: z.strictObject({
    ...base,
    title: text.optional(),
    publication: text.optional(),
    url: text.optional(),
    published: text.optional(),
    retrieved: text.optional(),
    updated: text.optional(),
    version: text.optional(),
    language: text.optional(),
    licence: text.optional(),
    sha256: Sha256,
    /** What the text was extracted from: the saved page, with the hash of its bytes. */
    capture: Capture.optional(),
    /** The previous version. */
    replaces: Replaced.optional(),
    status: ArticleStatus,
    /** Set if a reviewer withdrew it; an article that says so itself (`status`) has no reviewer. */
    review: ReviewKind.extract(['withdrawn']).optional(),
    ...signed,
    /**
     * Set on a withdrawn article that mentioned protected people, who are nowhere else in the graph
     * now.
     */
    protectedPeople: ProtectedPeople.optional(),
    /**
     * Names of protected people who are no longer in the graph, withdrawn with the article or
     * rejected; lower case.
     */
    protectedNames: z.array(text).optional(),
    /** The same of other people; only what names somebody in public may not use them. */
    withheldNames: z.array(text).optional(),
    /** What was read in it and a reviewer rejected, one sentence each: what, who, when, why. */
    rejected: z.array(text).optional(),
    /** The stored text, unchanged; every quotation is checked against it. */
    text: text.min(1),
  }),
  ...kindSchemas,
  Date: z.strictObject({
    ...read,
    text,
    edtf: text.optional(),
    /** Outer bounds, ISO dates; absent if the year would be a guess. */
    earliest: z.iso.date().optional(),
    latest: z.iso.date().optional(),
    /** Inner bounds of a range whose ends are themselves uncertain. */
    latestStart: z.iso.date().optional(),
    earliestEnd: z.iso.date().optional(),
    precision: z.enum(['day', 'month', 'season', 'year', 'decade', 'range', 'duration', 'unknown']),
    relation: DateRelation,
    anchor: DateAnchor,
    anchorEvent: KnownNodeId.optional(),
    timex: StoredTimex,
  }),
  Event: z.strictObject({
    ...read,
    type: EventType,
    word: text.optional(),
    factuality: Factuality,
    polarity: Polarity,
    genericity: Genericity,
    status: EventStatus,
    count: count.count.stored,
  }),
  Claim: z.strictObject({
    ...read,
    text,
    speech: Speech,
    stance: Stance,
    status: ClaimStatus,
    origin: Origin,
  }),
  Mention: z.strictObject({
    ...read,
    quote: text.min(1),
    /** Where the words are: in the text, or in a field of the article's head. */
    part: z.enum(['text', 'head']),
    field: text.optional(),
    start: z.int().nonnegative(),
    end: z.int().positive(),
    prefix: text,
    suffix: text,
    /** Of a document with pages: the one on which the words begin, from 1 as it is counted in the file. */
    page: z.int().positive().optional(),
    use: MentionUse,
    kind: MentionKind.optional(),
    form: MentionForm.optional(),
    metonym: z.boolean().optional(),
  }),
} as const satisfies Record<NodeLabel, z.ZodObject>;

type Nodes = { [L in NodeLabel]: { label: L } & z.infer<(typeof NODE_SCHEMAS)[L]> };
export type NodeAttributes = Nodes[NodeLabel];
export type NodeOf<L extends NodeLabel> = Nodes[L];

export const isNodeOf = <C extends Class>(
  attributes: NodeAttributes,
  wanted: C,
): attributes is NodeOf<LabelOfClass<C>> => isOfClass(attributes.label, wanted);

/** A place that the text deliberately does not reveal. */
export const isWithheldNode = (attributes: NodeAttributes): boolean =>
  isNodeOf(attributes, 'location') && attributes.precision === 'withheld';

/** Properties of every relationship. */
const edgeBase = {
  evidence: z.array(NodeId).min(1),
  /** The words of the first mention in `evidence`. */
  quote: text.min(1),
  coder: text,
  confidence: z.number().min(0).max(1),
  sources: z.array(KnownSourceId).min(1),
  rule: text.optional(),
  alternatives: z.array(text).optional(),
  ...reviewed,
};
/** All properties that a relationship of any type may have. */
export const EDGE_PROPERTIES = { ...edgeBase, ...OWN_PROPERTIES };

type Own = z.infer<z.ZodObject<typeof OWN_PROPERTIES>>;
/** A relationship of one type; properties of other types may be read, but are never set. */
export type EdgeOf<T extends RelationshipType> = { [U in T]: EdgeOfOne<U> }[T];
type EdgeOfOne<T extends RelationshipType> = { type: T } & z.infer<
  z.ZodObject<typeof edgeBase, z.core.$strict>
> &
  Pick<Own, PropertyOfType<T>> & { [P in Exclude<keyof Own, PropertyOfType<T>>]?: never };
export type EdgeAttributes = EdgeOf<RelationshipType>;

/** One schema for all types with the same properties. */
const edgeSchemas = [
  ...groupBy(RelationshipType.options, (type) => RELATIONSHIPS[type].carries.join()),
].map(([carried, types]) =>
  z.strictObject({
    type: z.enum(types),
    ...edgeBase,
    ...Object.fromEntries(
      Object.entries(OWN_PROPERTIES).filter(([name]) => carried.split(',').includes(name)),
    ),
  }),
);
export const EdgeAttributes = z.discriminatedUnion(
  'type',
  edgeSchemas as [(typeof edgeSchemas)[0], ...typeof edgeSchemas],
) as unknown as z.ZodType<EdgeAttributes>;

export interface NodeRow<L extends NodeLabel = NodeLabel> {
  readonly key: NodeId;
  readonly attributes: NodeOf<L>;
}
export interface EdgeRow<T extends RelationshipType = RelationshipType> {
  readonly key: EdgeId;
  readonly source: NodeId;
  readonly target: NodeId;
  readonly attributes: EdgeOf<T>;
}

/** `out/graph.json`: graphology's own serialisation of a directed multigraph. */
export const SerializedGraph = z.strictObject({
  attributes: z.strictObject({ name: z.literal('attest'), format: z.literal(1) }),
  options: z.strictObject({
    type: z.literal('directed'),
    multi: z.literal(true),
    allowSelfLoops: z.boolean(),
  }),
  nodes: z.array(z.strictObject({ key: NodeId, attributes: z.looseObject({ label: NodeLabel }) })),
  edges: z.array(
    z.strictObject({ key: EdgeId, source: NodeId, target: NodeId, attributes: EdgeAttributes }),
  ),
});
export type SerializedGraph = z.infer<typeof SerializedGraph>;
