import type { CodedEntity, CodedMention } from '../../model/coding.ts';
import type { Mention } from '../../model/standoff.ts';
import { NOWHERE, type Path, type Resolver } from './resolver.ts';

interface Mentions {
  readonly mentions: readonly Mention[];
  /** Where each mention is in the coding. */
  readonly paths: readonly Path[];
}

/**
 * The mentions listed under each entity. Ids are `entity.start-end`, so adding one renumbers no
 * other.
 */
export function resolveMentions(entities: readonly CodedEntity[], resolver: Resolver): Mentions {
  const found = entities.flatMap((entity, at) =>
    entity.mentions.map((coded, nth) => {
      const path = ['entities', at, 'mentions', nth];
      return { mention: resolveMention(entity, coded, path, resolver), path };
    }),
  );
  const once = found.filter(({ mention }, at) => {
    return found.findIndex((other) => other.mention.id === mention.id) === at;
  });
  for (const { mention, path } of found.filter((item) => !once.includes(item))) {
    if (mention.end === NOWHERE[1]) continue;
    const quote = resolver.text.slice(mention.start, mention.end);
    resolver.error(
      'coding:mention-twice',
      'these words are listed twice',
      path,
      quote,
      'each mention once',
    );
  }
  return { mentions: once.map(({ mention }) => mention), paths: once.map(({ path }) => path) };
}

function resolveMention(
  entity: CodedEntity,
  coded: CodedMention,
  path: Path,
  resolver: Resolver,
): Mention {
  const { quote, prefix, suffix, nth, form, metonym, ...item } =
    typeof coded === 'string' ? { quote: coded } : coded;
  const [start, end] = resolver.span({ quote, prefix, suffix, nth }, path);
  return {
    id: `${entity.id}.${start}-${end}`,
    start,
    end,
    kind: entity.kind,
    entity: entity.id,
    form: form ?? defaultForm(entity, quote),
    metonym: metonym ?? false,
    ...item,
  };
}

/** A mention equal to the entity's name, alias or acronym is a name; any other is a description. */
function defaultForm(entity: CodedEntity, quote: string): Mention['form'] {
  const acronym = 'acronym' in entity ? entity.acronym : null;
  return [entity.name, acronym, ...(entity.aliases ?? [])].includes(quote) ? 'name' : 'nominal';
}
