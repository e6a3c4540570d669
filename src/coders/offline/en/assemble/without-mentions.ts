import type { Entity, Mention, Relation } from '../../../../model/standoff.ts';

interface Items {
  readonly entities: readonly Entity[];
  readonly mentions: readonly Mention[];
  readonly relations: readonly Relation[];
}

/** A reading without some of its mentions, and without the entities that only those stood for. */
export function withoutMentions(
  { entities, mentions, relations }: Items,
  left: ReadonlySet<Mention>,
): Items {
  const kept = mentions.filter((one) => !left.has(one));
  const meant = new Set(kept.map(({ entity }) => entity));
  const gone = new Set(
    [...left].flatMap(({ entity }) => (entity == null || meant.has(entity) ? [] : [entity])),
  );
  return {
    entities: entities.filter(({ id }) => !gone.has(id)),
    mentions: kept,
    relations: relations.filter(({ from, to }) => !gone.has(from) && !gone.has(to)),
  };
}
