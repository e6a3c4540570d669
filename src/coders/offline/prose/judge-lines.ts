import type { Span } from '../../../model/span.ts';
import { englishWords, foreignWords } from './languages.ts';

/**
 * What a line of text is: English (told by its small words), another language, cells of a table or a
 * menu, too little to say (`open`), or nothing.
 */
export type LineKind = 'english' | 'foreign' | 'cells' | 'open' | 'empty';

export interface Line {
  readonly span: Span;
  readonly kind: LineKind;
  readonly words: number;
  /** A few words that begin with a capital and end without a mark, as in a menu. */
  readonly short: boolean;
}

const BREAK = /[\n\r\u2028\u2029]/gu;
const WORDS = /[\p{L}\p{M}][\p{L}\p{M}’'\u00ad\u200b-\u200d]{0,60}/gu;
const LATIN = /\p{Script=Latin}/u;

export function judgeLines(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  const add = (end: number): void => {
    lines.push(judgeLine(text.slice(start, end), [start, end]));
    start = end + 1;
  };
  for (const { index } of text.matchAll(BREAK)) add(index);
  add(text.length);
  return lines;
}

function judgeLine(line: string, span: Span): Line {
  const words = line.match(WORDS) ?? [];
  const counts = { words: words.length, english: 0, foreign: 0, otherScript: 0 };
  for (const [at, word] of words.entries()) {
    if (!LATIN.test(word)) counts.otherScript += 1;
    const lower = word.toLowerCase();
    if (englishWords.has(lower)) counts.english += 1;
    else if (foreignWords.has(lower) && (lower === word || at === 0)) counts.foreign += 1;
  }
  const kind = line.trim() === '' ? 'empty' : kindOf(line, counts);
  return { span, kind, words: words.length, short: isShort(line, words.length) };
}

interface Counts {
  readonly words: number;
  readonly english: number;
  readonly foreign: number;
  readonly otherScript: number;
}

/** Everyday words of another language in a line: more than a name like "La Paz" brings with it. */
const FOREIGN_WORDS = 2;
const FOREIGN_SHARE = 0.15;

function kindOf(line: string, { words, english, foreign, otherScript }: Counts): LineKind {
  if (otherScript > 0 && otherScript >= words * 0.6 && english < 3) return 'foreign';
  if (foreign >= FOREIGN_WORDS && foreign > english * 2 && foreign >= words * FOREIGN_SHARE)
    return 'foreign';
  // "Der Bürgermeister schwieg": one such word, and letters that English does not have
  if (foreign > 0 && english === 0 && words < 8 && /[ß-ÿ]/u.test(line)) return 'foreign';
  if (isCells(line)) return 'cells';
  return english > 0 ? 'english' : 'open';
}

const CELL_BREAK = /\t|\s?\|\s?| [·•›»/] | {3,}/u;
/** Words. A cell with more, and with everyday words among them, is a sentence. */
const LONGEST_CELL = 8;

/** At least three cells, none of them a sentence. */
function isCells(line: string): boolean {
  const cells = line
    .trim()
    .split(CELL_BREAK)
    .filter((cell) => cell !== '');
  if (!/\t|\|| [·•›»/] | {3,}/u.test(line.trim())) return false;
  const least = /[\t|]/u.test(line) ? 2 : 3;
  return cells.length >= least && cells.every((cell) => !isSentence(cell));
}

const isSentence = (cell: string): boolean =>
  /[.!?…]["'’”»)]*$/u.test(cell.trim())
    ? / \p{Ll}/u.test(cell)
    : cell.split(' ').length > LONGEST_CELL;

/** Words. */
const SHORT = 4;

const isShort = (line: string, words: number): boolean =>
  words <= SHORT &&
  /^\s*(?:[-*•‣]\s*)?[\p{Lu}\p{N}]/u.test(line) &&
  !/[.!?…:;,"”»)]\s*$/u.test(line);
