import { expect, test } from '@jest/globals';
import { isImoNumber } from '../../src/model/kinds/vessel.ts';

test('an IMO number checks itself', () => {
  for (const number of ['9074729', '9319466', '8814275']) expect(isImoNumber(number)).toBe(true);
  for (const number of ['9074728', '907472', '90747290', 'IMO9074'])
    expect(isImoNumber(number)).toBe(false);
});
