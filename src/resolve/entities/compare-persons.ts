import { type Post, readPost } from '../../text/posts/read-post.ts';
import {
  blocked,
  type CountriesCompared,
  compareCountries,
  type EntityComparison,
  maybe,
  oneName,
  same,
} from './comparison.ts';
import type { EntityRecord } from './entity-record.ts';
import generic from './generic-words.json' with { type: 'json' };
import { skeletonsOf } from './name-forms.ts';

/** Jobs that many namesakes can have; they do not tell two people apart. */
const COMMON_ROLES = new Set(generic.roles);
const isTelling = (role: string | null): role is string => role !== null && !COMMON_ROLES.has(role);

/**
 * Two people of one name are the same only if they hold the same rare post, however it is
 * described, and nothing contradicts it.
 */
export function comparePersons(
  a: EntityRecord,
  b: EntityRecord,
  shared: readonly string[],
  country: CountriesCompared,
): EntityComparison | null {
  const whole = shared.filter((form) => form.includes(' '));
  if (whole.length === 0) return null;
  const reasons = [oneName(whole), country.reason];
  if (isTelling(a.role) && isTelling(b.role)) {
    const post = onePost(a.role, b.role);
    if (post === null) return maybe(0.3, [...reasons, `${a.role} is not ${b.role}`]);
    if (country.verdict !== 'missing') return same(0.9, [...reasons, `one post: ${post}`]);
  }
  return maybe(0.55, [...reasons, 'namesakes are common']);
}

/** The post if both hold it: the same words, or two descriptions that say whose post it is. */
function onePost(a: string, b: string): string | null {
  if (a === b) return a;
  const [one, other] = [readPost(a), readPost(b)];
  const isOne = isOf(one) && isOf(other) && one.post === other.post && one.of === other.of;
  return isOne ? `${a}, ${b}` : null;
}
const isOf = (post: Post | null): post is Post => post !== null && post.of !== '';

/**
 * "O. Marin", "Marin Oleh", "Oleh Petrovych Marin" and "Oleg Marin" may be Oleh Marin. Null if
 * something tells them apart: a patronymic, or a post.
 */
export function comparePersonsLoosely(a: EntityRecord, b: EntityRecord): EntityComparison | null {
  const alike = a.forms
    .flatMap((form) => b.forms.map((other) => [form, other] as const))
    .find(([form, other]) => mayBeOne(form.split(' '), other.split(' ')));
  if (!alike) return null;
  const country = compareCountries(a, b);
  if (country.verdict === 'differs') return blocked([country.reason]);
  if (isTelling(a.role) && isTelling(b.role) && onePost(a.role, b.role) === null) return null;
  return maybe(0.4, [`“${a.name}” may be “${b.name}”`, country.reason]);
}

type Words = readonly string[];

const mayBeOne = (one: Words, other: Words): boolean =>
  fits(one, other) || fits(turned(one), other) || fits(one, turned(other));

/** Surname first: only for names of two words, or with a patronymic at the end. */
const turned = ([first = '', ...others]: Words): Words => [...others, first];

/** The surnames are spelled alike, the given names too unless one is an initial. */
function fits(one: Words, other: Words): boolean {
  if (one.length < 2 || other.length < 2 || one.length > 3 || other.length > 3) return false;
  if (!isAlike(one.at(-1) ?? '', other.at(-1) ?? '')) return false;
  const [given, second] = [one[0] ?? '', other[0] ?? ''];
  if (!isInitialOf(given, second) && !isAlike(given, second, 2)) return false;
  const [middle, otherMiddle] = [one.slice(1, -1)[0], other.slice(1, -1)[0]];
  return (
    middle === undefined ||
    otherMiddle === undefined ||
    isInitialOf(middle, otherMiddle) ||
    isAlike(middle, otherMiddle)
  );
}

const isInitialOf = (a: string, b: string): boolean =>
  Math.min(a.length, b.length) === 1 && a[0] === b[0];

/** One name in two spellings: the same consonants, and both or neither end in a vowel. */
const isAlike = (a: string, b: string, consonants = 3): boolean =>
  a === b ||
  (skeletonsOf(a).length >= consonants &&
    skeletonsOf(a) === skeletonsOf(b) &&
    /[aeiouy]$/.test(a) === /[aeiouy]$/.test(b));

/** Under what people who may be one are looked up: their surname's consonants, at either end. */
export const surnamesOf = ({ forms }: EntityRecord): string[] => [
  ...new Set(
    forms
      .map((form) => form.split(' '))
      .filter((words) => words.length > 1)
      .flatMap((words) => [words.at(-1) ?? '', words[0] ?? ''])
      .map((word) => (skeletonsOf(word).length >= 3 ? `@ ${skeletonsOf(word)}` : `@ ${word}`)),
  ),
];
