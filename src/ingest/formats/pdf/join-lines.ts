import type { TextPage } from '../../../model/source.ts';
import { jointOf, wordTest } from '../../../text/clear/join-parted.ts';
import type { PdfColumn } from './order-columns.ts';
import { medianOf, type PdfLine } from './pdf-line.ts';

export interface PdfText {
  /** A line per paragraph. */
  readonly text: string;
  readonly pages: readonly TextPage[];
}

/** Shares: of the size of letters, of the distance of lines, of the width of a column. */
const SAME_SIZE = 0.12;
const PARAGRAPH_GAP = 1.35;
const INDENT = 0.8;
const SHORT = 0.8;
const ENDS_SENTENCE = /[.!?:;]["'”’»)\]]*$/u;
const ITEM = /^(?:[•‣▪●○◦*–—-]|\(?\d{1,2}[.)]|[a-z]\))\s/u;
const PARTED = /([\p{L}\p{M}]{1,60})[-\u2010\u00AD]$/u;
const FIRST_WORD = /^([\p{L}\p{M}]+|\d)/u;

interface Placed {
  readonly line: PdfLine;
  readonly column: PdfColumn;
  readonly page: number;
}

/** Lines as paragraphs, also over the end of a column and of a page; parted words are whole again. */
export function joinLines(
  pages: readonly { number: number; columns: readonly PdfColumn[] }[],
): PdfText {
  const placed = pages.flatMap(({ number, columns }) =>
    columns.flatMap((column) => column.lines.map((line) => ({ line, column, page: number }))),
  );
  const isWord = wordTest(placed.map(({ line }) => line.text).join('\n'));
  const step = medianOf(stepsOf(placed));
  const starts: TextPage[] = [];
  let text = '';
  let before: Placed | null = null;
  for (const one of placed) {
    const joined = before !== null && goesOn(before, one, step);
    const [parted = '', first = ''] = (joined && PARTED.exec(text)) || [];
    const [, word = ''] = (parted && FIRST_WORD.exec(one.line.text)) || [];
    if (word !== '') text = text.slice(0, -1) + jointOf(first, word, isWord);
    else if (joined) text += ' ';
    else if (before) text += '\n';
    if (before?.page !== one.page) starts.push({ start: text.length, number: one.page });
    text += one.line.text;
    before = one;
  }
  return { text: text === '' ? '' : `${text}\n`, pages: starts };
}

/** Distances of lines below each other. */
const stepsOf = (placed: readonly Placed[]): number[] =>
  placed.flatMap(({ line, column }, at) => {
    const next = placed[at + 1];
    return next?.column === column && next.line.base < line.base
      ? [line.base - next.line.base]
      : [];
  });

function goesOn(before: Placed, { line, column }: Placed, step: number): boolean {
  const last = before.line;
  const isSized = Math.abs(last.size - line.size) <= Math.max(last.size, line.size) * SAME_SIZE;
  if (!isSized || ITEM.test(line.text) || last.text.includes('\t') || line.text.includes('\t'))
    return false;
  const ends = ENDS_SENTENCE.test(last.text);
  if (before.column !== column) return !ends && /^[\p{Ll}\d]/u.test(line.text);
  if (last.base - line.base > step * PARAGRAPH_GAP) return false;
  const isIndented = line.left - Math.min(column.left, last.left) > line.size * INDENT;
  if (isIndented && last.left - column.left <= line.size * INDENT) return false;
  const isShort = last.right - column.left < (column.right - column.left) * SHORT;
  return !(isShort && (ends || !/^\p{Ll}/u.test(line.text)));
}
