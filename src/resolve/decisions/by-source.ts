import { byText } from '../../model/by-text.ts';
import { isOfTwo } from '../../model/decisions.ts';
import {
  type EdgeId,
  type FactId,
  isEdgeId,
  type NodeId,
  partsOfEdgeId,
  type SourceId,
  sha256,
  sourceOfFact,
} from '../../model/ids.ts';
import type { Settled } from './settle-decisions.ts';
import type { Review } from './settle-reviews.ts';
import type { Signed } from './signed.ts';

/**
 * The decisions about one article and its content: everything its own facts depend on. Plain JSON.
 */
export interface SourceDecisions {
  /** By whom, when and why it was withdrawn; null if it was not. */
  readonly retracted: Signed | null;
  /** By id of a node or relationship. */
  readonly reviews: readonly (readonly [id: FactId, review: Review])[];
  /** People whom reviewers told apart from protected people of the same name: from how many. */
  readonly toldApart?: readonly (readonly [id: NodeId, from: number])[];
}

export const NOTHING_DECIDED: SourceDecisions = { retracted: null, reviews: [] };

/** Why a decision cannot be applied. */
export const NOT_THERE = 'a decision about something that does not exist (any more); it is kept';

/** The decisions by source; an article without decisions has no entry. */
export function decisionsBySource({ retracted, reviews }: Settled): Map<SourceId, SourceDecisions> {
  const all = new Map<
    SourceId,
    { retracted: Signed | null; reviews: (readonly [FactId, Review])[] }
  >();
  const of = (source: SourceId) => {
    const own = all.get(source) ?? { retracted: retracted.get(source) ?? null, reviews: [] };
    all.set(source, own);
    return own;
  };
  for (const source of retracted.keys()) of(source);
  for (const [id, review] of [...reviews].sort(([a], [b]) => byText(a, b)))
    if (!isAcross(id)) of(sourceOfFact(id)).reviews.push([id, review]);
  return all;
}

/** Decisions about relationships between articles, such as a copy or a conflict. */
export const reviewsAcross = ({ reviews }: Settled): ReadonlyMap<EdgeId, Review> =>
  new Map([...reviews].flatMap(([id, review]) => (isAcross(id) ? [[id, review] as const] : [])));

/** Whether it is a relationship between articles; its id contains its type and ends. */
function isAcross(id: FactId): id is EdgeId {
  const parts = isEdgeId(id) ? partsOfEdgeId(id) : null;
  return parts !== null && isOfTwo(parts.source, parts.target);
}

/** Equal decisions have an equal hash; null if there are none. */
export const hashOfDecisions = (decisions: SourceDecisions | undefined): string | null =>
  decisions ? sha256(JSON.stringify(decisions)) : null;
