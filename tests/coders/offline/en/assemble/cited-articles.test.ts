import { describe, expect, test } from '@jest/globals';
import { annotate } from '../../../../../src/coders/offline/annotate.ts';
import { createReport } from '../../../../../src/model/problem.ts';

/** The relations of the articles that a text cites, in words. */
async function cited(text: string): Promise<string[]> {
  const { entities, dates, relations } = await annotate(
    { id: 'x', text, published: '2025-06-20', title: null, publication: 'Orlun Post' },
    createReport(),
  );
  const named = (id: string) =>
    entities.find((one) => one.id === id)?.name ??
    entities.find((one) => one.id === id)?.kind ??
    dates.find((one) => one.id === id)?.edtf;
  return relations
    .filter(({ rule }) => rule === 'cited')
    .map(({ type, from, to }) => `${named(from)} ${type} ${named(to)}`);
}

describe('whose a cited article is and of what day', () => {
  test.each([
    'Investigators cited a Temrin Gazette article of 4 May 2025.',
    'Investigators cited the Temrin Gazette’s report of 4 May 2025.',
    'Investigators cited an article in the Temrin Gazette of 4 May 2025.',
    'Investigators cited a report by the Temrin Gazette published on 4 May 2025.',
  ])('%s', async (text) => {
    expect(await cited(text)).toEqual([
      'Temrin Gazette PUBLISHED work',
      'work PUBLISHED_ON 2025-05-04',
    ]);
  });

  test.each([
    'Investigators cited a Temrin Gazette article about the raid of 4 May 2025.',
    'Investigators cited a Temrin Gazette article. The raid was on 4 May 2025.',
    'Investigators cited a report of 4 May 2025.',
  ])('not in: %s', async (text) => {
    expect(await cited(text)).toEqual([]);
  });
});
