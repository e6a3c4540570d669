import type { Facts } from '../graph/facts.ts';
import { isMachine } from '../model/coders.ts';
import type { NodeAttributes } from '../model/graph.ts';
import type { Fields } from '../model/kinds/field.ts';
import { KIND } from '../model/kinds/kinds.ts';
import { present } from '../model/present.ts';
import type { Entity } from '../model/standoff.ts';
import { known, type LoadContext } from './context.ts';

/** One node per entity, with the fields common to all kinds and those of its own kind. */
export const loadEntities = (context: LoadContext): Facts => ({
  nodes: context.annotations.entities.map((entity) => ({
    key: context.node(entity.id),
    attributes: attributesOf(context, entity),
  })),
  edges: [],
});

function attributesOf(context: LoadContext, entity: Entity): NodeAttributes {
  const { name, aliases, identity, outsideIds, outsideFrom } = entity;
  const { label, fields } = KIND[entity.kind];
  return {
    label,
    displayName: displayNameOfEntity(context, entity),
    ...context.reading(entity),
    ...present({ name, aliases: aliases?.length ? aliases : null }),
    identity: identity ?? (name == null ? 'unnamed' : 'named'),
    ...present({ outsideIds, outsideFrom }),
    ...storedFields(fields, entity),
    ...protectionBy(context, entity),
    // The compiler cannot see that a kind's fields match the schema of its node.
  } as NodeAttributes;
}

/** A person who writes `protected: false` means it; a machine writes what it did not find. */
const protectionBy = ({ annotations }: LoadContext, entity: Entity) =>
  'protected' in entity && entity.protected !== undefined && !isMachine(annotations.coder.name)
    ? ({ protectionBy: 'coding' } as const)
    : {};

/** The kind's own fields, as stored in the graph. */
const storedFields = (fields: Fields, entity: object): Record<string, unknown> =>
  present(
    Object.fromEntries(
      Object.entries(fields).map(([name, { storedAs, otherwise }]) => [
        storedAs ?? name,
        storedValue(entity[name as keyof typeof entity] ?? otherwise),
      ]),
    ),
  );

/** Records drop absent fields, as nodes do. */
const storedValue = (value: unknown): unknown =>
  typeof value === 'object' && value !== null ? present(value) : value;

/** The name; else the coder's label; else the words of the first mention. */
export function displayNameOfEntity(context: LoadContext, entity: Entity): string {
  const [first] = known(context.index.mentionsOf, entity.id);
  return entity.name ?? entity.label ?? (first ? context.mention(first.id).quote : entity.id);
}
