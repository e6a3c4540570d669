import { ownValue } from '../../../../model/own-value.ts';
import { numbers } from './lexicon.ts';

const VAGUE = new Set(numbers.vague);
const FRACTION = /^(?:(\d+) )?(\d)\/(\d)$/;

/**
 * The number that a numeral means: "3", "2 1/2", "twenty-four", "a couple of". `null` if it gives
 * no number ("several") or is not a numeral.
 */
export function readQuantity(numeral: string): number | null {
  const words = numeral.toLowerCase().replace(/\s+/g, ' ').trim();
  if (VAGUE.has(words)) return null;
  const exact = ownValue(numbers.exact, words);
  if (exact !== undefined) return exact;
  const half = /^(.*?) and a half$/.exec(words);
  if (half) {
    const whole = readQuantity(half[1] ?? '');
    return whole === null ? null : whole + 0.5;
  }
  const fraction = FRACTION.exec(words);
  if (fraction && fraction[3] !== '0') {
    return Number(fraction[1] ?? 0) + Number(fraction[2]) / Number(fraction[3]);
  }
  if (/^\d[\d,]*(?:\.\d+)?$/.test(words)) return Number(words.replaceAll(',', ''));
  return readWords(words);
}

function readWords(words: string): number | null {
  let total = 0;
  for (const word of words.split(/[\s‐‑–-]+/)) {
    const scale = ownValue(numbers.scales, word);
    const one =
      ownValue(numbers.ones, word) ??
      ownValue(numbers.tens, word) ??
      (word === 'a' ? 1 : undefined);
    if (word === 'and') continue;
    if (scale !== undefined) total = Math.max(total, 1) * scale;
    else if (one !== undefined) total += one;
    else return null;
  }
  return total;
}

/** "3rd", "third", "twenty-first". */
export function readOrdinal(ordinal: string): number | null {
  const words = ordinal.toLowerCase();
  const digits = /^(\d+)(?:st|nd|rd|th)?$/.exec(words);
  return digits
    ? Number(digits[1])
    : (ownValue(numbers.ordinals, words.replace(/[\s‐‑–]/g, '-')) ?? null);
}

/** "1994", "nineteen ninety-four", "two thousand and one", "twenty twenty-three". */
export function readYear(year: string): number | null {
  if (/^\d{4}$/.test(year)) return Number(year);
  const words = year.toLowerCase().split(/[\s‐‑–-]+/);
  if (words[0] === 'two') return readWords(words.join(' '));
  const century = readWords(words[0] ?? '');
  const rest = readWords(words.slice(1).join(' '));
  return century === null || rest === null ? null : century * 100 + rest;
}
