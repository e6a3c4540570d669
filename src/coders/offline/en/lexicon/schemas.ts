import { z } from 'zod';
import { Country } from '../../../../model/kinds/fields.ts';
import { ObjectCategory, PlacePrecision, WorkKind } from '../../../../model/vocabulary.ts';

/** The schema of every data file here and in `src/text/names`; checked by a test, not when the files load. */

const Words = z.array(z.string().min(1)).min(1);

/** A body or place under the names used in reporting; `country` is omitted if it has none. */
export const Entry = z.strictObject({
  name: z.string().min(1),
  aliases: Words.optional(),
  country: Country.optional(),
  precision: PlacePrecision.optional(),
});
export type Entry = z.infer<typeof Entry>;
export const Entries = z.array(Entry);

export const CountryEntry = z.strictObject({
  iso: Country,
  name: z.string().min(1),
  aliases: z.array(z.string().min(1)),
  /** "Ukrainian": adjectives of the country. */
  adjectives: z.array(z.string().min(1)),
  /** "Ukrainians": words for its people, plural. */
  people: z.array(z.string().min(1)),
  capitals: z.array(z.string().min(1)),
});
export type CountryEntry = z.infer<typeof CountryEntry>;
export const Countries = z.array(CountryEntry);

export const GivenNames = z.array(z.string().regex(/^\p{Lu}/u));

/** Names that are also common words or other things, and what must be near them to count. */
export const Ambiguous = z.array(
  z.strictObject({
    name: z.string().min(1),
    kind: z.enum(['publication', 'organization', 'place', 'unit', 'agency']),
    needs: z.enum(['outlet context', 'capital and no first name', 'place preposition']),
  }),
);

/** Capitals and palaces that stand for a state that speaks or acts. */
export const Metonyms = z.array(
  z.strictObject({ name: z.string().min(1), country: Country.nullable() }),
);

export const Titles = z.strictObject({
  ranks: Words,
  roles: Words,
  lowerRoles: Words,
  /** First words of ranks. A rank is part of a person's name; an office is not. */
  rankStarts: Words,
});
export const Designations = z.strictObject({
  echelons: Words,
  branches: Words,
  honorifics: Words,
  /** The first nineteen, in order. */
  ordinals: Words,
  /** "Fifty", before an ordinal: "Fifty-Fifth". */
  tens: z.record(z.string(), z.int()),
  roundOrdinals: z.record(z.string(), z.int()),
  /** Echelons that a number without an ending may precede: "21 Brigade". */
  numberedBefore: Words,
  /** "obrmp", "bde": meanings of abbreviations, listed without their full stop. */
  abbreviations: z.record(
    z.string().regex(/^\p{Ll}+$/u),
    z.strictObject({
      echelon: z.string().min(1),
      branch: z.string().min(1).optional(),
      honorific: z.string().min(1).optional(),
    }),
  ),
  /** Echelons that a number may follow: "Light Infantry Battalion 206". */
  numberedAfter: Words,
  /** Smallest first, so that a part ranks below its whole. */
  ranks: Words,
});
/** Capitalised head words that show what a name refers to: "… Brigade", "… Foundation". */
export const HeadWords = z.strictObject({
  agency: Words,
  unit: Words,
  organization: Words,
  publication: Words,
  place: Words,
  person: Words,
  event: Words,
});
/** Common nouns by what they describe; `withheld`: adjectives of an undisclosed place. */
export const Nouns = z.strictObject({
  person: Words,
  group: Words,
  unit: Words,
  agency: Words,
  organization: Words,
  publication: Words,
  place: Words,
  /** Describe a body only after its name has been mentioned: "the office". */
  echo: Words,
  withheld: Words,
});
/** Prefixes of the names of ships. An ambiguous one is also another abbreviation. */
export const ShipPrefixes = z.strictObject({
  $comment: z.string(),
  sure: Words,
  ambiguous: Words,
});
/** Words before the name of a ship, and aircraft types before a registration. */
export const Vessels = z.strictObject({
  nouns: Words,
  /** Capitalised words after a noun that do not begin the name of a ship. */
  notNames: Words,
  aircraft: Words,
  /** Before a registration. */
  registrationMarks: Words,
  /** Before an IMO number. */
  imoMarks: Words,
  /** After the country whose flag a ship flies. */
  flagMarks: Words,
});
export const Works = z.record(z.string(), WorkKind);
export const Objects = z.record(z.string(), ObjectCategory);
export const Reporting = z.strictObject({ verbs: Words, acts: Words });

/** Lists of words by name, for a stage's code or its patterns. */
export const WordLists = z.record(z.string().min(1), Words);

/** Lower-case words that help decide where a name begins and ends. */
export const Common = z.strictObject({
  /** Never a name, nor its first word: months, pronouns. */
  notNames: Words,
  /** Only ever part of a name: "Islamic". */
  notAlone: Words,
  /** "al", "bin", "von": lower-case words inside a name. */
  particles: Words,
  /** Names that continue after "of": "Ministry of". */
  ofHeads: Words,
  /** Directly after the head of a longer name: "Ministry of …". */
  headLinks: Words,
  /** Names that continue after the full stop: "St. Petersburg". */
  abbreviated: Words,
});

/** Words inside or next to an unlisted name or description that show what it refers to. */
export const Surroundings = z.strictObject({
  in: Words.describe('Prepositions of place'),
  placeNouns: Words.describe('"Lisna village", "the village of Lisna"'),
  placesOf: Words.describe('What only a place has: "the outskirts of", "north of"'),
  outletNouns: Words,
  shelled: Words.describe(
    '"Shelled Lisna": verbs whose object is a place, if its name is not known',
  ),
  stateBodies: Words.describe(
    'Bodies of which a state has one: "the Kordavian navy" is as good as a name; ministries besides',
  ),
  organizationNouns: Words,
  unitNouns: Words,
  patronymics: Words.describe('Particles within a name that make it a person'),
  placeStarts: Words.describe('"Mount", "Tell": first words of place names'),
  namedAs: Words,
  notBodies: Words.describe('Printed in capitals, and no body'),
  weakNouns: Words.describe('Nouns that say little without a determiner or a modifier'),
  articledNouns: Words.describe('Nouns only after a determiner: "the front", "a post"'),
  vaguePlaces: Words.describe('Places that nobody could find on a map, unless withheld'),
  settlements: Words,
  members: Words.describe('"Soldiers of", "fighters from": who belongs to a body'),
  officials: Words.describe('"A spokesman for": who belongs to a body of any kind'),
  commanders: Words.describe('"Commander of": who leads it'),
  outletStarts: Words.describe('First words of broadcasters: "Radio …"'),
  vessels: Words.describe('Nouns before the name of a ship'),
  addressing: Words.describe('"Accused Moscow of": verbs whose object can answer'),
  backing: Words.describe('"Backed by Iran": participles whose agent is a state'),
  undergone: Words.describe('Verbs that a country can be the subject of and do nothing'),
  neutral: Words.describe(
    'Adjectives that make of a description no other thing: "the unnamed man"',
  ),
  rebelWords: Words.describe(
    'Words in names of armed bodies that no state keeps: "Liberation Army"',
  ),
  rebelNouns: Words.describe('Nouns for such a body: "the militia"'),
  platforms: Words.describe(
    'Where things are posted: organizations, but no charity or company under discussion',
  ),
  sorts: Words.describe('Nouns for an organization that is neither a platform nor a company'),
  officesOfThe: Words.describe(
    'A name goes on over "of the" and "for the" after them: "Chief of the General Staff"',
  ),
  populace: Words.describe('"Women\'s Council": a possessor that is part of a name'),
  joinedBodies: Words.describe('"Ministry of … and …": the "and" is part of the name'),
  notUnits: Words.describe('What a number counts that is no unit: "the 55th anniversary"'),
  stateDeeds: Words.describe('"Russia\'s invasion": what only a state does'),
  allies: Words.describe('"Its ally Iran": a country that acts'),
  dealings: Words.describe('"Talks between Kyiv and Moscow"'),
  formations: Words.describe('"A column of soldiers": people who move as one unit'),
  namedUnits: Words.describe('"The White Reed militia": nouns that end the name of a unit'),
  namedAfter: Words.describe('"The hamlet of Lisna": nouns that a name of a place follows'),
  operations: Words.describe('First words of names of events: "Operation …"'),
});
