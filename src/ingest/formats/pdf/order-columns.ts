import { medianOf, type PdfLine, type PdfPage } from './pdf-line.ts';

/** Lines in the order in which they are read. What stands beside each other is one row. */
export interface PdfColumn {
  readonly left: number;
  readonly right: number;
  readonly lines: readonly PdfLine[];
}

/** Where a gap between two columns is looked for, as a share of the width of the page; in points. */
const FROM = 0.3;
const TO = 0.7;
const STEP = 3;
/** Share of the lines that may go over the gap, such as headings. */
const MOST_OVER = 0.2;
/** Lines of a column, and how full it is. A table has short cells. */
const FEWEST = 4;
const FULL = 0.55;

/** A page of one column or two: between headings over both, first the left one, then the right. */
export function orderColumns({ width, lines }: PdfPage): PdfColumn[] {
  const gap = gapOf(lines, width);
  if (gap === null) return lines.length === 0 ? [] : [columnOf(rowsOf(lines))];
  const columns: PdfColumn[] = [];
  let left: PdfLine[] = [];
  let right: PdfLine[] = [];
  let over: PdfLine[] = [];
  const end = (): void => {
    for (const part of [over, left, right]) if (part.length > 0) columns.push(columnOf(part));
    [over, left, right] = [[], [], []];
  };
  for (const line of lines) {
    if (line.left < gap && line.right > gap) {
      if (left.length > 0 || right.length > 0) end();
      over.push(line);
    } else if (line.right <= gap) left.push(line);
    else right.push(line);
  }
  end();
  return columns;
}

const columnOf = (lines: readonly PdfLine[]): PdfColumn => ({
  lines,
  left: Math.min(...lines.map(({ left }) => left)),
  right: Math.max(...lines.map(({ right }) => right)),
});

function gapOf(lines: readonly PdfLine[], width: number): number | null {
  const candidates: { at: number; over: number }[] = [];
  for (let at = width * FROM; at <= width * TO; at += STEP) {
    const over = lines.filter(({ left, right }) => left < at && right > at).length;
    const sides = [
      lines.filter(({ right }) => right <= at),
      lines.filter(({ left }) => left >= at),
    ];
    const isGap = over <= lines.length * MOST_OVER && sides.every((side) => isColumn(side));
    if (isGap) candidates.push({ at, over });
  }
  const fewest = Math.min(...candidates.map(({ over }) => over));
  const best = candidates.filter(({ over }) => over === fewest);
  return best[Math.floor(best.length / 2)]?.at ?? null;
}

function isColumn(lines: readonly PdfLine[]): boolean {
  if (lines.length < FEWEST) return false;
  const { left, right } = columnOf(lines);
  return medianOf(lines.map((line) => line.right - line.left)) >= (right - left) * FULL;
}

/** Cells beside each other are one line, with a tab between them. */
function rowsOf(lines: readonly PdfLine[]): PdfLine[] {
  const rows: PdfLine[] = [];
  for (const line of lines) {
    const last = rows.at(-1);
    const isBeside = last && Math.abs(last.base - line.base) <= line.size * 0.4;
    if (last && isBeside && line.left > last.right)
      rows[rows.length - 1] = { ...last, text: `${last.text}\t${line.text}`, right: line.right };
    else rows.push(line);
  }
  return rows;
}
