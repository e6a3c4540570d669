import type { Decision } from '../../model/decisions.ts';
import type { Place, Problem } from '../../model/problem.ts';
import type { OneReview } from './settle-reviews.ts';

/** For each thing decided, as problems name it in `path`: the first line that decides it. */
export type DecisionPlaces = ReadonlyMap<string, Place>;

export function placesOf(decisions: readonly Decision[], file: string): DecisionPlaces {
  const places = new Map<string, Place>();
  for (const decision of decisions.toReversed()) {
    const { ids, line } = decision;
    const path = [...ids].sort().join(' ');
    places.set(path, { file, line, path });
    if (decision.what === 'correct')
      places.set(correctionOf(path, correctionFields(decision)), { file, line, path });
  }
  return places;
}

/** What a correction says, without words if it gives none. */
export const correctionFields = ({ set, words }: Pick<OneReview, 'set' | 'words'>): object =>
  words ? { ...set, words } : set;

/** Path of one correction, where several decisions concern one thing. */
export const correctionOf = (id: string, set: object): string => `${id} ${JSON.stringify(set)}`;

/**
 * Adds the current line of a decision to its problem. Problems stored with a built article have no
 * line, as inserted lines move the others without changing the article.
 */
export function atDecision(problem: Problem, places: DecisionPlaces): Problem {
  const { rule, place } = problem;
  if (!rule.startsWith('decision:') || place.line !== undefined) return problem;
  const found = places.get(place.path ?? '');
  return found ? { ...problem, place: found } : problem;
}
