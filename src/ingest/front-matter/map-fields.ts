import { z } from 'zod';
import type { Report } from '../../model/problem.ts';
import { FrontMatter, saysProtected } from '../../model/source.ts';
import { firstDay } from '../dates/first-day.ts';
import { languageTag } from '../language-tag.ts';
import fields from './fields.json' with { type: 'json' };
import type { StatedHead } from './read-head.ts';

/** Keys of other programs by our field, the most trusted first; compared by `keyOf`. */
export const HeadFields = z.strictObject({
  title: z.array(z.string()),
  published: z.array(z.string()),
  updated: z.array(z.string()),
  retrieved: z.array(z.string()),
  url: z.array(z.string()),
  publication: z.array(z.string()),
  language: z.array(z.string()),
  licence: z.array(z.string()),
});
type Field = keyof z.infer<typeof HeadFields>;
const DATES: readonly Field[] = ['published', 'updated', 'retrieved'];

/** A key as it is compared: "Date Published", `date_published` and `datePublished` are one. */
const keyOf = (key: string): string =>
  key
    .normalize('NFC')
    .toLowerCase()
    .replace(/^(?:dc|dcterms|og|article|schema)[.:]/, '')
    .replace(/[\s_.:-]+/g, '');

/** A head with its values under our fields, and the keys that none of them is read from. */
export interface MappedHead {
  readonly values: Readonly<Record<string, unknown>>;
  readonly unused: readonly string[];
}

/**
 * Puts the values of a head under our fields. A date becomes its day, and of several keys the first
 * valid one counts. Values that fit no field are left out, with a warning.
 */
export function mapFields(head: StatedHead, report: Report): MappedHead {
  const byKey = new Map<string, string>();
  for (const key of Object.keys(head.values)) {
    if (!byKey.has(keyOf(key))) byKey.set(keyOf(key), key);
  }
  const used = new Set<string>();
  const values: Record<string, unknown> = {};
  for (const [field, synonyms] of Object.entries(fields) as [Field, string[]][]) {
    const keys = synonyms.flatMap((one) => byKey.get(one) ?? []).filter((key) => !used.has(key));
    const taken = DATES.includes(field)
      ? dayFrom(field, keys, head, used, report)
      : valueFrom(field, keys, head);
    if (taken) values[field] = taken.value;
    if (taken) used.add(taken.key);
    for (const key of keys) if (isEmpty(head.values[key])) used.add(key);
    const wrong = keys.find((key) => key === field && !used.has(key));
    if (wrong && !taken) warnOfField(field, wrong, head, report);
    if (wrong) used.add(wrong);
  }
  for (const key of Object.keys(head.values)) {
    if (keyOf(key) !== 'protected') continue;
    used.add(key);
    if (saysProtected(head.values[key])) values['protected'] = true;
  }
  for (const field of ['id', 'version', 'status'] as const) {
    if (isEmpty(head.values[field])) used.add(field);
    else values[field] = head.values[field];
  }
  const own = new Set<string>([...used, 'id', 'version', 'status']);
  return { values, unused: Object.keys(head.values).filter((key) => !own.has(key)) };
}

interface Taken {
  readonly key: string;
  readonly value: string;
}

function valueFrom(field: Field, keys: readonly string[], { values }: StatedHead): Taken | null {
  for (const key of keys) {
    const text = textOf(values[key]);
    if (text === null) continue;
    const value =
      field === 'url' ? addressIn(text) : field === 'language' ? languageTag(text) : text;
    const isAddress = field !== 'url' && /^https?:\/\//i.test(text);
    if (value !== null && !isAddress && FrontMatter.shape[field].safeParse(value).success)
      return { key, value };
  }
  return null;
}

function dayFrom(
  field: Field,
  keys: readonly string[],
  head: StatedHead,
  used: Set<string>,
  report: Report,
): Taken | null {
  const stated = keys.flatMap((key) => {
    const text = textOf(head.values[key]);
    return text === null ? [] : { key, text };
  });
  const [first] = stated;
  if (!first) return null;
  for (const { key } of stated) used.add(key);
  // Keys of other programs may mean another day, so only the first that holds one counts.
  for (const { key, text } of stated) {
    const value = firstDay({ field, values: [text], place: head.place(key) }, report);
    if (value !== null) return { key, value };
  }
  return null;
}

/** Text of a scalar, or of the first in a list; null if there is none. */
function textOf(value: unknown): string | null {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof first !== 'string' && typeof first !== 'number') return null;
  return String(first).replace(/\s+/g, ' ').trim() || null;
}

/** A web address, bare, in `<…>`, or as the target of a Markdown link. */
const addressIn = (text: string): string | null =>
  /^(?:\[[^\]]*\]\()?<?(https?:\/\/[^\s<>]+?)>?\)?$/i.exec(text)?.[1] ?? null;

const isEmpty = (value: unknown): boolean => value == null || value === '';

function warnOfField(field: Field, key: string, head: StatedHead, report: Report): void {
  report.warn('source:head-field', `${field} is invalid and is left out`, head.place(key), {
    actual: JSON.stringify(head.values[key]),
    expected: field === 'url' ? 'a web address' : field === 'language' ? 'en' : 'text',
  });
}
