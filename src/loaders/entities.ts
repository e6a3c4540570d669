import type { Facts } from '../graph/facts.ts';
import type { NodeAttributes } from '../model/graph.ts';
import type { Fields } from '../model/kinds/field.ts';
import { KIND } from '../model/kinds/kinds.ts';
import { present } from '../model/present.ts';
import type { Entity } from '../model/standoff.ts';
import { known, type LoadContext } from './context.ts';

/** A node for everything that the article speaks of: what all kinds have, and the fields of its own. */
export const loadEntities = (context: LoadContext): Facts => ({
  nodes: context.annotations.entities.map((entity) => ({
    key: context.node(entity.id),
    attributes: attributesOf(context, entity),
  })),
  edges: [],
});

function attributesOf(context: LoadContext, entity: Entity): NodeAttributes {
  const { name, aliases, identity } = entity;
  const { label, fields } = KIND[entity.kind];
  return {
    label,
    displayName: displayNameOfEntity(context, entity),
    ...context.reading(entity),
    ...present({ name, aliases: aliases?.length ? aliases : null }),
    identity: identity ?? (name == null ? 'unnamed' : 'named'),
    ...storedFields(fields, entity),
    // What the fields of a kind make is what the schema of its node takes.
  } as NodeAttributes;
}

/** The kind's own fields as the graph holds them. */
const storedFields = (fields: Fields, entity: object): Record<string, unknown> =>
  present(
    Object.fromEntries(
      Object.entries(fields).map(([name, { storedAs, otherwise }]) => [
        storedAs ?? name,
        storedValue(entity[name as keyof typeof entity] ?? otherwise),
      ]),
    ),
  );

/** A record leaves out what is absent in it, as the node does. */
const storedValue = (value: unknown): unknown =>
  typeof value === 'object' && value !== null ? present(value) : value;

/** Its name; else what the coder calls it; else the first words that stand for it. */
export function displayNameOfEntity(context: LoadContext, entity: Entity): string {
  const [first] = known(context.index.mentionsOf, entity.id);
  return entity.name ?? entity.label ?? (first ? context.mention(first.id).quote : entity.id);
}
