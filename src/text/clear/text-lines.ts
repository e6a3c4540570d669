/** A line of a text, without its line break. */
export interface TextLine {
  /** Half-open, without white space at its end. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Where the next line begins. */
  readonly next: number;
  /** Whether a form feed ends it, as at the end of a page. */
  readonly endsPage: boolean;
}

const BREAK = /\r\n|[\n\r\f\v\u2028\u2029]/g;

export function textLines(text: string): TextLine[] {
  const lines: TextLine[] = [];
  let start = 0;
  const add = (end: number, next: number, mark: string): void => {
    const line = text.slice(start, end).trimEnd();
    lines.push({ start, end: start + line.length, text: line, next, endsPage: mark === '\f' });
    start = next;
  };
  for (const { 0: mark, index } of text.matchAll(BREAK)) add(index, index + mark.length, mark);
  add(text.length, text.length, '');
  return lines;
}

export const isBlank = ({ text }: TextLine): boolean => text.trim() === '';
