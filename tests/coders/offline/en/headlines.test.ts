import { describe, expect, test } from '@jest/globals';
import { annotate } from '../../../../src/coders/offline/annotate.ts';
import { createReport } from '../../../../src/model/problem.ts';

/** The events of a headline as "type: actor > target", and its claims as "source: content". */
async function read(headline: string) {
  const text = `${headline}\n\nThe paper had no more on it on Friday.\n`;
  const { events, mentions, claims, entities } = await annotate(
    { id: 'a', text, published: '2024-09-09', title: null, publication: null },
    createReport(),
  );
  const words = new Map(mentions.map(({ id, start, end }) => [id, text.slice(start, end)]));
  return {
    events: events.map(({ type, roles }) => {
      const of = (wanted: string) =>
        roles
          .filter(({ role }) => role === wanted)
          .map(({ mention }) => words.get(mention))
          .join(', ');
      return `${type}: ${of('actor')} > ${of('target')}`;
    }),
    claims: claims.map(
      ({ source, content }) =>
        `${source.map(([from, to]) => text.slice(from, to)).join(' … ')}: ${content
          .map(([from, to]) => text.slice(from, to))
          .join(' … ')}`,
    ),
    names: entities.flatMap(({ name }) => name ?? []),
  };
}

describe('a headline in capitals is read like a sentence', () => {
  test.each([
    ['Army Shells Village Market Near Lisna', ['attack: Army > Village Market']],
    ['Gunmen Kidnap Forty Students in Northern Arda', ['capture: Gunmen > Forty Students']],
    ['Rebels Seize Border Town After Days of Fighting', ['seize: Rebels > Border Town']],
    ['Warlord Arrested Over Village Massacre', ['detain:  > Warlord']],
    ['Police Tortured Detained Miners', ['abuse: Police > Detained Miners']],
  ])('%s', async (headline, wanted) => {
    const { events } = await read(headline);
    expect(events).toEqual(expect.arrayContaining(wanted));
  });

  test.each([
    ['Miner Died in Police Custody, Family Alleges', 'Family: Miner Died in Police Custody'],
    ['Shells Killed Eleven Farmers, Residents Say', 'Residents: Shells Killed Eleven Farmers'],
  ])('whose word it is: %s', async (headline, wanted) => {
    const { claims } = await read(headline);
    expect(claims).toEqual([wanted]);
  });

  test('a listed name and the name of a place keep their capitals', async () => {
    const { names } = await read('Human Rights Watch Condemns Killing of Miners in Kharkiv');
    expect(names).toEqual(expect.arrayContaining(['Human Rights Watch', 'Kharkiv']));
  });

  test('a line that is a name is no headline', async () => {
    const { names } = await read('Stara Lisna Regional Hospital');
    expect(names.join()).toContain('Stara Lisna');
  });
});
