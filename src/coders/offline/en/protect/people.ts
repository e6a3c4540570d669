import type { Entity, Mention } from '../../../../model/standoff.ts';
import { firstFrom } from '../../locate.ts';
import type { DangerLine } from './line.ts';

/** Words that stand for a person or some people; tokens half-open. */
export interface Someone {
  readonly first: number;
  readonly last: number;
  /** Whom they stand for: the entity, or a name that the mention stage did not know. */
  readonly key: string;
  readonly kind: 'person' | 'group';
  readonly form: 'name' | 'nominal';
  readonly entity: Entity | null;
  /** False for a name that no mention covers. */
  readonly mentioned: boolean;
}

/** Everybody named or described, in the order of the text. */
export function findPeople(
  line: DangerLine,
  mentions: readonly Mention[],
  entityOf: ReadonlyMap<string, Entity>,
): Someone[] {
  const people = mentions.flatMap(({ start, end, form, entity: id }): Someone[] => {
    const entity = id == null ? undefined : entityOf.get(id);
    if (entity?.kind !== 'person' && entity?.kind !== 'group') return [];
    if (form !== 'name' && form !== 'nominal') return [];
    const [first, until] = tokensTouching(line, start, end);
    const last = until + (isInitial(line, until - 1) ? 1 : 0);
    return last > first
      ? [{ first, last, key: entity.id, kind: entity.kind, form, entity, mentioned: true }]
      : [];
  });
  return people.sort((a, b) => a.first - b.first || b.last - a.last);
}

/** "Halima T.": the full stop belongs to the name. */
const isInitial = ({ tokens }: DangerLine, at: number): boolean =>
  /^\p{Lu}$/u.test(tokens[at]?.text ?? '') &&
  tokens[at + 1]?.text === '.' &&
  tokens[at + 1]?.start === tokens[at]?.end;

/** The tokens that touch a stretch of the text. */
export function tokensTouching(
  { tokens }: DangerLine,
  start: number,
  end: number,
): [number, number] {
  let first = firstFrom(tokens, start);
  if ((tokens[first - 1]?.end ?? 0) > start) first -= 1;
  return [first, firstFrom(tokens, end)];
}

/** Whoever begins in a range of tokens, half-open. */
export type PeopleIn = (first: number, last: number) => readonly Someone[];

export function peopleIn(people: readonly Someone[]): PeopleIn {
  const starts = people.map(({ first }) => ({ start: first }));
  return (first, last) => people.slice(firstFrom(starts, first), firstFrom(starts, last));
}
