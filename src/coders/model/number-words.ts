import { ownValue } from '../../model/own-value.ts';
import numbers from './number-words.json' with { type: 'json' };

/** Between the digits of a large number. */
const BETWEEN_DIGITS = /(?<=\d)[,.' \u00A0\u202F](?=\d{3}(?!\d))/g;

/** Whether words have this number, in digits or as one English word. */
export function printsNumber(number: number, words: string): boolean {
  const plain = words.toLowerCase().replace(BETWEEN_DIGITS, '');
  return [...plain.matchAll(/\d+|\p{L}+/gu)].some(
    ([one]) => Number(one) === number || ownValue(numbers, one) === number,
  );
}
