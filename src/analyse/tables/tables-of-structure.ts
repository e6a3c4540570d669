import type { Analysis, AnalysisTable } from '../analysis.ts';
import { type Name, table } from './table.ts';

/**
 * Tables of how it hangs together: sides, what is lost together, rings, measures of the
 * projections.
 */

type Findings = Omit<Analysis, 'tables'>;

export const tableOfSides = ({ sides }: Findings, name: Name): AnalysisTable =>
  table(
    'sides',
    'Origins by the side they are on',
    'Several bodies of one side are several origins and one side; those on no side are not one party.',
    ['side', 'origins', 'events', 'only this side', 'who'],
    sides.map(({ side, origins, events, onlyThisSide }) => [
      side ?? 'none stated',
      origins.length,
      events,
      onlyThisSide,
      origins.map(name).join('; '),
    ]),
  );

export const tableOfLeftOut = ({ leaveOneOut }: Findings): AnalysisTable =>
  table(
    'leave-one-out',
    'What would be lost without it',
    'Claims and events with no other way to the reader; rank correlation (Spearman) and share of the ' +
      'ten highest that stay, both of the PageRank of entities.',
    ['without', 'is', 'claims', 'events', 'entities', 'correlation', 'ten highest'],
    leaveOneOut
      .filter(({ claims, events }) => claims.length + events.length > 0)
      .map(({ displayName, kind, claims, events, entities, correlation, overlap }) => [
        displayName,
        kind,
        claims.length,
        events.length,
        entities.length,
        correlation,
        overlap,
      ]),
  );

export const tableOfCircles = ({ circular }: Findings, name: Name): AnalysisTable =>
  table(
    'circular-citations',
    'Who has it from one another',
    'Between tellers of one event a ring that is not grounded has no origin at all; between parties ' +
      'it may concern different matters.',
    ['between', 'members', 'event', 'grounded outside'],
    circular.map(({ level, members, event, grounded }) => [
      level,
      members.map(name).join(' → '),
      event && name(event),
      grounded ? 'yes' : 'no',
    ]),
  );

export const tableOfMeasures = (projection: Findings['projections'][number]): AnalysisTable =>
  table(
    `measures-${projection.name}`,
    `Places in the graph of ${projection.name}`,
    `${projection.sentence} Nodes: ${projection.nodes}, edges: ${projection.edges}, communities: ` +
      `${projection.communities}, components: ${projection.components}.${toldAs(projection)}`,
    ['node', 'is', 'degree', 'strength', 'PageRank', 'betweenness', 'community', 'component'],
    projection.measures.map((node) => [
      node.displayName,
      node.label,
      node.degree,
      node.strength,
      node.pagerank,
      node.betweenness,
      node.community,
      node.component,
    ]),
  );

/** The share of each factuality: a claimed or ordered event is not an asserted one. */
function toldAs({ factualities }: Findings['projections'][number]): string {
  const counts = Object.entries(factualities);
  const all = counts.reduce((sum, [, count]) => sum + count, 0);
  const shares = counts.map(([name, count]) => `${name} ${count} of ${all}`);
  return all === 0 ? '' : ` Events: ${shares.join(', ')}.`;
}
