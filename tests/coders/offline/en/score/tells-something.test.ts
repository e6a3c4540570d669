import { describe, expect, test } from '@jest/globals';
import { annotate } from '../../../../../src/coders/offline/annotate.ts';
import { createReport } from '../../../../../src/model/problem.ts';

const read = async (text: string) =>
  annotate(
    { id: 'a', text, published: '2024-05-13', title: null, publication: null },
    createReport(),
  );

describe('a verb of saying that says nothing gives no claim', () => {
  test.each([
    'Two sailors refused to board the ship.',
    'Neither side has shown evidence.',
    'Nobody has claimed the attack.',
    'We asked the army for a visit and have had no answer.',
  ])('%s', async (text) => {
    const { claims } = await read(text);
    expect(claims).toEqual([]);
  });

  test.each([
    'The Velika Front said that it had taken the mill.',
    'Residents reported hearing gunfire near the mill.',
    'The brigade denied this.',
    'The mayor, Ana Perle, put the number of dead at eleven.',
  ])('but: %s', async (text) => {
    const { claims } = await read(text);
    expect(claims).toHaveLength(1);
  });

  test('an event that rests on it stays somebody’s word', async () => {
    const { events, claims } = await read('The survey shows the shelling of the mill.');
    expect(events.map(({ factuality }) => factuality)).toEqual(['claimed']);
    expect(claims).toHaveLength(1);
  });
});
