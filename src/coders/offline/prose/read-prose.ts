import { memoize } from '../../../model/memoize.ts';
import { firstFrom } from '../locate.ts';
import type { ProseLine } from './judge-lines.ts';

/** The parts of a text that are prose in one language. */
export interface Prose {
  /** The text with other languages replaced by spaces, so that offsets do not change. */
  readonly text: string;
  /** Whether an offset is in a line of sentences, not in a table or a menu. */
  isSentence(offset: number): boolean;
  readonly lines: number;
  readonly foreignLines: number;
  readonly cellLines: number;
}

/** Consecutive lines. A shorter run of short lines is a headline, byline or dateline. */
const MENU = 5;

export function readProse(
  text: string,
  lines: readonly ProseLine[],
  language: string,
  script: string,
): Prose {
  const isForeign = ({ guess }: ProseLine): boolean =>
    guess !== null && guess.language !== language && guess.rulesOut(language);
  const foreign = lines.filter(isForeign);
  const kept = lines.filter((line) => line.kind !== 'empty' && !isForeign(line));
  const cells = menusOf(kept).map(({ span: [start, end] }) => ({ start, end }));
  return {
    text: blankStretches(
      blank(
        text,
        foreign.map(({ span: [start, end] }) => ({ start, end })),
      ),
      script,
    ),
    isSentence: (offset) => {
      const line = cells[firstFrom(cells, offset + 1) - 1];
      return line === undefined || offset >= line.end;
    },
    lines: kept.length + foreign.length,
    foreignLines: foreign.length,
    cellLines: cells.length,
  };
}

/** Lines that are table cells, or short lines in a long run of them. */
function menusOf(lines: readonly ProseLine[]): ProseLine[] {
  const found = new Set<ProseLine>();
  let row: ProseLine[] = [];
  const close = (): void => {
    if (row.length >= MENU) for (const line of row) found.add(line);
    row = [];
  };
  for (const line of lines) {
    if (line.kind === 'cells') found.add(line);
    if (line.kind === 'cells' || line.short) row.push(line);
    else close();
  }
  close();
  return lines.filter((line) => found.has(line));
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** A run of words in another script. A shorter run is a name and is kept. */
const stretchOf = memoize((script: string): RegExp => {
  const word = `(?!\\p{Script=${script}})[\\p{L}\\p{M}]{1,60}`;
  return new RegExp(`(?:${word}[^\\p{L}\\n]{1,8}){3,200}${word}`, 'gu');
});

function blankStretches(text: string, script: string): string {
  // most English texts contain no other script and are returned unchanged
  if (script === 'Latin' && !/[\u0370-\uffff]/u.test(text)) return text;
  return text.replace(stretchOf(script), (words) => ' '.repeat(words.length));
}

function blank(text: string, ranges: readonly Range[]): string {
  if (ranges.length === 0) return text;
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of ranges) {
    parts.push(text.slice(at, start), ' '.repeat(end - start));
    at = end;
  }
  parts.push(text.slice(at));
  return parts.join('');
}
