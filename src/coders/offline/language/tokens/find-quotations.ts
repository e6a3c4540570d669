import type { Quoted } from '../document.ts';
import { isFragment } from './is-fragment.ts';
import { findMarks, type Mark } from './quotation-marks.ts';
import type { TokenWords } from './token-words.ts';

interface Open {
  readonly mark: Mark;
  readonly parent: Open | null;
}

/**
 * Words between quotation marks of all kinds, nested ones too, in order of their opening marks.
 * Works paragraph by paragraph, because a forgotten mark must not invert the rest of the text. An
 * unclosed quotation counts if the next paragraph opens again, or if it begins its own paragraph.
 */
export const findQuotations = (
  text: string,
  { elisions, speech }: Pick<TokenWords, 'elisions' | 'speech'>,
): readonly Quoted[] => {
  const found: Quoted[] = [];
  const paragraphs = paragraphsOf(text);
  for (const [index, [from, to]] of paragraphs.entries()) {
    let top: Open | null = null;
    let lastPair = -1;
    for (const mark of findMarks(text, from, to, elisions)) {
      const partner: Open | null = mark.mayClose ? matching(top, mark) : null;
      if (partner !== null && (!mark.mayOpen || partner === top)) {
        add(found, text, partner.mark, mark.start, from, speech);
        top = partner.parent;
        if (!partner.mark.single) lastPair = Math.max(lastPair, partner.mark.start);
      } else if (mark.mayOpen) {
        top = { mark, parent: top };
      }
    }
    const next = paragraphs[index + 1];
    const open = outermost(top);
    if (open !== null && runsOn(text, open, lastPair, [from, to], next)) {
      add(found, text, open, -1, from, speech, to);
    }
  }
  return found.sort((a, b) => a.open - b.open);
};

const paragraphsOf = (text: string): [number, number][] => {
  const paragraphs: [number, number][] = [];
  let start = 0;
  const add = (end: number): void => {
    const line = text.slice(start, end);
    const trimmed = line.trimStart();
    const from = end - trimmed.length;
    if (trimmed !== '') paragraphs.push([from, from + trimmed.trimEnd().length]);
    start = end + 1;
  };
  for (const { index } of text.matchAll(/[\n\r\u2028\u2029]/gu)) add(index);
  add(text.length);
  return paragraphs;
};

/** The innermost open mark that this mark can close. Deeper nesting than a few levels is noise. */
const matching = (top: Open | null, mark: Mark): Open | null => {
  let depth = 0;
  for (let open = top; open !== null && depth < 4; open = open.parent) {
    if (open.mark.closedBy.includes(mark.glyph)) return open;
    depth += 1;
  }
  return null;
};

/** The outermost unclosed double mark; an unclosed single mark is an apostrophe. */
const outermost = (top: Open | null): Mark | null => {
  let outer: Mark | null = null;
  for (let open = top; open !== null; open = open.parent) if (!open.mark.single) outer = open.mark;
  return outer;
};

/** `lastPair`: where the last pair of double marks opens; an unclosed mark before it is a typo. */
const runsOn = (
  text: string,
  open: Mark,
  lastPair: number,
  [from]: readonly [number, number],
  next: readonly [number, number] | undefined,
): boolean => {
  const opensAnew = next !== undefined && text.startsWith(open.glyph, next[0]);
  if (opensAnew) return true;
  if (lastPair > open.start) return false;
  return (
    open.start === from ||
    (open.directed && /[:,]\s*$/u.test(text.slice(Math.max(from, open.start - 3), open.start)))
  );
};

const add = (
  found: Quoted[],
  text: string,
  open: Mark,
  close: number,
  paragraph: number,
  speech: ReadonlySet<string>,
  end = close,
): void => {
  const span = withoutSpace(text, open.end, end);
  if (span === null) return;
  const fragment = close !== -1 && isFragment(text, span, open.start, paragraph, speech);
  found.push({ span, open: open.start, close, fragment });
};

const withoutSpace = (text: string, from: number, to: number): [number, number] | null => {
  let start = from;
  let end = to;
  while (start < end && isSpace(text, start)) start += 1;
  while (start < end && isSpace(text, end - 1)) end -= 1;
  return start < end ? [start, end] : null;
};

const isSpace = (text: string, at: number): boolean => /\s/u.test(text[at] ?? '');
