import { expect, test } from '@jest/globals';
import { read } from './read.ts';

test.each([
  ['Asmara did not comment.', 'agency: Asmara'],
  ['Islamabad accuses Kabul of sheltering them.', 'agency: Kabul'],
  ['The rebels are backed by Rwanda, he said.', 'agency: Rwanda'],
  ['France, Germany and Poland said they would help.', 'agency: France'],
  ['Talks between Kyiv and Moscow failed.', 'agency: Kyiv'],
])('%s has %s', (text, mention) => {
  expect(read(text).mentions).toContain(mention);
});

test.each([
  ['They fought in Syria and Iraq said little.', 'place: Syria'],
  ['The road between Kyiv and Odesa is closed.', 'place: Kyiv'],
  ['Ukraine has a long border.', 'place: Ukraine'],
])('%s has %s', (text, mention) => {
  expect(read(text).mentions).toContain(mention);
});
