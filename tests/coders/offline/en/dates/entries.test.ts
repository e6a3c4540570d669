import { describe, expect, test } from '@jest/globals';
import { findDates } from '../../../../../src/coders/offline/en/dates/find-dates.ts';
import { findEntries } from '../../../../../src/coders/offline/en/dates/find-entries.ts';

const SHELLED = 'The harbour of Port Ilmen was shelled yesterday, the city council said.';
const MORE = 'Two warehouses burned down this morning, and nobody was hurt, it said.';

const yesterdays = (text: string, published: string | null = '2024-03-12') =>
  findDates({ text, published }).flatMap(({ start, end, edtf }) =>
    /^(?:yesterday|this morning)$/.test(text.slice(start, end)) ? [edtf] : [],
  );

describe('entries of a live blog in plain text', () => {
  test.each([
    ['day and time', '12 March, 18:05 GMT', '13 March, 09:40 GMT', ['2024-03-11', '2024-03-12']],
    [
      'American',
      'March 12, 2024, 6:05 p.m.',
      'March 13, 2024, 9:40 a.m.',
      ['2024-03-11', '2024-03-12'],
    ],
    [
      'the newest first',
      'Posted at 09:40 on 13 March',
      'Posted at 18:05 on 12 March',
      ['2024-03-12', '2024-03-11'],
    ],
    ['a day alone', '13 March 2024', '12 March 2024', ['2024-03-12', '2024-03-11']],
    ['ISO', '2024-03-13 09:40', '2024-03-12 18:05', ['2024-03-12', '2024-03-11']],
    ['clocks alone', '18:05', '21:40', ['2024-03-11', '2024-03-11']],
    ['times alone, of one day', '18:05 GMT', '09:40 GMT', ['2024-03-11', '2024-03-11']],
  ])('%s', (_, first, second, expected) => {
    expect(yesterdays(`${first}\n${SHELLED}\n\n${second}\n${SHELLED}\n`)).toEqual(expected);
  });

  test('a time alone belongs to the day before it while times go on in one direction', () => {
    const text = `12 March, 18:05 GMT\n${SHELLED}\n21:30 GMT\n${SHELLED}\n02:10 GMT\n${SHELLED}\n13 March, 08:00 GMT\n${SHELLED}\n`;
    expect(yesterdays(text)).toEqual(['2024-03-11', '2024-03-11', null, '2024-03-12']);
  });

  test('times alone that go back and forth are of days that nobody knows', () => {
    const text = ['09:40', '18:05', '14:32'].map((time) => `${time} GMT\n${SHELLED}\n`).join('\n');
    expect(yesterdays(text)).toEqual([null, null, null]);
  });

  test('the head before its words on one line', () => {
    const text = `12 March, 18:05: ${SHELLED}\n13 March, 09:40 — ${MORE}\n`;
    expect(yesterdays(text)).toEqual(['2024-03-11', '2024-03-13']);
  });

  test('a day counted from another is not counted from one in the entry before', () => {
    const text = `12 March, 18:05\n${SHELLED} The mill burned on 3 March.\n13 March, 09:40\nThe next day the council of the town met and named the dead.\n`;
    const [next] = findDates({ text, published: '2024-03-12' }).filter(({ start, end }) =>
      /next/i.test(text.slice(start, end)),
    );
    expect(next?.edtf).toBe('2024-03-14');
  });

  test.each([
    [
      'a line with its date at the top of an article',
      `Published 13 March 2024\nUpdated 14 March 2024\n${SHELLED}\n${MORE}\n`,
    ],
    [
      'dates within sentences',
      `${SHELLED} It met on 13 March.\nOn 14 March, 09:40 was the hour. ${MORE}\n`,
    ],
  ])('not %s', (_, text) => {
    expect(findEntries(text, '2024-03-12')).toEqual([]);
  });
});

test('entries that are given come before those that are looked for; one without a day stays open', () => {
  const text = `${SHELLED}\n${SHELLED}\n${SHELLED}\n`;
  const line = SHELLED.length + 1;
  const entries = [
    { start: line, published: '2024-03-20' },
    { start: 2 * line, published: null },
  ];
  expect(findDates({ text, published: '2024-03-12', entries }).map(({ edtf }) => edtf)).toEqual([
    '2024-03-11',
    '2024-03-19',
    null,
  ]);
});
