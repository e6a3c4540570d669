import type { NodeId } from '../../model/ids.ts';
import type { LeftOut } from '../analysis.ts';
import { roundMeasure } from '../collect.ts';
import type { EntityProjection } from '../projections/project-entities.ts';
import { rankCorrelation, topOverlap } from './rank-correlation.ts';
import { createRanking } from './rank-without.ts';

type Comparison = Pick<LeftOut, 'correlation' | 'overlap'>;
export const NOT_COMPARED: Comparison = { correlation: null, overlap: null };

const TOP = 10;

/**
 * Compares the ranking of entities with and without some events. Remembers results, as an article
 * and its work often lose the same events.
 */
export function compareRanks(
  entities: EntityProjection,
): (events: readonly NodeId[]) => Comparison {
  const rankWithout = createRanking(entities);
  const ranks = rankWithout([]);
  const known = new Map<string, Comparison>([['', { correlation: 1, overlap: 1 }]]);
  return (events) => {
    const key = events.join(' ');
    const earlier = known.get(key);
    if (earlier) return earlier;
    const left = rankWithout(events);
    const correlation = rankCorrelation(ranks, left);
    const found = {
      correlation: correlation === null ? null : roundMeasure(correlation),
      overlap: roundMeasure(topOverlap(ranks, left, TOP)),
    };
    known.set(key, found);
    return found;
  };
}
