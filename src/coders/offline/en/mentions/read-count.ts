import type { Count } from '../../../../model/kinds/fields.ts';
import { anyOf } from '../any-of.ts';
import { countWords } from './count-words.ts';

/** A count at the end of `text`, before a noun phrase: "at least eight", "dozens of". */
export interface Counted {
  /** Characters at the end of `text` that form the count. */
  readonly length: number;
  readonly count: Count;
}

const { ones, tens, scales, alone, vague, fixed, atLeast, moreThan, atMost, fewerThan, around } =
  countWords;
const SPELLED = anyOf([...ones.slice(1), ...Object.keys(tens), ...Object.keys(alone)]);
const NUMBER = `(?:\\d{1,3}(?:,\\d{3})+|\\d+|${SPELLED}(?:-${anyOf(ones.slice(1, 10))})?)(?: ${anyOf(Object.keys(scales))})?`;
const EXACT = endingIn(
  `(${anyOf([...atLeast, ...moreThan, ...atMost, ...fewerThan, ...around])} )?(${NUMBER})`,
  '[\\s(“"]',
);
const RANGE = endingIn(
  `(${anyOf(countWords.rangeLeads)} )?(${NUMBER})( ${anyOf(countWords.rangeLinks)} |[-–])(${NUMBER})`,
);
const LOOSE = endingIn(
  `(?:${anyOf(countWords.beforeVague)} )?(${anyOf(Object.keys(vague))})(?: ${anyOf(countWords.of)})?`,
);
const FIXED = endingIn(`(${anyOf(Object.keys(fixed))})`);
const FEW = endingIn(anyOf(countWords.few));

const ALONE: ReadonlySet<string> = new Set(countWords.rangeLinksAlone);

function endingIn(pattern: string, before = '\\s'): RegExp {
  return new RegExp(`(?:^|${before})(?:${pattern}) $`, 'i');
}

/** A number as printed: "8,000", "twenty-five", "two dozen". */
export function readNumber(text: string): number | null {
  const [head = '', scale = ''] = text.toLowerCase().split(' ');
  const times = scales[scale] ?? 1;
  if (/^\d/.test(head)) return Number(head.replace(/,/g, '')) * times;
  if (alone[head] !== undefined) return alone[head];
  const [ten = '', one] = head.split('-');
  const value = ones.includes(ten) ? ones.indexOf(ten) : tens[ten];
  return value === undefined ? null : (value + (one ? ones.indexOf(one) : 0)) * times;
}

export const readCount = (before: string): Counted | null =>
  readRange(before) ??
  readFixed(before) ??
  readLoose(before) ??
  readExact(before) ??
  readFew(before);

const lengthOf = ([words]: RegExpExecArray): number => words.replace(/^[\s(“"]/, '').length;

/** "Between five and ten", "5-10"; but not "five and ten". */
function readRange(before: string): Counted | null {
  const range = RANGE.exec(before);
  if (!range) return null;
  const [words, lead, from = '', link = '', to = ''] = range;
  const isRange = lead || ALONE.has(link.trim().toLowerCase()) || /[-–]/.test(words);
  const [min, max] = [readNumber(from), readNumber(to)];
  if (!isRange || min === null || max === null || min > max) return null;
  return { length: lengthOf(range), count: { min, max } };
}

function readFixed(before: string): Counted | null {
  const found = FIXED.exec(before);
  const value = found && fixed[found[1]?.toLowerCase() ?? ''];
  if (!found || value === undefined || value === null) return null;
  return { length: lengthOf(found), count: { min: value, max: value, approximate: true } };
}

function readLoose(before: string): Counted | null {
  const found = LOOSE.exec(before);
  if (!found) return null;
  const min = vague[found[1]?.toLowerCase() ?? ''] ?? null;
  return { length: lengthOf(found), count: { min, max: null, approximate: true } };
}

function readExact(before: string): Counted | null {
  const found = EXACT.exec(before);
  const value = found && readNumber(found[2] ?? '');
  if (!found || typeof value !== 'number' || !Number.isSafeInteger(value)) return null;
  return { length: lengthOf(found), count: bound(found[1]?.trim().toLowerCase(), value) };
}

function readFew(before: string): Counted | null {
  const found = FEW.exec(before);
  return found && { length: lengthOf(found), count: { min: 2, max: null, approximate: true } };
}

function bound(words: string | undefined, value: number): Count {
  if (!words) return { min: value, max: value };
  if (atLeast.includes(words)) return { min: value, max: null };
  if (moreThan.includes(words)) return { min: value + 1, max: null };
  if (atMost.includes(words)) return { min: null, max: value };
  if (fewerThan.includes(words)) return { min: null, max: Math.max(0, value - 1) };
  return { min: value, max: value, approximate: true };
}
