import { firstFrom } from '../locate.ts';
import { judgeLines, type Line } from './judge-lines.ts';

/** What of a text is English prose. */
export interface Prose {
  /** The text with all that is in another language turned into spaces: offsets stay as they are. */
  readonly text: string;
  /** Whether an offset lies in a sentence's line, not in a table or a menu. */
  isSentence(offset: number): boolean;
  readonly lines: number;
  readonly foreignLines: number;
  readonly cellLines: number;
  /** Words of lines that are told to be English, and of those told to be something else. */
  readonly englishWords: number;
  readonly foreignWords: number;
}

/** Lines in a row. Fewer short ones are a headline, a byline, a dateline. */
const MENU = 5;

export function readProse(text: string): Prose {
  const lines = judgeLines(text);
  const cells = [...menusOf(lines)].sort((a, b) => a - b).map((index) => spanOf(lines, index));
  const foreign = lines.filter(({ kind }) => kind === 'foreign');
  const wordsOf = (kind: Line['kind']): number =>
    lines.reduce((sum, line) => sum + (line.kind === kind ? line.words : 0), 0);
  return {
    text: blankStretches(
      blank(
        text,
        foreign.map(({ span: [start, end] }) => ({ start, end })),
      ),
    ),
    isSentence: (offset) => {
      const line = cells[firstFrom(cells, offset + 1) - 1];
      return line === undefined || offset >= line.end;
    },
    lines: lines.filter(({ kind }) => kind !== 'empty').length,
    foreignLines: foreign.length,
    cellLines: cells.length,
    englishWords: wordsOf('english'),
    foreignWords: wordsOf('foreign'),
  };
}

interface Range {
  readonly start: number;
  readonly end: number;
}

const spanOf = (lines: readonly Line[], index: number): Range => {
  const [start, end] = lines[index]?.span ?? [0, 0];
  return { start, end };
};

/** Indices of the lines that are cells, or short ones in a long row of them. */
function menusOf(lines: readonly Line[]): Set<number> {
  const found = new Set<number>();
  let row: number[] = [];
  const close = (): void => {
    if (row.length >= MENU) for (const index of row) found.add(index);
    row = [];
  };
  for (const [index, { kind, short }] of lines.entries()) {
    if (kind === 'empty' || kind === 'foreign') continue;
    if (kind === 'cells') found.add(index);
    if (kind === 'cells' || short) row.push(index);
    else close();
  }
  close();
  return found;
}

/** Words of another script in a row. Fewer are a name, which is kept. */
const STRETCH =
  /(?:(?!\p{Script=Latin})[\p{L}\p{M}]{1,60}[^\p{L}\n]{1,8}){3,200}(?!\p{Script=Latin})[\p{L}\p{M}]{1,60}/gu;

const blankStretches = (text: string): string =>
  // most texts have no other script at all, and are given back as they are
  /[\u0370-\uffff]/u.test(text) && /(?!\p{Script=Latin})\p{L}/u.test(text)
    ? text.replace(STRETCH, (words) => ' '.repeat(words.length))
    : text;

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
