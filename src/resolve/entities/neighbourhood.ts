import { createDisjointSets } from '../../graph/disjoint-sets.ts';
import { groupBy } from '../../model/group-by.ts';
import type { NodeId } from '../../model/ids.ts';
import { comparisonOf } from '../../model/kinds/kinds.ts';
import type { EntityRecord } from './entity-record.ts';

/**
 * Villages of one country share names; whatever is wider, or listed, is told by its name. Without a
 * country nothing is judged to be one anyway.
 */
export const needsNeighbours = ({
  label,
  country,
  precision,
  listed,
  region,
}: EntityRecord): boolean =>
  comparisonOf(label) === 'scene' &&
  country !== null &&
  (precision === 'settlement' || precision === null) &&
  listed === null &&
  region === null;

/** A place with the names beside it, as an outline has them. */
interface Beside {
  readonly id: NodeId;
  readonly near?: readonly number[];
}

/** A name beside more places than this is a capital, not a neighbour. */
const COMMON = 60;

/** Tells the names that stand in so many articles that they show no neighbourhood. */
export function commonNeighbours(outlines: readonly Beside[]): (neighbour: number) => boolean {
  const times = new Map<number, number>();
  for (const { near = [] } of outlines)
    for (const one of near) times.set(one, (times.get(one) ?? 0) + 1);
  return (neighbour) => (times.get(neighbour) ?? 0) > COMMON;
}

/**
 * Places of one name, by whether their articles name another place in common, however indirectly.
 * Those without any other place are one group.
 */
export function byNeighbourhood(
  outlines: readonly Beside[],
  isCommon: (neighbour: number) => boolean,
): { readonly ids: NodeId[]; readonly near: number[] }[] {
  const { rootOf, join } = createDisjointSets<string>((a, b) => a < b);
  const neighboursOf = ({ near = [] }: Beside): number[] => near.filter((one) => !isCommon(one));
  for (const outline of outlines) {
    const near = neighboursOf(outline);
    for (const one of near) join(outline.id, `near ${one}`);
    if (near.length === 0) join(outline.id, 'near nothing');
  }
  return [...groupBy(outlines, ({ id }) => rootOf(id)).values()].map((own) => ({
    ids: own.map(({ id }) => id).sort(),
    near: [...new Set(own.flatMap(neighboursOf))].sort((a, b) => a - b),
  }));
}

/** Whether the articles of both name a third place. */
export const areNear = (a: EntityRecord, b: EntityRecord): boolean =>
  a.near.some((one) => b.near.includes(one));
