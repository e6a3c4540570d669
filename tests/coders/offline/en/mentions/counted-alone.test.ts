import { expect, test } from '@jest/globals';
import { read } from './read.ts';

/** People who are counted without a noun, or named only by what befell them. */

test.each([
  ['The shelling killed two nurses and injured five.', 'group: five'],
  ['Four herders were shot dead and six wounded as they ran.', 'group: six'],
  ['The brigade lost 22 killed and about 30 wounded.', 'group: about 30'],
  ['Seven have since been released.', 'group: Seven'],
  ['At least 12 people died and more than 40 others were hurt.', 'group: more than 40 others'],
  ['The blast left 140 dead in the square.', 'group: 140 dead'],
  ['The wounded were carried out by neighbours.', 'group: wounded'],
  ['Soldiers took nine traders; the others ran.', 'group: others'],
])('%s: %s', (text, mention) => {
  expect(read(text).mentions).toContain(mention);
});

test.each([
  ['Two of the women were freed.', ['group: Two of the women', 'group: women']],
  ['Eleven of its men were killed.', ['group: Eleven of its men']],
  ['Five of them were children.', ['group: Five of them', 'group: children']],
  ['One of the villagers ran.', ['person: One of the villagers', 'group: villagers']],
  ['She spoke of her sons, two of whom drowned.', ['group: sons', 'group: two of whom']],
])('some of a group are a group of their own: %s', (text, mentions) => {
  expect(read(text).mentions).toEqual(mentions);
});

test.each([
  'He was shot in the head on May 12.',
  'The road was shelled in 2021 and closed.',
  'The injured man walked home on day 5.',
  'They burned six houses, two cars and a barn.',
  'It cost 30 killed jobs.',
])('nobody is counted in: %s', (text) => {
  const { mentions } = read(text);
  expect(mentions.filter((one) => /group|head/.test(one))).toEqual([]);
});
