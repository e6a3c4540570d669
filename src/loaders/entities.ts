import type { Facts } from '../graph/facts.ts';
import type { NodeOf } from '../model/graph.ts';
import { present } from '../model/present.ts';
import type { Entity } from '../model/standoff.ts';
import { type EntityKind, LABEL_OF_KIND } from '../model/vocabulary.ts';
import { known, type LoadContext } from './context.ts';

type EntityOf<K extends EntityKind> = Extract<Entity, { kind: K }>;
type Labels = typeof LABEL_OF_KIND;

/** The nodes of one kind of entity: what all have in common, and what `own` adds for this kind. */
export function loadEntities<K extends EntityKind>(
  context: LoadContext,
  kind: K,
  own: (entity: EntityOf<K>) => Omit<NodeOf<Labels[K]>, keyof Common>,
): Facts {
  const isOfKind = (entity: Entity): entity is EntityOf<K> => entity.kind === kind;
  const nodes = context.annotations.entities.filter(isOfKind).map((entity) => ({
    key: context.node(entity.id),
    attributes: {
      label: LABEL_OF_KIND[kind],
      ...commonAttributes(context, entity),
      ...own(entity),
    } as NodeOf<Labels[K]>,
  }));
  return { nodes, edges: [] };
}

type Common = { label: unknown } & ReturnType<typeof commonAttributes>;

function commonAttributes(context: LoadContext, entity: Entity) {
  const { name, aliases, identity } = entity;
  return {
    displayName: displayNameOfEntity(context, entity),
    ...context.reading(entity),
    ...present({ name, aliases: aliases?.length ? aliases : null }),
    identity: identity ?? (name == null ? 'unnamed' : 'named'),
  };
}

/** Its name; else what the coder calls it; else the first words that stand for it. */
export function displayNameOfEntity(context: LoadContext, entity: Entity): string {
  const [first] = known(context.index.mentionsOf, entity.id);
  return entity.name ?? entity.label ?? (first ? context.mention(first.id).quote : entity.id);
}
