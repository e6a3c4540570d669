import { type Edit, type Edited, editText } from './edits.ts';
import { findPageLines } from './find-page-lines.ts';
import { findWraps } from './find-wraps.ts';
import { jointOf, wordTest } from './join-parted.ts';
import { isBlank, type TextLine, textLines } from './text-lines.ts';

/**
 * A text as it is meant to be read: letters composed (NFC), without invisible characters, lines
 * that only wrap joined, words parted at line ends whole, without heads and feet of pages.
 */
export interface ClearText extends Edited {
  /** Number of words that line ends part. */
  readonly parted: number;
  /** Heads and feet of pages, which were left out. */
  readonly pageLines: readonly string[];
}

export function clearText(original: string): ClearText {
  const lines = textLines(original);
  const left = findPageLines(lines);
  const { edits, parted } = lineEdits(original, lines, left);
  const all = [...edits, ...letterEdits(original)].sort((a, b) => a.start - b.start);
  const pageLines = [...left].sort((a, b) => a - b).map((at) => lines[at]?.text.trim() ?? '');
  return { ...editText(original, all), parted, pageLines };
}

/** Soft hyphens, zero-width characters, marks of direction. */
const INVISIBLE = String.raw`[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]+`;
const SPECIAL = new RegExp(String.raw`${INVISIBLE}|[\uFB00-\uFB06]|\p{M}`, 'u');
const FIRST_INVISIBLE = new RegExp(`^${INVISIBLE}`, 'u');
const LETTERS = new RegExp(String.raw`${INVISIBLE}|[\uFB00-\uFB06]|[^\s\p{M}]\p{M}+`, 'gu');

/** Letters in one way of writing them. */
function letterEdits(text: string): Edit[] {
  if (!SPECIAL.test(text)) return [];
  return [...text.matchAll(LETTERS)].flatMap(({ 0: found, index }) => {
    const isLigature = /^[\uFB00-\uFB06]$/.test(found);
    const by = FIRST_INVISIBLE.test(found) ? '' : found.normalize(isLigature ? 'NFKC' : 'NFC');
    return by === found ? [] : { start: index, end: index + found.length, by };
  });
}

/** A hyphen, or a soft one, that ends a line within a word. */
const PARTED = /([\p{L}\p{M}]{1,60})[-\u2010\u00AD]$/u;
const FIRST_WORD = /^\s*([\p{L}\p{M}]+|\d)/u;

function lineEdits(text: string, lines: readonly TextLine[], left: ReadonlySet<number>) {
  const gaps = gapsOf(lines, left);
  const beside = new Map(
    gaps.flatMap(({ at, next, isBeside }) => (isBeside && next < lines.length ? [[at, next]] : [])),
  );
  const wraps = findWraps(lines, (at) => beside.get(at) ?? null);
  const isWord = wordTest(text);
  const edits: Edit[] = [];
  let parted = 0;
  for (const { at, next, isBeside, isPageEnd } of gaps) {
    const [line, second] = [lines[at], lines[next]];
    const end = second ? second.end - second.text.trimStart().length : text.length;
    if (!line) {
      if (isPageEnd) edits.push({ start: 0, end, by: '' });
      continue;
    }
    const isOn = second !== undefined && (isBeside || (isPageEnd && goesOn(line, second)));
    const [, first = ''] = (isOn && PARTED.exec(line.text)) || [];
    const [, word = ''] = (first && FIRST_WORD.exec(second?.text ?? '')) || [];
    if (word !== '') {
      parted += 1;
      edits.push({ start: line.end - 1, end, by: jointOf(first, word, isWord) });
    } else if (isOn && (wraps.has(at) || (isPageEnd && goesOn(line, second)))) {
      edits.push({ start: line.end, end, by: ' ' });
    } else if (isPageEnd) {
      edits.push({ start: line.end, end, by: isBeside ? '\n' : '\n\n' });
    }
  }
  return { edits, parted };
}

/** What lies between a line that is read and the next one; -1 before the first. */
interface Gap {
  readonly at: number;
  /** The number of lines after the last. */
  readonly next: number;
  /** Whether no blank line parts them. */
  readonly isBeside: boolean;
  /** Whether a page ends between them, or a head or foot of one is left out. */
  readonly isPageEnd: boolean;
}

function gapsOf(lines: readonly TextLine[], left: ReadonlySet<number>): Gap[] {
  const gaps: Gap[] = [];
  let at = -1;
  let isBeside = true;
  let isPageEnd = false;
  for (const [next, line] of lines.entries()) {
    if (left.has(next)) isPageEnd = true;
    // A form feed at the start of a line leaves an empty one before it.
    else if (isBlank(line)) isBeside &&= line.endsPage;
    else {
      gaps.push({ at, next, isBeside, isPageEnd });
      [at, isBeside, isPageEnd] = [next, true, false];
    }
    if (line.endsPage) isPageEnd = true;
  }
  gaps.push({ at, next: lines.length, isBeside, isPageEnd });
  return gaps;
}

/** Whether a sentence runs on over the end of a page. */
const goesOn = ({ text }: TextLine, next: TextLine): boolean =>
  /^\s*\p{Ll}/u.test(next.text) && !/[.!?:]["'”’»)]*$/u.test(text);
