import { describe, expect, test } from '@jest/globals';
import { annotate } from '../../../../src/coders/offline/annotate.ts';
import { createReport } from '../../../../src/model/problem.ts';

/** The deed of a type that a text tells: who, where (or what place was struck), when, through whom. */
async function read(text: string, type: string) {
  const { entities, mentions, dates, claims, events } = await annotate(
    { id: 'a', text, published: '2024-06-30', title: null, publication: null },
    createReport(),
  );
  const entity = new Map(entities.map((one) => [one.id, one]));
  const mention = new Map(mentions.map((one) => [one.id, one]));
  const nameOf = (id: string | null | undefined) => {
    const found = entity.get(mention.get(id ?? '')?.entity ?? id ?? '');
    return found?.name ?? (found ? `(${found.label ?? found.kind})` : null);
  };
  return events
    .filter((event) => event.type === type)
    .map(({ roles, place, date, claims: told, factuality }) => {
      const struck = roles.find(({ mention: id }) => mention.get(id)?.kind === 'place');
      return {
        actor: roles.filter(({ role }) => role === 'actor').map(({ mention: id }) => nameOf(id)),
        place: nameOf(place ?? struck?.mention),
        date: dates.find(({ id }) => id === date)?.edtf ?? null,
        factuality,
        chains: told.map((id) => {
          const claim = claims.find((one) => one.id === id);
          return claim?.origin === 'unknown' ? '?' : (claim?.chain ?? []).map(nameOf).join(' < ');
        }),
      };
    });
}

const BRIGADE = ['12th Airborne Brigade'];
const DAY = '2024-06-04';
const deed = (place: string, chains: string[], actor = BRIGADE) => [
  { actor, place, date: DAY, factuality: chains.length > 0 ? 'claimed' : 'asserted', chains },
];

describe('a deed that a unit does at a place on a day is read whole', () => {
  test.each([
    [
      'a ministry by its country is as good as a name; a long name is one word',
      'The Armenian defence ministry said that the 9th Guards Mountain Rifle Battalion had withdrawn from Stara Lisna on 4 June.',
      'withdraw',
      deed('Stara Lisna', ['Armenian defence ministry'], ['9th Guards Mountain Rifle Battalion']),
    ],
    [
      'after a colon another clause begins, with a doer of its own',
      'Ukraine’s military intelligence said the same: the 94th Separate Guards Motor Rifle Brigade had bombarded Hlyboka Balka on June 4, 2024.',
      'attack',
      deed(
        'Hlyboka Balka',
        ['Ukraine’s military intelligence'],
        ['94th Separate Guards Motor Rifle Brigade'],
      ),
    ],
    [
      'where those were whom it befell is where it was, on whatever word they hang',
      'The 81st Guards Tank Regiment captured 15 soldiers near Yasenove on 4 May, according to Russia’s National Guard.',
      'capture',
      [
        {
          ...deed('Yasenove', ['Russia’s National Guard'], ['81st Guards Tank Regiment'])[0],
          date: '2024-05-04',
        },
      ],
    ],
    [
      'a news agency is an outlet that is told',
      'Georgia’s interior ministry told Harbour News Agency that the 12th Airborne Brigade had seized Dubrova on 4 June.',
      'seize',
      deed('Dubrova', ['Georgia’s interior ministry < Harbour News Agency']),
    ],
    [
      'what is shelled is a place, though nobody knows its name',
      'The 12th Airborne Brigade mortared Dubrova on 4 June, the Malian government said.',
      'attack',
      deed('Dubrova', ['Malian government']),
    ],
    [
      'so is what was shelled, in two words',
      'Vesela Dolyna was shelled by the 12th Airborne Brigade on 4 June, the Malian government said.',
      'attack',
      deed('Vesela Dolyna', ['Malian government']),
    ],
    [
      'a source cites another in an aside',
      'According to the Harbour Ledger, which quoted Georgia’s interior ministry, the 12th Airborne Brigade bombed Dubrova on June 4.',
      'attack',
      deed('Dubrova', ['Georgia’s interior ministry < Harbour Ledger']),
    ],
    [
      'who is described after "according to" does nothing in what they say',
      'According to Levan Gelashvili, the governor of Dubrova, the 12th Airborne Brigade bombed the village of Lisna on June 4.',
      'attack',
      deed('Lisna', ['Levan Gelashvili']),
    ],
    [
      'who is heard in a recording is heard through whoever released it',
      'Georgia’s interior ministry released a video in which an officer says that the 12th Airborne Brigade bombed Dubrova on June 4.',
      'attack',
      deed('Dubrova', ['(officer) < (video) < Georgia’s interior ministry']),
    ],
    [
      'the same, with the recording first',
      'In a video posted by Georgia’s interior ministry, a sergeant says that the 12th Airborne Brigade bombed Dubrova on June 4.',
      'attack',
      deed('Dubrova', ['(sergeant) < (video) < Georgia’s interior ministry']),
    ],
    [
      'rumours are nobody’s word',
      'Unconfirmed local reports said that the 12th Airborne Brigade had bombed Dubrova on June 4.',
      'attack',
      deed('Dubrova', ['?']),
    ],
    [
      'what is said to have been is told as done',
      'The 12th Airborne Brigade is said to have bombed Dubrova on June 4.',
      'attack',
      deed('Dubrova', ['?']),
    ],
    [
      'how long after something is not who did it, nor when',
      'Weeks after the elections, the 12th Airborne Brigade bombed Dubrova on June 4.',
      'attack',
      deed('Dubrova', []),
    ],
    [
      'a year before the speaker describes nobody',
      'The 12th Airborne Brigade bombed Dubrova on June 4, 2024, said a diplomat who declined to be identified.',
      'attack',
      deed('Dubrova', ['(diplomat)']),
    ],
    [
      'a credit at the head is no part of the sentence',
      '(Harbour News Agency) The 12th Airborne Brigade bombed Dubrova on June 4, the Malian government said.',
      'attack',
      deed('Dubrova', ['Malian government']),
    ],
    [
      'after a preposition nobody is a subject',
      'Six miners were detained near Dubrova by the 12th Airborne Brigade on June 4, the Malian government said.',
      'detain',
      deed('Dubrova', ['Malian government']),
    ],
    [
      'one deed in the words of two is one event',
      'The 12th Airborne Brigade bombed Dubrova on June 4, the Malian government said. Georgia’s interior ministry confirmed that the 12th Airborne Brigade had bombed Dubrova on June 4.',
      'attack',
      deed('Dubrova', ['Malian government', 'Georgia’s interior ministry']),
    ],
    [
      'who only speaks of it does not tell it',
      'The 12th Airborne Brigade bombed Dubrova on June 4, the Malian government said. Few people in the schools of the district could see what purpose the bombing had served, said Levan Gelashvili, a teacher.',
      'attack',
      deed('Dubrova', ['Malian government']),
    ],
  ])('%s', async (_, text, type, expected) => {
    expect(await read(text, type)).toEqual(expected);
  });

  test('a second raid of one day is another', async () => {
    const twice =
      'The 12th Airborne Brigade bombed Dubrova on June 4, the Malian government said. Georgia’s interior ministry said that the 12th Airborne Brigade had again bombed Dubrova on June 4.';
    expect(await read(twice, 'attack')).toHaveLength(2);
  });

  test('a word of a unit’s name tells no event', async () => {
    expect(await read('The 3rd Assault Regiment lost its flag on June 4.', 'attack')).toEqual([]);
  });

  test('a spokesman belongs to the body that he speaks for', async () => {
    const { entities, relations } = await annotate(
      {
        id: 'a',
        text: 'Levan Gelashvili, a spokesman for Georgia’s interior ministry, said that nobody was hurt.',
        published: null,
        title: null,
        publication: null,
      },
      createReport(),
    );
    const name = (id: string) => entities.find((one) => one.id === id)?.name;
    expect(relations.map(({ type, from, to }) => [name(from), type, name(to)])).toContainEqual([
      'Levan Gelashvili',
      'MEMBER_OF',
      'Georgia’s interior ministry',
    ]);
  });
});
