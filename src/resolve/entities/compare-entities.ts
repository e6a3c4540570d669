import { comparisonOf } from '../../model/kinds/kinds.ts';
import { unreachable } from '../../model/unreachable.ts';
import { compareLoosely } from './compare-loosely.ts';
import { comparePersons } from './compare-persons.ts';
import { compareUnits, isTitled } from './compare-units.ts';
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
import { areNear, needsNeighbours } from './neighbourhood.ts';

const GENERIC = new Set(generic.words);

/**
 * Whether two entities of one label are the same. Null if they share no name. Similar spelling is
 * never enough, and a shared name is not enough if what tells namesakes apart is missing.
 */
export function compareEntities(a: EntityRecord, b: EntityRecord): EntityComparison | null {
  if (a.label !== b.label) return null;
  const shared = a.forms.filter((form) => b.forms.includes(form));
  const numbers = a.unit?.number != null && b.unit?.number != null;
  const isListed = a.listed !== null && a.listed === b.listed;
  const isRegistered = a.imo !== null && a.imo === b.imo;
  if (
    shared.length === 0 &&
    !isListed &&
    !isRegistered &&
    !isTitled(a, b) &&
    !(numbers && a.unit?.number === b.unit?.number)
  )
    return compareLoosely(a, b);
  if (isRegistered) return same(0.97, [`one IMO number: ${a.imo}`]);
  const country = compareCountries(a, b);
  if (country.verdict === 'differs') return blocked([country.reason]);
  if (shared.length === 0 && isListed) return judgeListed(a, b, country);
  const comparison = comparisonOf(a.label);
  switch (comparison) {
    case 'designation':
      return judgeUnits(a, b, shared, country);
    case 'post':
      return comparePersons(a, b, shared, country);
    case 'scene':
      return judgePlaces(a, b, shared, country);
    case 'name-and-country':
    case 'name':
      return judgeBodies(a, b, shared, country);
    case 'registration':
      return judgeVessels(a, b, shared, country);
    case 'contents':
    case 'never':
      return null;
    default:
      return unreachable(comparison);
  }
}

/** The articles are about different countries, both known. */
const sceneConflicts = (a: EntityRecord, b: EntityRecord): boolean =>
  a.scene !== null && b.scene !== null && a.scene !== b.scene;
const sceneAgrees = (a: EntityRecord, b: EntityRecord): boolean =>
  a.scene !== null && a.scene === b.scene;

const isGeneric = (form: string): boolean =>
  form.split(' ').every((word) => GENERIC.has(word) || /^\d+(?:st|nd|rd|th)?$/.test(word));
/**
 * Up to five characters without digits or spaces, treated as an acronym; two bodies can share one.
 */
const isAcronym = (form: string): boolean => /^[^\s\d]{1,5}$/u.test(form);

function judgeUnits(
  a: EntityRecord,
  b: EntityRecord,
  shared: readonly string[],
  country: CountriesCompared,
): EntityComparison {
  const { blockers, missing, agreeing } = compareUnits(a, b);
  if (blockers.length > 0) return renamed(shared, country, blockers) ?? blocked(blockers);
  const reasons = [...(shared.length > 0 ? [oneName(shared)] : []), ...agreeing, country.reason];
  const lacking = missing.map((part) => `${part} is missing in one`);
  if (missing.length > 0 || country.verdict === 'missing' || sceneConflicts(a, b))
    return maybe(0.6, [...reasons, ...lacking]);
  if (isTitled(a, b) && a.unit?.echelon != null && country.verdict === 'agrees')
    return same(0.9, reasons);
  if (a.unit?.number != null && b.unit?.number != null) {
    const isWhole =
      a.unit.echelon !== null &&
      (a.unit.branch !== null || a.unit.honorifics.length > 0 || a.whole !== null);
    if (isWhole || (country.verdict === 'agrees' && a.unit.echelon !== null))
      return same(0.95, reasons);
    return maybe(0.5, [...reasons, 'a number is not enough']);
  }
  return shared.length > 0 ? judgeBodies(a, b, shared, country) : maybe(0.6, reasons);
}

/** A unit may get another number, branch or size and keep a name that no other has. */
function renamed(
  shared: readonly string[],
  country: CountriesCompared,
  blockers: readonly string[],
): EntityComparison | null {
  const telling = shared.filter((form) => !isAcronym(form) && !isGeneric(form) && !/\d/.test(form));
  if (telling.length === 0 || country.verdict !== 'agrees') return null;
  return { ...maybe(0.45, [oneName(telling), ...blockers, 'renamed, perhaps']), isApart: true };
}

/**
 * Two names that a gazetteer gives to one entry; enough only if both articles state the country.
 */
function judgeListed(
  a: EntityRecord,
  b: EntityRecord,
  country: CountriesCompared,
): EntityComparison {
  const { blockers, missing } = compareUnits(a, b);
  if (blockers.length > 0) return blocked(blockers);
  const reasons = [`a gazetteer gives “${a.name}” and “${b.name}” to one`, country.reason];
  return country.verdict === 'agrees' && missing.length === 0
    ? same(0.85, reasons)
    : maybe(0.65, reasons);
}

function judgeBodies(
  a: EntityRecord,
  b: EntityRecord,
  shared: readonly string[],
  country: CountriesCompared,
): EntityComparison {
  const reasons = [oneName(shared), country.reason];
  const byName = comparisonOf(a.label) === 'name';
  const full = shared.filter((form) => !isAcronym(form) || byName);
  const telling = full.filter((form) => !isGeneric(form));
  if (country.verdict === 'agrees') {
    if (full.length > 0) return same(telling.length > 0 ? 0.97 : 0.93, reasons);
    const words = commonWords(a, b);
    return words.length > 0
      ? same(0.84, [...reasons, `and both are called ${words.join(', ')}`])
      : maybe(0.7, [...reasons, 'an acronym can be short for several']);
  }
  if (byName && full.length > 0) return same(0.93, reasons);
  if (country.verdict === 'missing') return maybe(telling.length > 0 ? 0.75 : 0.55, reasons);
  if (sceneConflicts(a, b))
    return maybe(0.4, [...reasons, 'their articles are about different countries']);
  if (telling.some((form) => form.includes(' ') || form.length > 5 || /\d/.test(form)))
    return same(0.88, reasons);
  if (full.length > 0 && sceneAgrees(a, b))
    return maybe(0.7, [...reasons, `both articles are about ${a.scene}`]);
  return maybe(0.45, reasons);
}

/** Words shared by the full names, except those in every such name. */
function commonWords(a: EntityRecord, b: EntityRecord): string[] {
  const wordsOf = ({ forms }: EntityRecord) =>
    new Set(
      forms
        .filter((form) => !isAcronym(form))
        .flatMap((form) => form.split(' '))
        .filter((word) => word.length > 3),
    );
  const others = wordsOf(b);
  return [...wordsOf(a)].filter((word) => others.has(word) && !STATE_WORDS.has(word));
}
const STATE_WORDS = new Set(generic.stateWords);

function judgePlaces(
  a: EntityRecord,
  b: EntityRecord,
  shared: readonly string[],
  country: CountriesCompared,
): EntityComparison {
  const reasons = [oneName(shared), country.reason];
  const kinds = [a.precision, b.precision];
  if (kinds.includes('country') && kinds.some((kind) => kind !== null && kind !== 'country'))
    return blocked([`a country is not a ${kinds.find((kind) => kind !== 'country')}`]);
  if (country.verdict === 'agrees') return judgeNeighbours(a, b, reasons);
  if (sceneConflicts(a, b))
    return maybe(0.4, [...reasons, 'their articles are about different countries']);
  return maybe(sceneAgrees(a, b) ? 0.65 : 0.5, reasons);
}

/** A country has many villages of one name, so region or neighbourhood must agree. */
function judgeNeighbours(
  a: EntityRecord,
  b: EntityRecord,
  reasons: readonly string[],
): EntityComparison {
  if (a.region !== null && a.region === b.region)
    return same(0.95, [...reasons, `both in ${a.region}`]);
  if (!needsNeighbours(a) && !needsNeighbours(b) && (a.region === null || b.region === null))
    return same(0.95, reasons);
  return areNear(a, b)
    ? same(0.9, [...reasons, 'their articles name another place in common'])
    : maybe(0.7, [...reasons, 'villages share names, and nothing else shows that it is one']);
}

/** Names of ships are reused, so only the IMO number or the country shows that two are the same. */
function judgeVessels(
  a: EntityRecord,
  b: EntityRecord,
  shared: readonly string[],
  country: CountriesCompared,
): EntityComparison {
  const reasons = [oneName(shared), country.reason];
  if (a.imo !== null && b.imo !== null) return blocked([`IMO number ${a.imo} is not ${b.imo}`]);
  if (a.imo !== b.imo) return maybe(0.65, [...reasons, 'the IMO number is missing in one']);
  return country.verdict === 'agrees' ? same(0.9, reasons) : maybe(0.55, reasons);
}
