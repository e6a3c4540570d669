import { isOfClass, KIND, LABEL_OF_KIND } from '../../model/kinds/kinds.ts';
import type { Span } from '../../model/span.ts';
import { Entity, type Mention } from '../../model/standoff.ts';
import type { QuotedEntity } from './answer-schemas.ts';
import type { WordFinder } from './find-words.ts';
import { provenFields } from './proven-fields.ts';
import type { Refuse } from './refusals.ts';

/** Entities of an article with their mentions, and their ids by those of the answer. */
export interface PlacedEntities {
  readonly entities: Entity[];
  readonly mentions: Mention[];
  readonly ids: ReadonlyMap<string, string>;
}

/**
 * Entities whose words the article has. A name is a mention wherever it stands, if nothing else of
 * the answer has this name.
 */
export function placeEntities(
  answered: readonly QuotedEntity[],
  finder: WordFinder,
  refuse: Refuse,
): PlacedEntities {
  const entities: Entity[] = [];
  const mentions: Mention[] = [];
  const ids = new Map<string, string>();
  const owners = ownersOf(answered);
  const taken = new Set<string>();
  for (const one of answered) {
    if (ids.has(one.id)) {
      refuse('not-fitting', `a second ${one.id}`);
      continue;
    }
    const id = `e${entities.length + 1}`;
    const own: Mention[] = [];
    const add = ([start, end]: Span, form: Mention['form'], metonym: boolean): void => {
      const place = `${one.kind} ${start} ${end}`;
      if (taken.has(place)) return;
      taken.add(place);
      const nth = `${id}.${own.length + 1}`;
      own.push({ id: nth, start, end, kind: one.kind, entity: id, form, metonym });
    };
    for (const { form, metonym = false, ...words } of one.mentions) {
      const isOwn = form === 'name' && words.context === undefined && isSole(words.quote, one);
      const places = isOwn ? finder.all(words.quote) : [];
      if (places.length > 1) for (const span of places) add(span, form, metonym);
      else {
        const span = places[0] ?? finder.find(words);
        if (span) add(span, form, metonym);
      }
    }
    for (const name of namesOf(one))
      if (isSole(name, one)) for (const span of finder.all(name)) add(span, 'name', false);
    if (own.length === 0) continue;
    const entity = entityOf(one, id, own, finder, refuse);
    if (!entity) continue;
    ids.set(one.id, id);
    entities.push(entity);
    mentions.push(...own);
  }
  return { entities, mentions, ids };

  function isSole(name: string, { id }: QuotedEntity): boolean {
    const known = owners.get(name);
    return known === undefined || (known.size === 1 && known.has(id));
  }
}

const namesOf = ({ name, aliases, acronym }: QuotedEntity): string[] =>
  [name, acronym, ...(Array.isArray(aliases) ? aliases : [])].filter(
    (one): one is string => typeof one === 'string' && one !== '',
  );

/** Ids of the entities that have a name. */
function ownersOf(answered: readonly QuotedEntity[]): Map<string, Set<string>> {
  const owners = new Map<string, Set<string>>();
  for (const one of answered) {
    const named = one.mentions.filter(({ form }) => form === 'name').map(({ quote }) => quote);
    for (const name of [...namesOf(one), ...named])
      owners.set(name, (owners.get(name) ?? new Set()).add(one.id));
  }
  return owners;
}

/**
 * With the fields that its kind has. People are protected unless the model says that they are not,
 * and keep no name then.
 */
function entityOf(
  one: QuotedEntity,
  id: string,
  own: readonly Mention[],
  finder: WordFinder,
  refuse: Refuse,
): Entity | null {
  const proven = provenFields(one, own, finder, refuse);
  const known = Object.entries(proven).filter(
    ([name, value]) => Object.hasOwn(KIND[one.kind].coded, name) && value != null,
  );
  const isPerson = isOfClass(LABEL_OF_KIND[one.kind], 'people');
  const isProtected = isPerson && one['protected'] !== false;
  const { success, data } = Entity.safeParse({
    ...Object.fromEntries(known),
    ...(isProtected && UNNAMED),
    id,
    kind: one.kind,
    ...(isPerson && { protected: isProtected }),
  });
  if (success) return data;
  refuse('not-fitting', `${one.kind} ${one.id}`);
  return null;
}

const UNNAMED = { name: null, aliases: [] };
