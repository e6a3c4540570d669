import type { Pattern, WordTest } from './schemas.ts';

/** A pattern with its short forms expanded. */
export interface Written {
  readonly words: readonly WordTest[];
  /** The gap after the last word, if the pattern ends with one. */
  readonly closing: readonly string[] | undefined;
}

const OPERATORS: Readonly<Record<string, readonly [number, number]>> = {
  '?': [0, 1],
  '*': [0, 8],
  '+': [1, 8],
};
const HAS_WORD = /[\p{L}\p{N}@#_]/u;

/** "/^,? $/": a gap given as a regular expression. */
export const isPattern = (gap: string): boolean =>
  gap.length > 2 && gap.startsWith('/') && gap.endsWith('/');

/** Each gap belongs to the word after it. */
export function expandPattern(pattern: Pattern, marks: 'pieces' | 'gaps'): Written {
  const words: WordTest[] = [];
  let gap: readonly string[] | undefined;
  for (const one of pattern) {
    if (typeof one === 'string' && (isPattern(one) || (marks === 'gaps' && !HAS_WORD.test(one)))) {
      gap = isPattern(one) ? [one] : one.split('|');
      continue;
    }
    const test = typeof one === 'string' ? readShort(one) : one;
    words.push(gap === undefined ? test : { ...test, gap });
    gap = undefined;
  }
  return { words, closing: gap };
}

/** "!the|@placeNouns|#verb?" → none of these words, lists or classes, at most once. */
function readShort(short: string): WordTest {
  if (!HAS_WORD.test(short)) return { text: short };
  const operator = short.length > 1 ? OPERATORS[short.slice(-1)] : undefined;
  const whole = operator ? short.slice(0, -1) : short;
  const negated = whole.startsWith('!');
  const parts = (negated ? whole.slice(1) : whole).split('|');
  const test = testOf(parts);
  return { ...(negated ? { not: test } : test), ...(operator ? { times: operator } : {}) };
}

function testOf(parts: readonly string[]): WordTest {
  if (parts[0] === '_') return {};
  const word = parts.filter((part) => !part.startsWith('#'));
  const is = parts.filter((part) => part.startsWith('#')).map((part) => part.slice(1));
  if (is.length === 0) return { word };
  return word.length === 0 ? { is } : { any: [{ word }, { is }] };
}
