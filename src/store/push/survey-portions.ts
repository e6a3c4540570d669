import type { Session } from 'neo4j-driver';
import type { Parts } from '../../graph/parts.ts';
import type { SourceId } from '../../model/ids.ts';
import type { Report } from '../../model/problem.ts';
import { type Half, type KindChanges, type PushComparison, readDifferences } from './difference.ts';
import { findHeld } from './prune.ts';
import { countsOf, type PushResult, reportForeign } from './push-result.ts';
import { type Chunk, chunkOf } from './rows.ts';

/** Sources whose rows fit into memory together, and what to do to them. */
export interface Portion extends PushResult {
  /** Ids of sources. */
  readonly sources: readonly SourceId[];
  /**
   * The differences of one half, with their rows. With several portions, these are read and
   * compared again.
   */
  readonly compared: (half: Half) => Promise<readonly KindChanges[]>;
}

export interface Survey {
  readonly session: Session;
  readonly parts: Parts;
  readonly comparison: PushComparison;
  readonly onCompared?: ((compared: number, all: number) => void) | undefined;
}

/**
 * Compares everything before anything is written. Null, with each conflict reported, if data of
 * others use ids of the graph.
 */
export async function surveyPortions(
  chunks: readonly (readonly SourceId[])[],
  survey: Survey,
  report: Report,
): Promise<Portion[] | null> {
  const { session, parts, comparison, onCompared } = survey;
  const rowsOf = rowsIn(parts);
  const all = chunks.reduce((sum, sources) => sum + rowsOf(sources), 0);
  const portions: Portion[] = [];
  let compared = 0;
  for (const sources of chunks) {
    const chunk = read(sources, parts);
    const nodes = await readDifferences(session, chunk, 'nodes', comparison);
    const relationships = await readDifferences(session, chunk, 'relationships', comparison);
    if (reportForeign([...nodes, ...relationships], report)) return null;
    const kept = await findHeld(session, nodes, comparison);
    const isWhole = chunks.length === 1;
    portions.push({
      sources,
      nodes: countsOf(nodes, kept.length),
      relationships: countsOf(relationships, 0),
      kept,
      compared: isWhole ? once(nodes, relationships) : again(sources, survey),
    });
    compared += rowsOf(sources);
    onCompared?.(compared, all);
  }
  return portions;
}

/** A single portion stays in memory and is compared once. */
const once =
  (nodes: readonly KindChanges[], relationships: readonly KindChanges[]): Portion['compared'] =>
  async (half) =>
    half === 'nodes' ? nodes : relationships;

const again =
  (sources: readonly SourceId[], { session, parts, comparison }: Survey): Portion['compared'] =>
  (half) =>
    readDifferences(session, read(sources, parts), half, comparison);

const read = (sources: readonly SourceId[], parts: Parts): Chunk =>
  chunkOf(sources, sources.map(parts.read));

/** Number of rows in the parts of some sources. */
const rowsIn =
  ({ all }: Parts) =>
  (sources: readonly SourceId[]): number =>
    sources.reduce((sum, source) => {
      const { nodes = 0, relationships = 0 } = all.get(source) ?? {};
      return sum + nodes + relationships;
    }, 0);
