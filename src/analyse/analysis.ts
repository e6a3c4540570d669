import { z } from 'zod';
import { Carried, Circle, Day, OriginCount, OriginShare } from '../model/origins.ts';
import { ClaimStatus, EventStatus, EventType, Factuality } from '../model/vocabulary.ts';

/** What `analyse` gives: plain data, sorted, the same bytes for the same graph and seed. */

const ids = z.array(z.string());
const count = z.int().nonnegative();

export const ClaimOrigin = z.strictObject({
  claim: z.string(),
  displayName: z.string(),
  chain: count,
  kind: z.enum(['named', 'anonymous', 'own-voice', 'unknown']),
  origin: z.string().nullable(),
  side: z.string().nullable(),
  /** From the origin to the one nearest the reader. */
  through: ids,
  statuses: z.array(ClaimStatus),
  status: ClaimStatus,
  ...Carried.shape,
});
export type ClaimOrigin = z.infer<typeof ClaimOrigin>;

export const EventOrigins = z.strictObject({
  event: z.string(),
  displayName: z.string(),
  type: EventType,
  /** All event nodes judged to be this one. */
  events: ids,
  factualities: z.array(Factuality),
  negated: z.boolean(),
  /** From all claims that tell it, denials included. */
  status: EventStatus,
  /** The widest bounds that any article gives. */
  happened: z.strictObject({ first: Day, latest: Day }),
  ...Carried.shape,
  ...OriginCount.shape,
});
export type EventOrigins = z.infer<typeof EventOrigins>;

export const TypeOrigins = z.strictObject({
  type: EventType,
  /** Side of whom it was done to; null where that is not stated. */
  targetSide: z.string().nullable(),
  events: ids,
  /** How many of these events are told as what. */
  factualities: z.partialRecord(Factuality, count),
  ...OriginCount.shape,
});
export type TypeOrigins = z.infer<typeof TypeOrigins>;

/** A fact that falls with one origin: an event, or a relationship between entities. */
export const SingleOrigin = z.strictObject({
  fact: z.string(),
  displayName: z.string(),
  kind: z.enum(['event', 'relationship']),
  origin: z.string(),
  originKind: OriginShare.shape.kind,
  side: z.string().nullable(),
  statuses: z.array(ClaimStatus),
});
export type SingleOrigin = z.infer<typeof SingleOrigin>;

export const SideShare = z.strictObject({
  side: z.string().nullable(),
  origins: ids,
  events: count,
  /** Events that only origins of this side tell. */
  onlyThisSide: count,
});
export type SideShare = z.infer<typeof SideShare>;

export const LeftOut = z.strictObject({
  id: z.string(),
  displayName: z.string(),
  kind: z.enum(['article', 'publication', 'work', 'origin']),
  claims: ids,
  events: ids,
  entities: ids,
  /** Spearman's rank correlation of PageRank with and without it, over what is in both; null: not computed. */
  correlation: z.number().nullable(),
  /** Share of the ten highest that stay among the ten highest, 0–1; null: not computed. */
  overlap: z.number().nullable(),
});
export type LeftOut = z.infer<typeof LeftOut>;

export const CircularCitation = z.strictObject({
  level: z.enum(['documents', 'parties', 'event']),
  /** The event told in a circle, else null. */
  event: z.string().nullable(),
  ...Circle.shape,
});
export type CircularCitation = z.infer<typeof CircularCitation>;

export const NodeMeasures = z.strictObject({
  id: z.string(),
  displayName: z.string(),
  label: z.string(),
  degree: count,
  strength: z.number(),
  pagerank: z.number(),
  /** Null on graphs too large for it. */
  betweenness: z.number().nullable(),
  community: count,
  component: count,
});
export type NodeMeasures = z.infer<typeof NodeMeasures>;

export const ProjectionMeasures = z.strictObject({
  name: z.enum(['entities', 'citations', 'origins']),
  /** What a node, an edge and a weight is. */
  sentence: z.string(),
  nodes: count,
  edges: count,
  communities: count,
  components: count,
  /** Entities only: events by how they are told, negated ones left out. */
  factualities: z.partialRecord(Factuality, count),
  measures: z.array(NodeMeasures),
});
export type ProjectionMeasures = z.infer<typeof ProjectionMeasures>;

const Cell = z.union([z.string(), z.number(), z.null()]);

/** Ready to print: every row has a cell for each column. */
export const AnalysisTable = z.strictObject({
  name: z.string(),
  title: z.string(),
  note: z.string(),
  columns: z.array(z.string()),
  rows: z.array(z.array(Cell)),
});
export type AnalysisTable = z.infer<typeof AnalysisTable>;

/** What of the graph was analysed. */
export const ScopeFound = z.strictObject({
  sentence: z.string(),
  articles: count,
  events: count,
  /** Of the graph's articles and events, how many are out of scope. */
  leftOut: z.strictObject({ articles: count, events: count }),
});
export type ScopeFound = z.infer<typeof ScopeFound>;

export const Analysis = z.strictObject({
  seed: z.int(),
  scope: ScopeFound,
  projections: z.array(ProjectionMeasures),
  claimOrigins: z.array(ClaimOrigin),
  eventOrigins: z.array(EventOrigins),
  typeOrigins: z.array(TypeOrigins),
  singleOrigins: z.array(SingleOrigin),
  sides: z.array(SideShare),
  leaveOneOut: z.array(LeftOut),
  circular: z.array(CircularCitation),
  tables: z.array(AnalysisTable),
});
export type Analysis = z.infer<typeof Analysis>;
