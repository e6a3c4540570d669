import { describe, expect, test } from '@jest/globals';
import type { z } from 'zod';
import ambiguous from '../../../../../src/coders/offline/en/lexicon/ambiguous.json' with {
  type: 'json',
};
import common from '../../../../../src/coders/offline/en/lexicon/common.json' with { type: 'json' };
import countries from '../../../../../src/coders/offline/en/lexicon/countries.json' with {
  type: 'json',
};
import designations from '../../../../../src/coders/offline/en/lexicon/designations.json' with {
  type: 'json',
};
import givenNames from '../../../../../src/coders/offline/en/lexicon/given-names.json' with {
  type: 'json',
};
import heads from '../../../../../src/coders/offline/en/lexicon/heads.json' with { type: 'json' };
import knownSurnames from '../../../../../src/coders/offline/en/lexicon/known-surnames.json' with {
  type: 'json',
};
import metonyms from '../../../../../src/coders/offline/en/lexicon/metonyms.json' with {
  type: 'json',
};
import nouns from '../../../../../src/coders/offline/en/lexicon/nouns.json' with { type: 'json' };
import objects from '../../../../../src/coders/offline/en/lexicon/objects.json' with {
  type: 'json',
};
import reporting from '../../../../../src/coders/offline/en/lexicon/reporting.json' with {
  type: 'json',
};
import * as schemas from '../../../../../src/coders/offline/en/lexicon/schemas.ts';
import surroundings from '../../../../../src/coders/offline/en/lexicon/surroundings.json' with {
  type: 'json',
};
import titles from '../../../../../src/coders/offline/en/lexicon/titles.json' with { type: 'json' };
import vessels from '../../../../../src/coders/offline/en/lexicon/vessels.json' with {
  type: 'json',
};
import works from '../../../../../src/coders/offline/en/lexicon/works.json' with { type: 'json' };
import agencies from '../../../../../src/text/names/agencies.json' with { type: 'json' };
import organizations from '../../../../../src/text/names/organizations.json' with { type: 'json' };
import places from '../../../../../src/text/names/places.json' with { type: 'json' };
import publications from '../../../../../src/text/names/publications.json' with { type: 'json' };
import shipPrefixes from '../../../../../src/text/names/ship-prefixes.json' with { type: 'json' };
import units from '../../../../../src/text/names/units.json' with { type: 'json' };

const FILES: [string, z.ZodType, unknown][] = [
  ['agencies', schemas.Entries, agencies],
  ['ambiguous', schemas.Ambiguous, ambiguous],
  ['common', schemas.Common, common],
  ['countries', schemas.Countries, countries],
  ['designations', schemas.Designations, designations],
  ['given-names', schemas.GivenNames, givenNames],
  ['heads', schemas.HeadWords, heads],
  ['known-surnames', schemas.GivenNames, knownSurnames],
  ['metonyms', schemas.Metonyms, metonyms],
  ['nouns', schemas.Nouns, nouns],
  ['objects', schemas.Objects, objects],
  ['organizations', schemas.Entries, organizations],
  ['places', schemas.Entries, places],
  ['publications', schemas.Entries, publications],
  ['reporting', schemas.Reporting, reporting],
  ['ship-prefixes', schemas.ShipPrefixes, shipPrefixes],
  ['surroundings', schemas.Surroundings, surroundings],
  ['titles', schemas.Titles, titles],
  ['units', schemas.Entries, units],
  ['vessels', schemas.Vessels, vessels],
  ['works', schemas.Works, works],
];

test.each(FILES)('%s keeps to its schema', (_name, schema, data) => {
  expect(schema.safeParse(data).error?.issues ?? []).toEqual([]);
});

/** At least so many of each, or a list was cut by accident. */
const LISTS: [string, readonly schemas.Entry[], number][] = [
  ['agencies', schemas.Entries.parse(agencies), 450],
  ['organizations', schemas.Entries.parse(organizations), 250],
  ['places', schemas.Entries.parse(places), 1500],
  ['publications', schemas.Entries.parse(publications), 350],
  ['units', schemas.Entries.parse(units), 400],
];
const CODES = new Set(countries.map(({ iso }) => iso)).add('HK');

describe.each(LISTS)('%s', (_name, entries, least) => {
  test('is long enough', () => {
    expect(entries.length).toBeGreaterThanOrEqual(least);
  });
  test('gives each name once, and each alias to one entry', () => {
    const names = entries.flatMap(({ name, aliases = [] }) => [name, ...aliases]);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });
  test('knows its countries', () => {
    const strange = entries.filter(({ country }) => country && !CODES.has(country));
    expect(strange).toEqual([]);
  });
  test('has no blanks at the ends', () => {
    const names = entries.flatMap(({ name, aliases = [] }) => [name, ...aliases]);
    expect(names.filter((name) => name !== name.trim() || name.includes('('))).toEqual([]);
  });
});

test('countries have each code once', () => {
  expect(new Set(countries.map(({ iso }) => iso)).size).toBe(countries.length);
});

test('given names come once', () => {
  expect(new Set(givenNames).size).toBe(givenNames.length);
});
