import { expect, test } from '@jest/globals';
import { annotate } from '../../../../../src/coders/offline/annotate.ts';
import { createReport } from '../../../../../src/model/problem.ts';

/** The last date of a text. */
async function lastDate(text: string, published: string | null = null) {
  const source = { id: 'a', text, published, title: null, publication: null };
  return (await annotate(source, createReport())).dates.at(-1);
}

const FILM =
  'Soldiers surrendered, the brigade said in a video posted on Telegram on March 9. The video shows six sailors at a pier. ';

test('what one of those in a video says happened before the video came out', async () => {
  expect(await lastDate(`${FILM}One describes being sent to sea two weeks ago.`)).toMatchObject({
    anchor: 'utterance',
    relation: 'before',
    edtf: 'XXXX-03-09',
    earliest: null,
  });
});

test('with the year known the bound is a day', async () => {
  expect(
    await lastDate(`${FILM}One describes being sent to sea two weeks ago.`, '2025-03-12'),
  ).toMatchObject({
    relation: 'before',
    edtf: '../2025-03-09',
    latest: '2025-03-09',
  });
});

test('a recording without a date gives no date', async () => {
  expect(
    await lastDate(
      'A video shows six sailors at a pier. One describes being sent to sea two weeks ago.',
      '2025-03-12',
    ),
  ).toMatchObject({ anchor: 'utterance', edtf: null });
});

test('the text itself is not bounded so', async () => {
  expect(
    await lastDate(`${FILM}The brigade lost a boat two weeks ago.`, '2025-03-12'),
  ).toMatchObject({
    anchor: 'publication',
    relation: 'on',
  });
});
