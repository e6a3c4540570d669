import type { Decision } from '../../model/decisions.ts';
import type { Place, Problem } from '../../model/problem.ts';

/** By what a decision is about, as problems name it in `path`: the first line that decides it. */
export type DecisionPlaces = ReadonlyMap<string, Place>;

export function placesOf(decisions: readonly Decision[], file: string): DecisionPlaces {
  const places = new Map<string, Place>();
  for (const { ids, line } of decisions) {
    const path = [...ids].sort().join(' ');
    if (!places.has(path)) places.set(path, { file, line, path });
  }
  return places;
}

/**
 * A problem with a decision, at the line on which that stands now. A problem that is kept with a built
 * article has none: lines move when others are put in before them, and the article does not change by that.
 */
export function atDecision(problem: Problem, places: DecisionPlaces): Problem {
  const { rule, place } = problem;
  const isPlaced = !rule.startsWith('decision:') || place.line !== undefined;
  return isPlaced ? problem : { ...problem, place: places.get(place.path ?? '') ?? place };
}
