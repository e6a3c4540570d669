import { byText } from '../../model/by-text.ts';
import { sha256, sourceOfNode } from '../../model/ids.ts';
import type { Settled } from './settle-decisions.ts';
import type { Review } from './settle-reviews.ts';
import type { Signed } from './signed.ts';

/** What is decided about one article and what it says: all that its own facts depend on. Plain JSON. */
export interface SourceDecisions {
  /** By whom, when and why it was withdrawn; null where nobody did. */
  readonly retracted: Signed | null;
  /** By id of a node or relationship. */
  readonly reviews: readonly (readonly [id: string, review: Review])[];
}

export const NOTHING_DECIDED: SourceDecisions = { retracted: null, reviews: [] };

/** Why a decision has nothing to be applied to. */
export const NOT_THERE = 'a decision about what is not there, or not there any more; it is kept';

/** An article of which nothing is decided is not there. */
export function decisionsBySource({ retracted, reviews }: Settled): Map<string, SourceDecisions> {
  const all = new Map<
    string,
    { retracted: Signed | null; reviews: (readonly [string, Review])[] }
  >();
  const of = (source: string) => {
    const own = all.get(source) ?? { retracted: retracted.get(source) ?? null, reviews: [] };
    all.set(source, own);
    return own;
  };
  for (const source of retracted.keys()) of(source);
  for (const [id, review] of [...reviews].sort(([a], [b]) => byText(a, b)))
    if (!isAcross(id)) of(sourceOfId(id)).reviews.push([id, review]);
  return all;
}

/** A relationship is of the article at which it begins. */
const sourceOfId = (id: string): string =>
  sourceOfNode(id.includes(' ') ? (id.split(' ')[1] ?? id) : id);

/** What is decided about relationships between articles, such as a copy or a conflict. */
export const reviewsAcross = ({ reviews }: Settled): ReadonlyMap<string, Review> =>
  new Map([...reviews].filter(([id]) => isAcross(id)));

/** A relationship's id has its type and its ends in it. */
function isAcross(id: string): boolean {
  const [, from, to] = id.split(' ');
  return from !== undefined && to !== undefined && sourceOfNode(from) !== sourceOfNode(to);
}

/** The same decisions, the same hash; null where there are none. */
export const hashOfDecisions = (decisions: SourceDecisions | undefined): string | null =>
  decisions ? sha256(JSON.stringify(decisions)) : null;
