import { comparisonOf } from '../../model/kinds/kinds.ts';
import { comparePersonsLoosely } from './compare-persons.ts';
import { blocked, compareCountries, type EntityComparison, maybe } from './comparison.ts';
import type { EntityRecord } from './entity-record.ts';
import { skeletonsOf } from './name-forms.ts';

/**
 * One name is short for the other, or spelled alike in another alphabet: enough for a maybe only.
 */
export function compareLoosely(a: EntityRecord, b: EntityRecord): EntityComparison | null {
  if (comparisonOf(a.label) === 'post') {
    const comparison = comparePersonsLoosely(a, b);
    if (comparison) return comparison;
  }
  const short =
    a.short.find((form) => b.forms.includes(form)) ??
    b.short.find((form) => a.forms.includes(form));
  const alike = short === undefined ? soundsAlike(a, b) : undefined;
  if (short === undefined && alike === undefined) return null;
  const country = compareCountries(a, b);
  if (country.verdict === 'differs') return blocked([country.reason]);
  return short !== undefined
    ? maybe(0.5, [`“${short}” may be short for the other`, country.reason])
    : maybe(0.4, [`written alike in two alphabets: ${a.name}, ${b.name}`, country.reason]);
}

function soundsAlike(a: EntityRecord, b: EntityRecord): string | undefined {
  if (comparisonOf(a.label) === 'designation' || isCyrillic(a) === isCyrillic(b)) return undefined;
  const others = new Set(latinForms(b).map(skeletonsOf));
  return latinForms(a).find(
    (form) => skeletonsOf(form).length >= 4 && others.has(skeletonsOf(form)),
  );
}

export const isCyrillic = ({ name }: EntityRecord): boolean => /\p{Script=Cyrillic}/u.test(name);
export const latinForms = ({ forms }: EntityRecord): string[] =>
  forms.filter((form) => /^[\p{Script=Latin}\d\s]+$/u.test(form));
