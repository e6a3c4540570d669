import { describe, expect, test } from '@jest/globals';
import { annotate } from '../../../../../src/coders/offline/annotate.ts';
import { createReport } from '../../../../../src/model/problem.ts';

/** "attack shelled: actor=army, place=Varnik, date=Friday": each event with what fills it. */
async function told(text: string): Promise<string[]> {
  const source = { id: 'told', text, title: null, publication: null, published: '2024-05-14' };
  const { events, mentions, dates } = await annotate(source, createReport());
  const wordsOf = new Map(
    [...mentions, ...dates].map(({ id, start, end }) => [id, text.slice(start, end)]),
  );
  return events.map(({ type, trigger, roles, place, date }) => {
    const all = [
      ...roles.map(({ role, mention }) => `${role}=${wordsOf.get(mention)}`),
      ...(place ? [`place=${wordsOf.get(place)}`] : []),
      ...(date ? [`date=${wordsOf.get(date)}`] : []),
    ];
    return `${type} ${text.slice(...trigger)}: ${all.join(', ')}`;
  });
}

test('what a sentence tells of all happened where it names a place', async () => {
  expect(
    await told(
      'Six drivers were killed on Tuesday when armed men ambushed a convoy near Varnik, in the Tolu valley.',
    ),
  ).toEqual([
    'kill killed: target=Six drivers, place=Varnik, date=Tuesday',
    'attack ambushed: actor=armed men, target=convoy, place=Varnik, date=Tuesday',
  ]);
});

describe('a place is not given where it is that of something else', () => {
  test.each([
    ['The captured soldiers were seen near Varnik on Monday.', 'capture'],
    ['The ministry denied that its men had been in Varnik.', 'deny'],
    [
      'Prosecutors opened an inquiry into the death of a cook at the station in Varnik.',
      'investigate',
    ],
  ])('%s', async (text, type) => {
    const event = (await told(text)).find((one) => one.startsWith(type));
    expect(event).not.toContain('place=');
  });

  test('a month is no place', async () => {
    const text = 'In May, Tolan troops who were pursuing rebels crossed over and shot two farmers.';
    expect((await told(text)).join()).not.toContain('place=May');
  });
});

describe('how long something took is no date of it', () => {
  test.each([
    'The battery returned fire within minutes.',
    'The coast guard released a clip of 40 seconds.',
    'Two engineers were freed after nineteen days.',
    'Soldiers are now arresting herders in Varnik.',
  ])('%s', async (text) => {
    expect((await told(text)).join()).not.toContain('date=');
  });

  test('but how long it went on is kept', async () => {
    expect(await told('The clinic was shelled for two hours.')).toEqual([
      'attack shelled: target=clinic, date=two hours',
    ]);
  });
});
