import { describe, expect, test } from '@jest/globals';
import { read } from './read.ts';

const vesselsIn = (text: string) =>
  read(text).gathered.entities.flatMap(({ kind, name }) => (kind === 'vessel' ? [name] : []));

describe('ships by name and aircraft by registration', () => {
  test.each([
    ['The cargo ship Vastrik Orlun sank on Monday.', 'Vastrik Orlun'],
    ['A drone struck the frigate Admiral Essen in the bay.', 'Admiral Essen'],
    ['Kordavia lost the Project 22160 patrol ship Sergei Kotov.', 'Sergei Kotov'],
    ['MV Ursa Major sank off Oran.', 'MV Ursa Major'],
    ['They fired at USS Mason and left.', 'USS Mason'],
    ['The crew of HMS Diamond shot it down.', 'HMS Diamond'],
    ['The tanker “Orlun” was seized.', 'Orlun'],
    ['The Il-76 RF-86868 was shot down near Lisna.', 'RF-86868'],
    ['An An-26 aircraft (registration UR-13395) crashed.', 'UR-13395'],
  ])('%s', (text, name) => {
    expect(vesselsIn(text)).toEqual([name]);
  });

  test.each([
    'The cargo ship sank on Monday.',
    'They left the ship Monday.',
    'The ship Captain Vastrik commands is old.',
    'Two Il-76 aircraft landed.',
    'She wrote about the partnership Ukraine has.',
    'The RF-86868 form is blue.',
    'She wrote to INS Commissioner Vastrik.',
  ])('none: %s', (text) => {
    expect(vesselsIn(text)).toEqual([]);
  });

  test('one name is one thing, with or without what stands before it', () => {
    const { gathered } = read(
      'The Kordavian-flagged vessel was new. The MV Ursa Major (IMO 9074729) sank. Rescuers saw Ursa Major burn.',
    );
    const vessels = gathered.entities.filter(({ kind }) => kind === 'vessel');
    expect(vessels).toMatchObject([
      { name: 'MV Ursa Major', aliases: ['Ursa Major'], imo: '9074729', identity: 'named' },
    ]);
  });

  test('whose flag it flies, where the text says so; a number that does not check is none', () => {
    const of = (text: string) => read(text).gathered.entities.find(({ kind }) => kind === 'vessel');
    expect(of('The Russian frigate Orlun left.')).toMatchObject({ country: 'RU' });
    expect(of('The Panama-flagged tanker Orlun left.')).toMatchObject({ country: 'PA' });
    expect(of('The tanker Orlun, IMO 9074728, left.')).toMatchObject({ country: null, imo: null });
  });

  test('the noun before the name describes the vessel, and is no other object', () => {
    const entitiesOf = (text: string) =>
      read(text).gathered.entities.map(({ kind, name, label }) => `${kind} ${name ?? label}`);
    expect(entitiesOf('The cargo ship MV Vastrik sank.')).toEqual(['vessel MV Vastrik']);
    expect(entitiesOf('The tanker “Orlun” was seized.')).toEqual(['vessel Orlun']);
    expect(entitiesOf('The frigate left. The frigate Vastrik sank.')).toEqual([
      'object frigate',
      'vessel Vastrik',
    ]);
  });

  test('an IMO number names no agency; the agency is one', () => {
    expect(read('The MV Vastrik (IMO number 9074729) sank.').mentions).toEqual([
      'vessel: MV Vastrik',
    ]);
    expect(read('The IMO said the ship was lost.').mentions).toContain('agency: IMO');
  });

  test('an unnamed ship stays an object', () => {
    expect(read('A tanker exploded.').mentions).toEqual(['object: tanker']);
  });
});
