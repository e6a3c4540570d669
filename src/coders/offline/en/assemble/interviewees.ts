import type { Entity } from '../../../../model/standoff.ts';
import type { Document } from '../../language/document.ts';
import type { Attribution } from '../attribution/attribution.ts';
import type { EntityFinder } from './entity-finder.ts';

/** What somebody says to whoever asks, with nobody named beside it. */
export const isAnswer = ({ rule }: Attribution): boolean => rule === 'answer';

/** Whom an interview is with: the person of whom its introduction speaks most, or first. */
export function interviewees(
  { text }: Document,
  attributions: readonly Attribution[],
  finder: EntityFinder,
): () => readonly Entity[] {
  let found: readonly Entity[] | null = null;
  const find = (): readonly Entity[] => {
    const start = attributions.find(isAnswer)?.content[0]?.[0] ?? 0;
    const times = new Map<Entity, number>();
    for (const mention of finder.within([0, Math.min(start, text.length)])) {
      const entity = finder.entityOf(mention);
      if (entity?.kind === 'person') times.set(entity, (times.get(entity) ?? 0) + 1);
    }
    const [most] = [...times].sort((one, other) => other[1] - one[1]);
    return most === undefined ? [] : [most[0]];
  };
  return () => {
    found ??= find();
    return found;
  };
}
