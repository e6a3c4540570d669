import { expect, test } from '@jest/globals';
import { numberDrafts } from '../../../../../src/coders/offline/en/assemble/number-drafts.ts';

test('drafts are numbered in order; one that was dropped has no number', () => {
  const finalId = numberDrafts<string>('c', [{ id: 'say@4' }, { id: 'hedge@9' }]);
  expect(['say@4', 'hedge@9', 'say@7', null].map(finalId)).toEqual(['c1', 'c2', null, null]);
});
