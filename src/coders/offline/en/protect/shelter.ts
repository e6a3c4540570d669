import type { Entity, Mention } from '../../../../model/standoff.ts';
import type { DangerLine } from './line.ts';
import type { Someone } from './people.ts';
import type { ProtectedReading, ReadSoFar } from './read-so-far.ts';

const FOUND = { confidence: 0.6, rule: 'in-danger' } as const;

/** The reading with the endangered marked, and with the names that only their danger made known. */
export function shelter(
  { tokens }: DangerLine,
  { entities, mentions }: ReadSoFar,
  people: readonly Someone[],
  endangered: ReadonlySet<string>,
): ProtectedReading {
  const added: Entity[] = [];
  const ids = new Map(entities.map(({ id }) => [id, id]));
  const named = people
    .filter(({ key, mentioned }) => !mentioned && endangered.has(key))
    .map(({ first, last, key }, index): Mention => {
      const id = ids.get(key) ?? `x${added.length + 1}`;
      if (!ids.has(key)) added.push(newPerson(id));
      ids.set(key, id);
      const [start, end] = [tokens[first]?.start ?? 0, tokens[last - 1]?.end ?? 0];
      return {
        ...{ id: `x${index + 1}n`, start, end, kind: 'person', entity: id },
        ...{ form: 'name', metonym: false, ...FOUND },
      };
    });
  const marked = entities.map((one) => (endangered.has(one.id) ? withoutName(one) : one));
  return { entities: [...marked, ...added], mentions: [...mentions, ...named] };
}

const newPerson = (id: string): Entity => ({
  ...{ kind: 'person', id, name: null, label: null, identity: 'unnamed' },
  ...{ protected: true, role: null, ...FOUND },
});

function withoutName(entity: Entity): Entity {
  if (entity.kind !== 'person' && entity.kind !== 'group') return entity;
  if (!entity.name) return { ...entity, protected: true };
  const { aliases: _, ...rest } = entity;
  return { ...rest, name: null, label: null, identity: 'unnamed', protected: true };
}
