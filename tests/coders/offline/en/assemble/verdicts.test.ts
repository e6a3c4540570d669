import { describe, expect, test } from '@jest/globals';
import { readChecked } from '../../robust/read-checked.ts';

async function statusesOf(text: string) {
  const { annotations, errors } = await readChecked(text);
  expect(errors).toEqual([]);
  return annotations.claims.map(({ cue: [span], status }) => [
    span === undefined ? '' : text.slice(span[0], span[1]),
    status,
  ]);
}

describe('a status comes from a verdict about that very claim', () => {
  test.each([
    [
      'a clause that was checked is no earlier claim',
      'The ministers promised to open the road by June. The mission said it could not confirm that the rebels had left.',
      [
        ['promised', 'unassessed'],
        ['said', 'unassessed'],
      ],
    ],
    [
      'one shared word is not enough',
      'The council said the mill was shelled. Delta News could not confirm the presence of any gunmen near the mill.',
      [['said', 'unassessed']],
    ],
    [
      'what is checked of a video holds for what is said in it',
      'In a video posted on Monday, a soldier says that drivers were shot. Delta News could not independently verify its authenticity.',
      [['says', 'unverified']],
    ],
    [
      'a denial that names nothing answers what was just said',
      'The Ridge Front accused the army of shelling the mill. The army denied it.',
      [
        ['accused', 'denied'],
        ['denied', 'unassessed'],
      ],
    ],
    [
      'whose claim is disputed',
      'The Ridge Front said it shot thirty soldiers. The mayor said three soldiers fell. Colonel Prek disputed the Ridge Front’s claim of shooting thirty soldiers.',
      [
        ['said', 'disputed'],
        ['said', 'unassessed'],
        ['disputed', 'unassessed'],
      ],
    ],
    [
      'that report',
      'The council said the mill was shelled. It was not possible to confirm that report.',
      [['said', 'unverified']],
    ],
    [
      'the allegation of the sentence before',
      'A lawyer said that her client was beaten by guards. The prison service rejected the allegation.',
      [
        ['said', 'denied'],
        ['rejected', 'unassessed'],
      ],
    ],
  ])('%s', async (_, text, statuses) => {
    expect(await statusesOf(text)).toEqual(statuses);
  });
});
