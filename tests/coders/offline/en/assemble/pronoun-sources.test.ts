import { expect, test } from '@jest/globals';
import { annotate } from '../../../../../src/coders/offline/annotate.ts';
import { createReport } from '../../../../../src/model/problem.ts';

test('a pronoun that is the source of a claim is a mention of whoever speaks', async () => {
  const text = 'Mayor Petar Kobal came on Monday. He said that the bridge was closed.';
  const source = { id: 'a', text, published: '2024-05-15', title: null, publication: null };
  const { mentions, claims } = await annotate(source, createReport());
  const he = mentions.find(({ start }) => start === text.indexOf('He'));
  expect(he).toMatchObject({ form: 'pronoun', kind: 'person', entity: claims[0]?.chain[0] });
});
