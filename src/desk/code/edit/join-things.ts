import type { Annotations } from '../../../model/standoff.ts';
import { newId } from './new-id.ts';
import { withItems } from './set-fields.ts';

/** Two things are one: all words and references of `gone` are of `kept`. */
export function joinThings(coding: Annotations, gone: string, kept: string): Annotations {
  const [one, other] = [gone, kept].map((id) => coding.entities.find((item) => item.id === id));
  if (!one || !other || gone === kept) return coding;
  const to = (id: string): string => (id === gone ? kept : id);
  const chainOf = (chain: readonly string[]): string[] => [...new Set(chain.map(to))];
  const isProtected = [one, other].some((item) => 'protected' in item && item.protected);
  const name = isProtected ? null : (other.name ?? one.name);
  const aliases = [...new Set([...(other.aliases ?? []), ...(one.aliases ?? []), one.name])].filter(
    (alias): alias is string => alias != null && alias !== name,
  );
  const joined = {
    ...other,
    ...(name == null ? {} : { name }),
    ...(aliases.length > 0 && !isProtected && { aliases }),
    ...(isProtected && { protected: true }),
  };
  if (isProtected) {
    delete joined.name;
    delete joined.aliases;
  }
  return {
    ...coding,
    entities: coding.entities
      .filter(({ id }) => id !== gone)
      .map((item) => (item.id === kept ? joined : item)) as Annotations['entities'],
    mentions: coding.mentions.map((mention) =>
      mention.entity === gone ? { ...mention, entity: kept, kind: other.kind } : mention,
    ),
    claims: coding.claims.map((claim) => ({
      ...claim,
      chain: chainOf(claim.chain),
      otherChains: claim.otherChains.map(chainOf),
    })),
    relations: coding.relations.map((relation) => ({
      ...relation,
      from: to(relation.from),
      to: to(relation.to),
    })),
    assessments: coding.assessments.map((one) => ({ ...one, by: to(one.by), of: to(one.of) })),
  };
}

/** These words name something of their own. */
export function partMention(coding: Annotations, id: string, text: string) {
  const mention = coding.mentions.find((one) => one.id === id);
  if (mention?.entity == null) return { coding, at: id };
  const at = newId(coding, 'entities');
  const words = text.slice(mention.start, mention.end);
  const named = mention.form === 'name' ? { name: words } : { label: words };
  const entity = { id: at, kind: mention.kind, ...named } as Annotations['entities'][number];
  const next = { ...coding, entities: [...coding.entities, entity] };
  return {
    at,
    coding: withItems(next, 'mentions', (one) => (one.id === id ? { ...one, entity: at } : one)),
  };
}
