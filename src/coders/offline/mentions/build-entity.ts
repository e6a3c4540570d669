import type { Entity } from '../../../model/standoff.ts';
import { type Gathered, wordsOf } from './gathering.ts';
import { surroundings } from './surroundings.ts';

const BRANCH = /forces|army|navy|fleet|guard|corps/i;

/** Those who must not be found: prisoners, victims, witnesses, kin, conscripts, children, sources. */
export function isProtected(text: string, one: Gathered): boolean {
  if (one.kind !== 'person' && one.kind !== 'group') return false;
  return one.mentions.some((mention) => {
    const words = `${text.slice(mention.start, mention.end)} ${mention.role ?? ''}`;
    return wordsOf(words).some((word) => surroundings.protected.has(word));
  });
}

/** `prints`: whether the text has these words anywhere. */
export function buildEntity(
  text: string,
  one: Gathered,
  id: string,
  sheltered: boolean,
  prints: (words: string) => boolean,
): Entity {
  const { head, kind } = one;
  const words = text.slice(head.start, head.end);
  const names = [
    ...new Set(
      one.mentions
        .filter(({ form, metonym }) => form === 'name' && !(metonym && kind !== 'agency'))
        .map(({ start, end }) => text.slice(start, end)),
    ),
  ];
  const named = head.form === 'name' && !sheltered;
  const state = head.metonym && head.entry && prints(head.entry) ? head.entry : words;
  const name = named ? state : null;
  const aliases = named ? names.filter((alias) => alias !== name) : [];
  const base = {
    id,
    name,
    label: named || (sheltered && head.form === 'name') ? null : words,
    ...(aliases.length ? { aliases } : {}),
    identity: head.identity ?? (named ? 'named' : 'unnamed'),
    confidence: head.confidence,
    rule: head.rule,
    ...(one.maybe.length
      ? {
          alternatives: one.maybe.map(({ index, confidence, why }) => ({
            field: 'entity',
            value: `e${index + 1}`,
            confidence,
            why,
          })),
        }
      : {}),
  } as const;
  const country = head.country ?? one.mentions.find((mention) => mention.country)?.country ?? null;
  const acronym = aliases.find((alias) => /^\p{Lu}{2,6}$/u.test(alias)) ?? null;
  const side = { country, side: country };
  switch (kind) {
    case 'unit':
      return {
        kind,
        ...base,
        ...side,
        designation:
          head.designation ??
          (BRANCH.test(words) && named ? { branch: head.entry ?? words } : null),
      };
    case 'agency':
      return { kind, ...base, ...side, acronym };
    case 'organization':
      return { kind, ...base, country, acronym };
    case 'publication':
      return { kind, ...base, country };
    case 'person':
      return {
        kind,
        ...base,
        ...side,
        protected: sheltered,
        role: one.mentions.find((mention) => mention.role)?.role ?? null,
      };
    case 'group':
      return { kind, ...base, ...side, protected: sheltered, count: head.count ?? null };
    case 'place':
      return { kind, ...base, country, precision: head.precision ?? null };
    case 'work':
      return { kind, ...base, workKind: head.workKind ?? null };
    case 'vessel':
      return {
        kind,
        ...base,
        country,
        imo: one.mentions.find((mention) => mention.imo)?.imo ?? null,
      };
    default:
      return { kind, ...base, ...side, category: head.category ?? null };
  }
}
