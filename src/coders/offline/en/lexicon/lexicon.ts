import type { EntityKind } from '../../../../model/kinds/kinds.ts';
import type { ObjectCategory, PlacePrecision, WorkKind } from '../../../../model/vocabulary.ts';
import agencies from '../../../../text/names/agencies.json' with { type: 'json' };
import organizations from '../../../../text/names/organizations.json' with { type: 'json' };
import places from '../../../../text/names/places.json' with { type: 'json' };
import publications from '../../../../text/names/publications.json' with { type: 'json' };
import units from '../../../../text/names/units.json' with { type: 'json' };
import ambiguous from './ambiguous.json' with { type: 'json' };
import common from './common.json' with { type: 'json' };
import countries from './countries.json' with { type: 'json' };
import designations from './designations.json' with { type: 'json' };
import givenNames from './given-names.json' with { type: 'json' };
import heads from './heads.json' with { type: 'json' };
import knownSurnames from './known-surnames.json' with { type: 'json' };
import metonyms from './metonyms.json' with { type: 'json' };
import { NameTrie } from './name-trie.ts';
import nouns from './nouns.json' with { type: 'json' };
import objects from './objects.json' with { type: 'json' };
import { foldPiece } from './pieces.ts';
import reporting from './reporting.json' with { type: 'json' };
import type { Entry } from './schemas.ts';
import titles from './titles.json' with { type: 'json' };
import works from './works.json' with { type: 'json' };

/** A listed name: what it refers to, and its display name. */
export interface Listed {
  readonly kind: EntityKind | 'adjective' | 'people';
  readonly name: string;
  readonly country: string | null;
  readonly precision: PlacePrecision | null;
  /** What must be near an ambiguous name for it to count. */
  readonly needs: string | null;
  /** A country, its capital or its palace, which may stand for the state. */
  readonly state: boolean;
}

/** A common noun that describes an entity: "battalion commander", "defense ministry". */
export interface Described {
  readonly kind: EntityKind;
  readonly plural: boolean;
  readonly workKind: WorkKind | null;
  readonly category: ObjectCategory | null;
  /** Describes a body only after its name has been mentioned: "the office". */
  readonly echo: boolean;
}

export interface Abbreviated {
  readonly echelon: string;
  readonly branch?: string | undefined;
  readonly honorific?: string | undefined;
}

export type HeadKind =
  | 'agency'
  | 'unit'
  | 'organization'
  | 'publication'
  | 'place'
  | 'person'
  | 'event';

export interface Lexicon {
  readonly names: Pick<NameTrie<Listed>, 'find'>;
  readonly nouns: NameTrie<Described>;
  /** Capitalised titles before a name: "Lt. Gen.", "Prime Minister". */
  readonly titles: NameTrie<string>;
  readonly lowerRoles: ReadonlySet<string>;
  readonly heads: ReadonlyMap<string, HeadKind>;
  /** "of", "for": directly after the head of a longer name. */
  readonly headLinks: ReadonlySet<string>;
  readonly givenNames: ReadonlySet<string>;
  /** Surnames that reporting uses alone: heads of state and commanders. */
  readonly knownSurnames: ReadonlySet<string>;
  readonly echelons: NameTrie<string>;
  readonly branches: NameTrie<string>;
  readonly honorifics: NameTrie<string>;
  readonly ordinals: ReadonlyMap<string, number>;
  /** "Fifty", before an ordinal: "Fifty-Fifth". */
  readonly tens: ReadonlyMap<string, number>;
  /** Echelons that a number without an ending may precede: "21 Brigade". */
  readonly numberedBefore: ReadonlySet<string>;
  /** "obrmp" → separate naval infantry brigade. */
  readonly abbreviations: ReadonlyMap<string, Abbreviated>;
  readonly numberedAfter: ReadonlySet<string>;
  /** Echelons by size. */
  readonly ranks: ReadonlyMap<string, number>;
  readonly verbs: ReadonlySet<string>;
  readonly acts: ReadonlySet<string>;
  readonly withheld: ReadonlySet<string>;
}

const LISTS: readonly (readonly [EntityKind, readonly Entry[]])[] = [
  ['agency', agencies],
  ['unit', units],
  ['publication', publications],
  ['organization', organizations],
  ['place', places as readonly Entry[]],
];

let compiled: Lexicon | null = null;

/** The data files, compiled once: about 9,000 names in under 100 ms. */
export function loadLexicon(): Lexicon {
  compiled ??= compile();
  return compiled;
}

function compile(): Lexicon {
  const needs = new Map(ambiguous.map((one) => [`${one.kind} ${one.name}`, one.needs]));
  const names = new NameTrie<Listed>();
  for (const [kind, entries] of LISTS) {
    for (const { name, aliases = [], country = null, precision = null } of entries) {
      for (const alias of [name, ...aliases]) {
        const need = needs.get(`${kind} ${alias}`) ?? null;
        names.add(alias, { kind, name, country, precision, needs: need, state: false });
      }
    }
  }
  addCountries(names);
  return {
    names,
    nouns: compileNouns(),
    titles: trieOf([...titles.ranks, ...titles.roles]),
    lowerRoles: new Set(titles.lowerRoles),
    heads: compileHeads(),
    headLinks: new Set(common.headLinks),
    givenNames: new Set(givenNames.map(foldPiece)),
    knownSurnames: new Set(knownSurnames.map(foldPiece)),
    echelons: trieOf(designations.echelons),
    branches: trieOf(designations.branches),
    honorifics: trieOf(designations.honorifics),
    ordinals: compileOrdinals(),
    tens: new Map(Object.entries(designations.tens)),
    numberedBefore: new Set(designations.numberedBefore),
    abbreviations: new Map(Object.entries(designations.abbreviations)),
    numberedAfter: new Set(designations.numberedAfter),
    ranks: new Map(designations.ranks.map((word, index) => [word, index])),
    verbs: new Set(reporting.verbs),
    acts: new Set(reporting.acts),
    withheld: new Set(nouns.withheld),
  };
}

function addCountries(names: NameTrie<Listed>): void {
  const base = { needs: null, state: true } as const;
  const listed = (kind: Listed['kind'], name: string, country: string | null) =>
    ({ ...base, kind, name, country, precision: kind === 'place' ? 'country' : null }) as const;
  for (const { iso, name, aliases, adjectives, people, capitals } of countries) {
    for (const alias of [name, ...aliases]) names.add(alias, listed('place', name, iso));
    for (const word of adjectives) names.add(word, listed('adjective', name, iso));
    for (const word of people) names.add(word, listed('people', name, iso));
    for (const word of capitals) {
      names.add(word, { ...listed('place', capitals[0] ?? word, iso), precision: 'settlement' });
    }
  }
  for (const { name, country } of metonyms) {
    names.add(name, { ...listed('agency', name, country), precision: null });
  }
}

const compileOrdinals = (): Map<string, number> =>
  new Map([
    ...designations.ordinals.map((word, index) => [word, index + 1] as const),
    ...Object.entries(designations.roundOrdinals),
  ]);

function trieOf(words: readonly string[]): NameTrie<string> {
  const trie = new NameTrie<string>();
  for (const word of words) trie.add(word, word);
  return trie;
}

const ECHO: Described = {
  kind: 'organization',
  plural: false,
  workKind: null,
  category: null,
  echo: true,
};

function compileNouns(): NameTrie<Described> {
  const trie = new NameTrie<Described>();
  const add = (word: string, kind: EntityKind, more: Partial<Described> = {}) => {
    const whole = { kind, plural: false, workKind: null, category: null, echo: false, ...more };
    trie.add(word, whole);
    if (whole.plural || /s$/.test(word)) return;
    trie.add(pluralOf(word), { ...whole, kind: kind === 'person' ? 'group' : kind, plural: true });
  };
  for (const word of nouns.group) add(word, 'group', { plural: true });
  for (const word of nouns.person) add(word, 'person');
  for (const word of nouns.unit) add(word, 'unit', { plural: /[^s]s$/.test(word) });
  for (const word of nouns.agency) add(word, 'agency');
  for (const word of nouns.organization) add(word, 'organization');
  for (const word of nouns.publication) add(word, 'publication');
  for (const word of nouns.place) add(word, 'place');
  for (const word of nouns.echo) trie.add(word, ECHO);
  for (const [word, workKind] of Object.entries(works)) {
    add(word, 'work', { workKind: workKind as WorkKind });
  }
  for (const [word, category] of Object.entries(objects)) {
    add(word, 'object', { category: category as ObjectCategory });
  }
  return trie;
}

function pluralOf(word: string): string {
  if (/(?:man)$/.test(word)) return word.replace(/man$/, 'men');
  if (/[^aeiou]y$/.test(word)) return word.replace(/y$/, 'ies');
  return /(?:s|x|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
}

function compileHeads(): Map<string, HeadKind> {
  const found = new Map<string, HeadKind>();
  for (const [kind, words] of Object.entries(heads) as [HeadKind, string[]][]) {
    for (const word of words) {
      if (word.includes(' ')) continue;
      const last = foldPiece(word.replace(/\.$/, ''));
      if (!found.has(last)) found.set(last, kind);
    }
  }
  return found;
}
