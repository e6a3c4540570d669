import { isBlank, type TextLine } from './text-lines.ts';

/** Characters. A longer line is a whole paragraph; in a shorter one no prose is wrapped. */
const WIDEST = 140;
const NARROWEST = 25;
/** Share of lines that may be longer: a web address cannot be wrapped. */
const LONG = 0.1;
/** A line of this share of the width is full: printed letters differ in width. */
const FULL = 0.85;
/** A line of this share that ends no sentence goes on, too: it was wrapped by hand. */
const RAGGED = 0.5;
/** Share of such breaks after which the sentence goes on in lower case. */
const GOES_ON = 0.5;
const LEAST = 2;

const ITEM = /^\s*(?:[-*•–—▪◦‣]\s|\d{1,3}[.)]\s|[([]?\p{L}[.)]\s)/u;
const CELLS = /\t|\S {3,}\S|\|/;

/**
 * Line breaks that only wrap a paragraph at some width: index of the line before each. `follows`
 * gives the line that comes after one on the page, null if a blank line does.
 */
export function findWraps(
  lines: readonly TextLine[],
  follows: (at: number) => number | null,
): ReadonlySet<number> {
  const pairs = lines.flatMap((line, at) => {
    const next = isBlank(line) ? null : follows(at);
    return next === null ? [] : [{ at, line, next: lines[next] as TextLine }];
  });
  const widths = pairs.map(({ line }) => line.text.length);
  const long = widths.filter((width) => width > WIDEST).length;
  const width = widths.reduce((most, one) => (one <= WIDEST && one > most ? one : most), 0);
  if (width < NARROWEST || long > widths.length * LONG) return new Set();
  const full = pairs.filter(({ line, next }) => isFull(line, next, width) || isRagged(line, width));
  const on = full.filter(({ line, next }) => goesOn(line, next)).length;
  if (on < LEAST || on < full.length * GOES_ON) return new Set();
  return new Set(full.filter(({ line, next }) => !isApart(line, next)).map(({ at }) => at));
}

/** Whether the next line's first word would not have fitted on this line. */
function isFull({ text }: TextLine, next: TextLine, width: number): boolean {
  const word = /^\s*(\S{1,80})/.exec(next.text)?.[1]?.length ?? 0;
  return text.length + 1 + word > width || text.length >= width * FULL;
}

const isRagged = ({ text }: TextLine, width: number): boolean =>
  text.length >= width * RAGGED && !ENDS.test(text);

const ENDS = /[.!?:]["'”’»)]*$/u;
const goesOn = ({ text }: TextLine, next: TextLine): boolean =>
  /^\s*\p{Ll}/u.test(next.text) && !ENDS.test(text);

/** Whether the next line begins something of its own: an item, an indented paragraph, a row. */
const isApart = ({ text }: TextLine, next: TextLine): boolean =>
  ITEM.test(next.text) ||
  CELLS.test(text.trim()) ||
  CELLS.test(next.text.trim()) ||
  text.endsWith(':') ||
  indent(next.text) > indent(text) + 1;

const indent = (text: string): number => text.length - text.trimStart().length;
