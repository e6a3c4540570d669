import { expect, test } from '@jest/globals';
import { annotate } from '../../../../../src/coders/offline/annotate.ts';
import { createReport } from '../../../../../src/model/problem.ts';

test('a name that only danger made known and a released work have ids of their own', async () => {
  const text =
    'Soldiers beat the prisoners, a commander said in an audio published by HUR. Among the prisoners was Vasko.';
  const { entities, mentions, dates, claims, events, relations } = await annotate(
    { id: 'a', text, published: '2024-05-13', title: null, publication: null },
    createReport(),
  );
  const ids = [entities, mentions, dates, claims, events, relations].flatMap((items) =>
    items.map(({ id }) => id),
  );
  expect(relations.map(({ type }) => type)).toContain('PUBLISHED');
  expect(ids).toEqual([...new Set(ids)]);
});
