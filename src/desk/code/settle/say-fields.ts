import type { Span } from '../../../model/span.ts';
import type { Annotations } from '../../../model/standoff.ts';
import type { CodedItem } from './pair-codings.ts';

/** Of these nobody decides: they are how an item was read, not what it says. */
const UNSAID = new Set(['id', 'confidence', 'rule', 'alternatives', 'end']);
/** Fields that hold places of the text. */
const SPANS = new Set(['content', 'cue', 'source', 'trigger', 'also', 'span']);
/** Fields that hold one id, or several. */
const REFERENCES = new Set([
  'entity',
  'chain',
  'within',
  'answers',
  'place',
  'date',
  'because',
  'partOf',
  'claims',
  'from',
  'to',
  'by',
  'of',
  'anchorEvent',
]);

/**
 * What an item says, field by field, so that equal fields are equal strings. Whoever has a role is
 * the same whichever of their words fills it.
 */
export function fieldsOfItem(item: CodedItem, coding: Annotations): ReadonlyMap<string, string> {
  const thing = (id: string): string => coding.mentions.find((one) => one.id === id)?.entity ?? id;
  const fields = Object.entries(item).flatMap(([field, value]): [string, string][] => {
    if (UNSAID.has(field) || isNothing(value)) return [];
    if (field === 'start' && 'end' in item) return [['words', `${item.start}-${item.end}`]];
    if (field === 'place') return [[field, thing(String(value))]];
    if (field !== 'roles') return [[field, JSON.stringify(value, withoutNothing)]];
    const roles = value as { role: string; mention: string }[];
    return [
      [
        field,
        roles
          .map((one) => `${one.role} ${thing(one.mention)}`)
          .sort()
          .join(' '),
      ],
    ];
  });
  const said = new Map(fields);
  if ('identity' in item || 'label' in item || 'name' in item)
    said.set('identity', JSON.stringify(item.identity ?? usualIdentity(item)));
  return said;
}

/** Left out, it follows from the name. */
const usualIdentity = ({ name }: { name?: string | null | undefined }): string =>
  name == null ? 'unnamed' : 'named';

const withoutNothing = (_: string, value: unknown): unknown =>
  isNothing(value) ? undefined : value;

const isNothing = (value: unknown): boolean =>
  value == null || value === false || (Array.isArray(value) && value.length === 0);

/** A field in words of the article, without ids; empty if the item has none. */
export function sayField(
  item: CodedItem,
  field: string,
  coding: Annotations,
  text: string,
): string {
  if (field === 'words') return 'start' in item ? text.slice(item.start, item.end) : '';
  const value = (item as Readonly<Record<string, unknown>>)[field];
  if (field === 'identity' && value == null && 'kind' in item && !('form' in item))
    return usualIdentity(item);
  if (isNothing(value)) return '';
  const name = nameIn(coding, text);
  if (field === 'roles')
    return (value as { role: string; mention: string }[])
      .map(({ role, mention }) => `${role} ${name(mention)}`)
      .sort()
      .join(', ');
  if (field === 'otherChains')
    return (value as string[][]).map((chain) => chain.map(name).join(' → ')).join(', ');
  if (SPANS.has(field)) {
    const spans = (field === 'trigger' ? [value] : value) as Span[];
    return spans.map(([start, end]) => text.slice(start, end)).join(' … ');
  }
  if (REFERENCES.has(field))
    return (Array.isArray(value) ? value : [value]).map((id) => name(String(id))).join(' → ');
  if (Array.isArray(value)) return value.join(', ');
  if (typeof value !== 'object') return String(value);
  return Object.entries(value as object)
    .filter(([, one]) => !isNothing(one))
    .map(([part, one]) => `${part} ${one}`)
    .join(', ');
}

/** What to call an item: its name, or its words. */
export function nameIn(coding: Annotations, text: string): (id: string) => string {
  const names = new Map<string, string>([['article', 'the article']]);
  for (const { id, name, label } of coding.entities) names.set(id, name ?? label ?? '?');
  for (const { id, entity, start, end } of coding.mentions)
    names.set(id, (entity != null && names.get(entity)) || text.slice(start, end));
  for (const { id, start, end } of coding.dates) names.set(id, text.slice(start, end));
  for (const { id, content } of coding.claims)
    names.set(id, `“${content.map(([start, end]) => text.slice(start, end)).join(' … ')}”`);
  for (const { id, type, trigger } of coding.events)
    names.set(id, `${type} (“${text.slice(...trigger)}”)`);
  return (id) => names.get(id) ?? '?';
}
