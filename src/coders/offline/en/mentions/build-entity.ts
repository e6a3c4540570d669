import type { Designation } from '../../../../model/kinds/unit.ts';
import type { Entity } from '../../../../model/standoff.ts';
import type { MentionDraft } from './draft.ts';
import type { Gathered } from './gathering.ts';
import { mentionWords } from './patterns.ts';

/** `prints`: whether the text contains these words. */
export function buildEntity(
  text: string,
  one: Gathered,
  id: string,
  prints: (words: string) => boolean,
): Entity {
  const { head } = one;
  const words = text.slice(head.start, head.end);
  const isNamed = head.form === 'name';
  const state = head.metonym && head.entry && prints(head.entry) ? head.entry : words;
  const name = isNamed ? state : null;
  const aliases = isNamed ? namesOf(text, one).filter((alias) => alias !== name) : [];
  const base = { id, name, ...aboutAll(one, words, aliases, isNamed) } as const;
  return withFields(one, base, { words, isNamed });
}

type Base = Pick<Entity, 'id' | 'name' | 'label' | 'aliases' | 'identity' | 'confidence' | 'rule'>;

interface About {
  readonly words: string;
  readonly isNamed: boolean;
}

/** Adds the fields of its kind. */
function withFields(one: Gathered, base: Base, about: About): Entity {
  const { head, kind } = one;
  const country = head.country ?? firstOf(one, 'country');
  const acronym = acronymOf(base);
  const side = { country, side: country };
  switch (kind) {
    case 'unit':
      return { kind, ...base, ...side, designation: designationOf(head, about) };
    case 'agency':
      return { kind, ...base, ...side, acronym };
    case 'organization':
      return { kind, ...base, country, acronym };
    case 'publication':
      return { kind, ...base, country };
    case 'person':
      return { kind, ...base, ...side, protected: false, role: firstOf(one, 'role') };
    case 'group':
      return {
        ...{ kind, ...base, ...side },
        ...{ protected: false, count: head.count ?? null },
      };
    case 'place':
      return { kind, ...base, country, precision: head.precision ?? null };
    case 'work':
      return { kind, ...base, workKind: head.workKind ?? null };
    case 'vessel':
      return {
        kind,
        ...base,
        country,
        imo: firstOf(one, 'imo'),
      };
    default:
      return { kind, ...base, ...side, category: head.category ?? null };
  }
}

const aboutAll = (
  { head, maybe }: Gathered,
  words: string,
  aliases: readonly string[],
  isNamed: boolean,
) => ({
  label: head.form === 'name' ? null : words,
  ...(aliases.length ? { aliases: [...aliases] } : {}),
  identity: head.identity ?? (isNamed ? 'named' : 'unnamed'),
  confidence: head.confidence,
  rule: head.rule,
  ...(maybe.length ? { alternatives: maybe.map(alternativeOf) } : {}),
});

/** The different names of its mentions, in the order of the text. */
const namesOf = (text: string, { mentions, kind }: Gathered): string[] => [
  ...new Set(
    mentions
      .filter(({ form, metonym }) => form === 'name' && !(metonym && kind !== 'agency'))
      .map(({ start, end }) => text.slice(start, end)),
  ),
];

const alternativeOf = ({ index, confidence, why }: Gathered['maybe'][number]) => ({
  field: 'entity',
  value: `e${index + 1}`,
  confidence,
  why,
});

/** The value from the first mention that has one. */
const firstOf = ({ mentions }: Gathered, part: 'country' | 'imo' | 'role'): string | null =>
  mentions.find((mention) => mention[part])?.[part] ?? null;

const acronymOf = ({ aliases = [] }: Base): string | null =>
  aliases.find((alias) => /^\p{Lu}{2,6}$/u.test(alias)) ?? null;

/** A named branch of a state's forces: "the Kordavian navy". */
function designationOf(head: MentionDraft, { words, isNamed }: About): Designation | null {
  if (head.designation) return head.designation;
  const lower = words.toLowerCase();
  const isBranch = [...mentionWords.branchNames].some((part) => lower.includes(part));
  return isBranch && isNamed ? { branch: head.entry ?? words } : null;
}
