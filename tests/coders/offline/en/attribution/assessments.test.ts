import { expect, test } from '@jest/globals';
import { findAssessments } from '../../../../../src/coders/offline/en/attribution/find-assessments.ts';
import { documentOf } from '../document-of.ts';

const read = (text: string) =>
  findAssessments(documentOf(text)).map((draft) => ({
    ...draft,
    by: draft.by === null ? null : text.slice(...draft.by),
    of: draft.of === null ? null : text.slice(...draft.of),
  }));

test('could not independently verify', () => {
  expect(
    read('The Varno Herald could not independently verify the authenticity of the audio.'),
  ).toMatchObject([
    {
      by: 'The Varno Herald',
      of: 'the authenticity of the audio',
      status: 'unverified',
      aspect: 'authenticity',
    },
  ]);
});

test('the passive names no one', () => {
  expect(read('The claim could not be independently verified.')).toMatchObject([
    { by: null, of: 'The claim', status: 'unverified' },
  ]);
});

test('unverified footage', () => {
  expect(read('Unverified footage shows a burning truck.')).toMatchObject([
    { of: 'footage', status: 'unverified' },
  ]);
});

test('a plain confirmation is a claim, no assessment', () => {
  expect(read('The ministry confirmed the attack.')).toEqual([]);
});

test.each([
  'Neither claim could be independently verified.',
  'It was not immediately possible to confirm that report.',
])('nobody could check it: %s', (text) => {
  expect(read(text)).toMatchObject([{ status: 'unverified' }]);
});
