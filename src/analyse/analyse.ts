import type { AttestGraph } from '../graph/attest-graph.ts';
import { type GraphRows, rowsOfGraph } from '../graph/graph-rows.ts';
import type { Analysis } from './analysis.ts';
import { findAttribution } from './origins/attribution.ts';
import { findTellings, findTellingsOfClaims } from './origins/find-tellings.ts';
import { originsOfClaims, originsOfEvents, originsOfType } from './origins/origins.ts';
import { findSideShares } from './origins/sides.ts';
import { findSingleOrigins } from './origins/single-origin.ts';
import { findCircularCitations } from './projections/circular.ts';
import { measureProjection } from './projections/measures.ts';
import { projectCitations } from './projections/project-citations.ts';
import { type EntityOptions, projectEntities } from './projections/project-entities.ts';
import { projectOrigins } from './projections/project-origins.ts';
import { leaveOneOut, type OnRanked } from './robustness/leave-one-out.ts';
import { describeScope, keepCorroborated, narrow, type Scope } from './scope.ts';
import { tabulate } from './tables/tabulate.ts';

export interface AnalyseOptions extends Pick<EntityOptions, 'factualities'> {
  /** Seed of the random walk that finds communities; the same seed gives the same bytes. */
  readonly seed?: number;
  /** Which part of the graph to analyse; by default all of it. */
  readonly scope?: Scope;
  /** Called as each ranking is recomputed, the slowest part of the analysis. */
  readonly onRanked?: OnRanked;
}

/** Everything the project computes about a graph, as plain data. Definitions: README.md. */
export const analyse = (graph: AttestGraph, options: AnalyseOptions = {}): Analysis =>
  analyseRows(rowsOfGraph(graph), options);

/** The same of a graph that is only read, as `rowsToAnalyse` reads it from parts. */
export function analyseRows(
  whole: GraphRows,
  { seed = 1, scope = {}, onRanked = () => {}, ...options }: AnalyseOptions = {},
): Analysis {
  const graph = inScope(whole, scope);
  const attribution = findAttribution(graph);
  const told = findTellings(attribution);

  const claims = findTellingsOfClaims(attribution);
  const claimOrigins = originsOfClaims(attribution, claims);
  const eventOrigins = originsOfEvents(told, attribution);
  const typeOrigins = originsOfType(eventOrigins, attribution);

  const entities = projectEntities(attribution, options);
  const citations = projectCitations(attribution);
  const origins = projectOrigins(claimOrigins);
  const projections = [entities, citations, origins].map((projection) =>
    measureProjection(projection, graph, seed),
  );

  const findings = {
    seed,
    scope: describeScope(whole, graph, scope),
    projections,
    claimOrigins,
    eventOrigins,
    typeOrigins,
    singleOrigins: findSingleOrigins(eventOrigins, told, attribution),
    sides: findSideShares(eventOrigins),
    leaveOneOut: leaveOneOut(
      { claims, events: told },
      options.factualities === undefined ? entities : projectEntities(attribution),
      attribution,
      onRanked,
    ),
    circular: findCircularCitations(attribution, citations.graph, eventOrigins),
  };
  return { ...findings, tables: tabulate(findings, graph) };
}

/**
 * Counts origins on the graph already narrowed by the rest of the scope, then drops weak events.
 */
function inScope(whole: GraphRows, scope: Scope): GraphRows {
  const graph = narrow(whole, scope);
  if (scope.minOrigins === undefined) return graph;
  const attribution = findAttribution(graph);
  const events = originsOfEvents(findTellings(attribution), attribution);
  return keepCorroborated(graph, events, scope.minOrigins);
}
