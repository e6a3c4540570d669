import { expect, test } from '@jest/globals';
import { readCount } from '../../../../../src/coders/offline/en/mentions/read-count.ts';

test.each([
  ['two dozen ', { min: 24, max: 24 }],
  ['several dozen ', { min: 24, max: null, approximate: true }],
  ['half a dozen ', { min: 6, max: 6, approximate: true }],
  ['no fewer than 12 ', { min: 12, max: null }],
  ['as many as 40 ', { min: null, max: 40 }],
  ['an estimated 300 ', { min: 300, max: 300, approximate: true }],
  ['between 10 and 15 ', { min: 10, max: 15 }],
])('%s', (words, count) => {
  expect(readCount(words)).toEqual({ length: words.length, count });
});
