import type { NodeId } from '../../model/ids.ts';
import type { Report } from '../../model/problem.ts';
import type { KindChanges } from './difference.ts';

export interface Counts {
  readonly created: number;
  readonly changed: number;
  readonly deleted: number;
  readonly unchanged: number;
}

export interface PushResult {
  readonly nodes: Counts;
  readonly relationships: Counts;
  /** Ids of nodes that no article has any more, kept because relationships of others use them. */
  readonly kept: readonly NodeId[];
  /** Number of events and claims whose origins changed or were counted for the first time. */
  readonly counted?: number;
}

export const NOTHING: Counts = { created: 0, changed: 0, deleted: 0, unchanged: 0 };

const added = (one: Counts, other: Counts): Counts => ({
  created: one.created + other.created,
  changed: one.changed + other.changed,
  deleted: one.deleted + other.deleted,
  unchanged: one.unchanged + other.unchanged,
});

/** Sums up portions and what was skipped. */
export const sumOfPortions = (portions: readonly PushResult[]): PushResult => ({
  nodes: portions.map(({ nodes }) => nodes).reduce(added, NOTHING),
  relationships: portions.map(({ relationships }) => relationships).reduce(added, NOTHING),
  kept: portions.flatMap(({ kept }) => kept),
});

/** Rows to create or change. Deletions are not included. */
export const rowsToWrite = ({ nodes, relationships }: PushResult): number =>
  nodes.created + nodes.changed + relationships.created + relationships.changed;

/** Counts of the differences. `kept` of the rows that are gone are not deleted. */
export function countsOf(differences: readonly KindChanges[], kept: number): Counts {
  const sum = (count: (difference: KindChanges) => number): number =>
    differences.reduce((total, difference) => total + count(difference), 0);
  return {
    created: sum(({ created }) => created.length),
    changed: sum(({ changed }) => changed.length),
    deleted: sum(({ gone }) => gone.length) - kept,
    unchanged: sum(({ unchanged }) => unchanged),
  };
}

/** Reports ids of the graph that belong to data of others. True if there are any. */
export function reportForeign(differences: readonly KindChanges[], report: Report): boolean {
  const foreign = differences.flatMap((difference) => difference.foreign);
  for (const path of foreign.sort())
    report.error(
      'store:foreign-id',
      'the database uses this id for data that attest did not write; nothing was pushed',
      { path },
      { actual: 'no attestHash', expected: 'an id that nobody else uses, or another database' },
    );
  return foreign.length > 0;
}

export function reportKept(kept: readonly NodeId[], report: Report): void {
  for (const path of kept)
    report.warn(
      'store:kept-node',
      'no article has this node any more, but data of others is tied to it',
      {
        path,
      },
    );
}
