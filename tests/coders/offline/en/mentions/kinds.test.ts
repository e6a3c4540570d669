import { describe, expect, test } from '@jest/globals';
import { read } from './read.ts';

describe('a name that no list knows, by its words and its place', () => {
  test.each([
    ['The Velmar Emergency Room said three had died.', 'organization: Velmar Emergency Room'],
    ['A statement by the Velmar Lawyers’ Forum named him.', 'organization: Velmar Lawyers’ Forum'],
    ['The Coordination of River Farmers protested.', 'organization: Coordination of River Farmers'],
    ['Fighters of the Velmar Valley Alliance burned it.', 'unit: Velmar Valley Alliance'],
    ['Guerrillas of the Velmar Movement left on Friday.', 'unit: Velmar Movement'],
    ['Nasr Velmar Tarek (NVT), an armed group, claimed it.', 'unit: Nasr Velmar Tarek'],
    ['The images came from the company Velbit in May.', 'organization: Velbit'],
    ['The audio laboratory Velnema told us so.', 'organization: Velnema'],
    ['Two men were shot on the road to Abu Velmar.', 'place: Abu Velmar'],
    ['Shells hit the Al-Velmar camp at dawn.', 'place: Al-Velmar'],
    ['Rockets fell on Velmar after midnight.', 'place: Velmar'],
    ['It was posted on its channel, Al-Velmar, on Monday.', 'publication: Al-Velmar'],
    ['Velmar Mirador could not independently verify it.', 'publication: Velmar Mirador'],
    ['The Velmar Shield Force, known as Tarek, left.', 'unit: Tarek'],
    ['Fighters of the White Velmar militia ran.', 'unit: White Velmar militia'],
    ['Fighters from the hamlet of Velm-Nord ran.', 'place: Velm-Nord'],
    ['A man nicknamed "Tarek" ran.', 'person: Tarek'],
    ['He told Velmar Voice that he had left.', 'publication: Velmar Voice'],
    ['Police named him as Velmarenko Ivan Petrovych.', 'person: Velmarenko Ivan Petrovych'],
    ['Olena "Magpie" Velmar said they had left.', 'person: Olena "Magpie" Velmar'],
  ])('%s → %s', (text, mention) => {
    expect(read(text).mentions).toContain(mention);
  });

  test('a phrase that ends in an everyday noun is nobody', () => {
    const { mentions } = read('They crossed Velmar Line twice.');
    expect(mentions.filter((one) => one.startsWith('person'))).toEqual([]);
  });
});

describe('a description', () => {
  test.each([
    ['A column of about 60 soldiers entered.', ['unit: column of about 60 soldiers']],
    ['A convoy of displaced villagers was hit.', ['group: convoy of displaced villagers']],
    ['She denied it in a column in May.', ['work: column']],
    [
      'Images from the company Velbit show it.',
      ['work: Images', 'organization: company', 'organization: Velbit'],
    ],
    ['It was full, the hospital said.', ['organization: hospital']],
    ['They met near the hospital.', ['place: hospital']],
    ['They dropped leaflets ordering residents to go.', ['group: residents']],
    ['On May 21, residents left.', ['group: residents']],
    ['The strike hit a school sheltering families.', ['place: school', 'group: families']],
  ])('%s', (text, mentions) => {
    expect(read(text).mentions).toEqual(mentions);
  });
});
