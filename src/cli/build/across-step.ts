import type { Facts } from '../../graph/facts.ts';
import type { EdgeRow } from '../../model/graph.ts';
import type { PairDecisions } from '../../resolve/entities/resolve-entities.ts';

/**
 * A judgement that takes all sources: which entities are the same, which article is a copy. It sees
 * of each source only the small records that it has taken from its facts, so that a corpus fits into
 * memory, and a source that did not change need not be read again.
 */
export interface AcrossStep {
  /** Also the name under which its records are kept. */
  readonly name: string;
  /** Plain JSON. Runs once a source, beside other sources. */
  recordsOf(facts: Facts): readonly unknown[];
  /** Relationships with evidence, each once; the same ones for the same records. */
  judge(
    records: ReadonlyMap<string, readonly unknown[]>,
    decisions: PairDecisions,
  ): readonly EdgeRow[];
}
