import { sha256, sourceOfNode } from '../../model/ids.ts';
import type { Review, Settled } from './settle-decisions.ts';

/** What is decided about one article and what it says: all that its own facts depend on. Plain JSON. */
export interface SourceDecisions {
  readonly retracted: boolean;
  /** By id of a node or relationship. */
  readonly reviews: readonly (readonly [id: string, review: Review])[];
}

export const NOTHING_DECIDED: SourceDecisions = { retracted: false, reviews: [] };

/** An article of which nothing is decided is not there. */
export function decisionsBySource({ retracted, reviews }: Settled): Map<string, SourceDecisions> {
  const all = new Map<string, { retracted: boolean; reviews: (readonly [string, Review])[] }>();
  const of = (source: string) => {
    const own = all.get(source) ?? { retracted: retracted.has(source), reviews: [] };
    all.set(source, own);
    return own;
  };
  for (const source of retracted) of(source);
  for (const [id, review] of [...reviews].sort(([a], [b]) => (a < b ? -1 : 1)))
    of(sourceOfId(id)).reviews.push([id, review]);
  return all;
}

/** A relationship is of the article at which it begins. */
const sourceOfId = (id: string): string =>
  sourceOfNode(id.includes(' ') ? (id.split(' ')[1] ?? id) : id);

/** The same decisions, the same hash; null where there are none. */
export const hashOfDecisions = (decisions: SourceDecisions | undefined): string | null =>
  decisions ? sha256(JSON.stringify(decisions)) : null;
