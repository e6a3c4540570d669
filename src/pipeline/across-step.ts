import type { Facts } from '../graph/facts.ts';
import type { EdgeRow } from '../model/graph.ts';
import type { PairDecisions } from '../resolve/entities/resolve-entities.ts';

/**
 * The judgements that take all sources: which entities are the same, which article is a copy. Of each
 * source they see only records that were taken from its facts, so that a corpus fits into memory, and a
 * source that did not change need not be read again.
 */
export interface AcrossStep {
  /** Plain JSON. Runs once a source, beside other sources. */
  recordsOf(facts: Facts): Records;
  judge(sources: readonly HeldRecords[], options: AcrossOptions): Judged;
}

/** What of a source is looked at at each build, and what only where something near it has changed. */
export interface Records {
  readonly outline: unknown;
  readonly details: unknown;
}

export interface HeldRecords {
  readonly source: string;
  /** Of its facts. */
  readonly hash: string;
  readonly outline: unknown;
  readonly details: () => unknown;
}

export interface AcrossOptions {
  readonly decisions: PairDecisions;
  /** What the last build left; null where there was none, or one of another program. */
  readonly memory: unknown;
}

export interface Judged {
  /** Of each source a hash: as long as it is the same, so are the relationships that begin there. */
  readonly bases: ReadonlyMap<string, string>;
  /** Relationships with evidence that begin at these sources, each once. */
  edgesFrom(sources: ReadonlySet<string>): readonly EdgeRow[];
  /** For the next build; plain JSON. */
  readonly memory: unknown;
}
