import { expect, test } from '@jest/globals';
import { annotate } from '../../../../../src/coders/offline/annotate.ts';
import { createReport } from '../../../../../src/model/problem.ts';

/** Whom the pronoun that fills a role stands for, and whom it may stand for. */
async function pronounOf(text: string) {
  const source = { id: 'a', text, published: '2024-05-15', title: null, publication: null };
  const { entities, mentions } = await annotate(source, createReport());
  const labels = new Map(entities.map(({ id, name, label }) => [id, name ?? label]));
  const pronoun = mentions.find(({ form }) => form === 'pronoun');
  return {
    meant: labels.get(pronoun?.entity ?? '') ?? null,
    fitting: pronoun?.alternatives?.map(({ value }) => labels.get(String(value))),
  };
}

test('of two who fit equally well, a pronoun stands for neither and names both', async () => {
  const text = 'The nurse and the teacher were stopped near Velmara. She was shot.';
  expect(await pronounOf(text)).toEqual({ meant: null, fitting: ['nurse', 'teacher'] });
});

test('a pronoun that only one person fits has no alternatives', async () => {
  const text = 'The nurse was stopped near Velmara. She was shot.';
  expect(await pronounOf(text)).toEqual({ meant: 'nurse', fitting: undefined });
});

test('who beat the speaker is nobody of whom only victims are named', async () => {
  const before = 'The prisoners reached a clinic that the council had opened.';
  const text = `${before} “They beat us with cables,” said Davor, a freed driver.`;
  expect(await pronounOf(text)).toMatchObject({ meant: null });
});
