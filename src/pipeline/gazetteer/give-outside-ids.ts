import type { BearersOf } from '../../ingest/gazetteer/open-gazetteer.ts';
import type { OutsideEntity } from '../../ingest/gazetteer/outside-entity.ts';
import { type EntityKind, isOfClass, KIND } from '../../model/kinds/kinds.ts';
import type { Annotations, Entity } from '../../model/standoff.ts';
import { foldPlaceName } from '../../text/names/fold-place-name.ts';

/** What a list calls a body may be read as any, an outlet too. */
const isBody = (kind: EntityKind): boolean =>
  isOfClass(KIND[kind].label, 'body') || isOfClass(KIND[kind].label, 'outlet');

/**
 * Gives entities the ids that a list has for them. Where several in it bear the name, or it is a name
 * that others have too, that is a doubt (`alternatives`), and no id. Nobody protected gets one, nor a
 * person by a name of one word.
 */
export function giveOutsideIds(
  reading: Annotations,
  bearersOf: BearersOf,
  from: string,
): Annotations {
  return {
    ...reading,
    entities: reading.entities.map((entity) => withIds(entity, bearersOf, from)),
  };
}

function withIds(entity: Entity, bearersOf: BearersOf, from: string): Entity {
  const names = namesOf(entity);
  if (names.length === 0) return entity;
  const country = 'country' in entity ? (entity.country ?? null) : null;
  const fits = (one: OutsideEntity): boolean =>
    isOfKind(one, entity.kind) &&
    (country === null || one.countries.length === 0 || one.countries.includes(country));
  const bearers = new Map(
    names.flatMap((name) => bearersOf(name).filter(fits)).map((one) => [one.id, one]),
  );
  const [first, ...others] = bearers.values();
  if (!first) return entity;
  const isSure = others.length === 0 && names.some((name) => isStrong(first, name));
  if (!isSure) return { ...entity, alternatives: [...(entity.alternatives ?? []), doubt(bearers)] };
  const by = country !== null && first.countries.includes(country) ? 'name and country' : 'name';
  return { ...entity, outsideIds: [...first.ids], outsideFrom: `${from}; found by ${by}` };
}

function namesOf(entity: Entity): string[] {
  if (entity.name == null || ('protected' in entity && entity.protected)) return [];
  const names = [entity.name, ...(entity.aliases ?? [])];
  return isOfClass(KIND[entity.kind].label, 'individual')
    ? names.filter((name) => name.trim().includes(' '))
    : names;
}

const isOfKind = ({ kind }: OutsideEntity, wanted: EntityKind): boolean =>
  kind === wanted || (isBody(wanted) && (kind === 'body' || isBody(kind)));

function isStrong({ names }: OutsideEntity, name: string): boolean {
  const folded = foldPlaceName(name);
  return names.some((one) => foldPlaceName(one) === folded);
}

/** Ids that are named of many. */
const MOST_TOLD = 5;

function doubt(bearers: ReadonlyMap<string, OutsideEntity>) {
  const ids = [...bearers.keys()];
  const more = ids.length > MOST_TOLD ? ` and ${ids.length - MOST_TOLD} more` : '';
  return {
    field: 'outsideIds',
    value: `${ids.slice(0, MOST_TOLD).join(', ')}${more}`,
    why:
      ids.length > 1 ? 'several in the gazetteer bear the name' : 'a name that others may have too',
  };
}
