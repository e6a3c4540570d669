import type { Decision } from '../../model/decisions.ts';
import type { Place, Problem } from '../../model/problem.ts';

/** By what decisions are about, as problems name it in `path`: the first line that decides it. */
export type DecisionPlaces = ReadonlyMap<string, Place>;

export function placesOf(decisions: readonly Decision[], file: string): DecisionPlaces {
  const places = new Map<string, Place>();
  for (const decision of decisions.toReversed()) {
    const { ids, line } = decision;
    const path = [...ids].sort().join(' ');
    places.set(path, { file, line, path });
    if ('set' in decision) places.set(correctionOf(path, decision.set), { file, line, path });
  }
  return places;
}

/** Of several decisions about one thing, the problem is with one correction. */
export const correctionOf = (id: string, set: object): string => `${id} ${JSON.stringify(set)}`;

/**
 * A problem with a decision, at the line on which that stands now. A problem that is kept with a built
 * article has none: lines move when others are put in before them, and the article does not change by that.
 */
export function atDecision(problem: Problem, places: DecisionPlaces): Problem {
  const { rule, place } = problem;
  if (!rule.startsWith('decision:') || place.line !== undefined) return problem;
  const found = places.get(place.path ?? '');
  return found ? { ...problem, place: found } : problem;
}
