import type { Entity, Event, Mention, Relation } from '../../../../model/standoff.ts';
import { harmedRoles, publicOffices } from './harm.ts';

/**
 * Marks as protected the people that an event makes victims, prisoners, deserters or witnesses,
 * whatever the text calls them. Their names are not kept. Named holders of public office are left
 * unchanged: they are publicly known.
 */
export function protectByEvents(
  entities: readonly Entity[],
  events: readonly Event[],
  mentions: readonly Mention[],
  relations: readonly Relation[],
): Entity[] {
  const entityOf = new Map(mentions.map(({ id, entity }) => [id, entity]));
  const harmed = new Set(
    events
      .filter(({ polarity }) => polarity !== 'negative')
      .flatMap(({ type, roles }) =>
        roles
          .filter(({ role }) => harmedRoles.get(type)?.includes(role))
          .map(({ mention }) => entityOf.get(mention)),
      ),
  );
  for (const { id, ...entity } of entities)
    if ('protected' in entity && entity.protected) harmed.add(id);
  // one of the prisoners is a prisoner
  for (const { type, from, to } of relations)
    if (type === 'MEMBER_OF' && harmed.has(to)) harmed.add(from);
  return entities.map((entity) => (harmed.has(entity.id) ? sheltered(entity) : entity));
}

function sheltered(entity: Entity): Entity {
  if (entity.kind !== 'person' && entity.kind !== 'group') return entity;
  if (entity.name && entity.kind === 'person' && holdsOffice(entity.role)) return entity;
  if (!entity.name) return { ...entity, protected: true };
  const { aliases: _, ...rest } = entity;
  return { ...rest, name: null, label: null, identity: 'unnamed', protected: true };
}

const holdsOffice = (role: string | null | undefined): boolean =>
  (role?.toLowerCase().match(/\p{L}+/gu) ?? []).some((word) => publicOffices.has(word));
