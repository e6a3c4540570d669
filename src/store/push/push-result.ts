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
  /** Ids of nodes that no article has any more but that relationships of others hold. */
  readonly kept: readonly string[];
  /** Events and claims whose origins are others than before, or were not counted before. */
  readonly counted?: number;
}

export const NOTHING: Counts = { created: 0, changed: 0, deleted: 0, unchanged: 0 };

const added = (one: Counts, other: Counts): Counts => ({
  created: one.created + other.created,
  changed: one.changed + other.changed,
  deleted: one.deleted + other.deleted,
  unchanged: one.unchanged + other.unchanged,
});

/** What several portions come to, and what was not looked at. */
export const resultOf = (portions: readonly PushResult[]): PushResult => ({
  nodes: portions.map(({ nodes }) => nodes).reduce(added, NOTHING),
  relationships: portions.map(({ relationships }) => relationships).reduce(added, NOTHING),
  kept: portions.flatMap(({ kept }) => kept),
});

/** Rows that a push writes; what it deletes is apart. */
export const rowsToWrite = ({ nodes, relationships }: PushResult): number =>
  nodes.created + nodes.changed + relationships.created + relationships.changed;

/** What comes of the differences; `kept` of those that are gone stay. */
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

/** Whether ids of the graph are taken by data that are not ours; each is reported. */
export function reportForeign(differences: readonly KindChanges[], report: Report): boolean {
  const foreign = differences.flatMap((difference) => difference.foreign);
  for (const path of foreign.sort())
    report.error(
      'store:foreign-id',
      'the database has something of this id that attest did not write; nothing was pushed',
      { path },
      { actual: 'no attestHash', expected: 'an id that nobody else uses, or another database' },
    );
  return foreign.length > 0;
}

export function reportKept(kept: readonly string[], report: Report): void {
  for (const path of kept)
    report.warn('store:kept-node', 'no article has this node any more, but others hold on to it', {
      path,
    });
}
