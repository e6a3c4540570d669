import type { Span } from '../../../model/span.ts';
import type { WithEveryday } from './evident-language.ts';
import { guessLanguage, type LanguageGuess } from './guess-language.ts';

export interface ProseLine {
  readonly span: Span;
  /** Cells of a table or a menu, nothing at all, or anything else. */
  readonly kind: 'text' | 'cells' | 'empty';
  readonly words: number;
  /** Null if the line is too short to tell. */
  readonly guess: LanguageGuess | null;
  /** A few words with a capital first and no final punctuation, as in a menu. */
  readonly short: boolean;
}

const BREAK = /[\n\r\u2028\u2029]/gu;
export const WORDS = /[\p{L}\p{M}][\p{L}\p{M}’'\u00ad\u200b-\u200d]{0,60}/gu;

export async function judgeLines(text: string, languages: WithEveryday): Promise<ProseLine[]> {
  const lines: ProseLine[] = [];
  let start = 0;
  const add = async (end: number): Promise<void> => {
    lines.push(await judgeLine(text.slice(start, end), [start, end], languages));
    start = end + 1;
  };
  for (const { index } of text.matchAll(BREAK)) await add(index);
  await add(text.length);
  return lines;
}

async function judgeLine(line: string, span: Span, languages: WithEveryday): Promise<ProseLine> {
  const words = line.match(WORDS) ?? [];
  return {
    span,
    kind: line.trim() === '' ? 'empty' : isCells(line) ? 'cells' : 'text',
    words: words.length,
    guess: await guessLanguage(words, languages),
    short: isShort(line, words.length),
  };
}

const CELL_BREAK = /\t|\s?\|\s?| [·•›»/] | {3,}/u;
/** Words. A longer cell that contains everyday words is a sentence. */
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
