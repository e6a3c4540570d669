import { z } from 'zod';
import { KnownNodeId } from '../model/known-ids.ts';
import { Carried, Circle, Day, OriginCount, OriginShare } from '../model/origins.ts';
import { ClaimStatus, EventStatus, EventType, Factuality } from '../model/vocabulary.ts';

/** The result of `analyse`: plain data, sorted, the same bytes for the same graph and seed. */

const ids = z.array(KnownNodeId);
const count = z.int().nonnegative();

export const ClaimOrigin = z.strictObject({
  claim: KnownNodeId,
  displayName: z.string(),
  chain: count,
  kind: z.enum(['named', 'anonymous', 'own-voice', 'unknown']),
  origin: KnownNodeId.nullable(),
  side: z.string().nullable(),
  /** The chain, from the origin to the source nearest the reader. */
  through: ids,
  statuses: z.array(ClaimStatus),
  status: ClaimStatus,
  ...Carried.shape,
});
export type ClaimOrigin = z.infer<typeof ClaimOrigin>;

export const EventOrigins = z.strictObject({
  event: KnownNodeId,
  displayName: z.string(),
  type: EventType,
  /** All event nodes judged to be this one. */
  events: ids,
  factualities: z.array(Factuality),
  negated: z.boolean(),
  /** Status from all claims that tell the event, denials included. */
  status: EventStatus,
  /** The widest bounds that any article gives. */
  happened: z.strictObject({ first: Day, latest: Day }),
  ...Carried.shape,
  ...OriginCount.shape,
});
export type EventOrigins = z.infer<typeof EventOrigins>;

export const TypeOrigins = z.strictObject({
  type: EventType,
  /** Side of the target; null where it is not stated. */
  targetSide: z.string().nullable(),
  events: ids,
  /** How many of these events are told with each factuality. */
  factualities: z.partialRecord(Factuality, count),
  ...OriginCount.shape,
});
export type TypeOrigins = z.infer<typeof TypeOrigins>;

/** A fact that rests on one origin: an event, or a relationship between entities. */
export const SingleOrigin = z.strictObject({
  fact: z.string(),
  displayName: z.string(),
  kind: z.enum(['event', 'relationship']),
  origin: KnownNodeId,
  originKind: OriginShare.shape.kind,
  side: z.string().nullable(),
  statuses: z.array(ClaimStatus),
});
export type SingleOrigin = z.infer<typeof SingleOrigin>;

export const SideShare = z.strictObject({
  side: z.string().nullable(),
  origins: ids,
  events: count,
  /** Events told only by origins of this side. */
  onlyThisSide: count,
});
export type SideShare = z.infer<typeof SideShare>;

export const LeftOut = z.strictObject({
  id: KnownNodeId,
  displayName: z.string(),
  kind: z.enum(['article', 'publication', 'work', 'origin']),
  claims: ids,
  events: ids,
  entities: ids,
  /**
   * Spearman's rank correlation of PageRank with and without it, over the entities in both
   * rankings; null: not computed.
   */
  correlation: z.number().nullable(),
  /** Share of the ten highest that stay in the ten highest, 0–1; null: not computed. */
  overlap: z.number().nullable(),
});
export type LeftOut = z.infer<typeof LeftOut>;

export const CircularCitation = z.strictObject({
  level: z.enum(['documents', 'parties', 'event']),
  /** The event told in a circle; null at the other levels. */
  event: KnownNodeId.nullable(),
  ...Circle.shape,
});
export type CircularCitation = z.infer<typeof CircularCitation>;

export const NodeMeasures = z.strictObject({
  id: KnownNodeId,
  displayName: z.string(),
  label: z.string(),
  degree: count,
  strength: z.number(),
  pagerank: z.number(),
  /** Null on graphs too large to compute it. */
  betweenness: z.number().nullable(),
  community: count,
  component: count,
});
export type NodeMeasures = z.infer<typeof NodeMeasures>;

export const ProjectionMeasures = z.strictObject({
  name: z.enum(['entities', 'citations', 'origins']),
  /** What nodes, edges and weights mean. */
  sentence: z.string(),
  nodes: count,
  edges: count,
  communities: count,
  components: count,
  /** Entities only: events by factuality, negated events left out. */
  factualities: z.partialRecord(Factuality, count),
  measures: z.array(NodeMeasures),
});
export type ProjectionMeasures = z.infer<typeof ProjectionMeasures>;

const Cell = z.union([z.string(), z.number(), z.null()]);

/** Ready to print: every row has one cell per column. */
export const AnalysisTable = z.strictObject({
  name: z.string(),
  title: z.string(),
  note: z.string(),
  columns: z.array(z.string()),
  rows: z.array(z.array(Cell)),
});
export type AnalysisTable = z.infer<typeof AnalysisTable>;

/** Which part of the graph was analysed. */
export const ScopeFound = z.strictObject({
  sentence: z.string(),
  articles: count,
  events: count,
  /** How many of the graph's articles and events are out of scope. */
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
