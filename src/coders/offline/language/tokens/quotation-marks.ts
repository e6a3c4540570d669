export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly glyph: string;
  readonly mayOpen: boolean;
  readonly mayClose: boolean;
  /** The glyphs that can close it. */
  readonly closedBy: readonly string[];
  /** A single mark, which may also be an apostrophe. */
  readonly single: boolean;
  /** Its shape shows whether it opens or closes. */
  readonly directed: boolean;
}

const CLOSED_BY: Readonly<Record<string, readonly string[]>> = {
  '"': ['"'],
  '“': ['”', '"', '“', "''"],
  '”': ['”'],
  '„': ['“', '”', '"'],
  '‟': ['”', '"'],
  '«': ['»'],
  '»': ['«', '»'],
  "''": ["''"],
  '``': ["''", '"', '``'],
  "'": ["'", '’'],
  '‘': ['’', "'", '‘'],
  '’': ['’'],
  '‚': ['‘', '’'],
  '‹': ['›'],
  '›': ['‹', '›'],
  '「': ['」'],
  '『': ['』'],
};
const OPENERS = '“„‟‘‚「『';
const CLOSERS = '”’」』';
const SINGLE = "'‘’‚‹›";
const DIRECTED = '“”„‘’«»‹›「」『』';
const GLYPH = /''|``|["“”„‟«»'‘’‚‹›「」『』]/gu;

/**
 * The quotation marks between `from` and `to`, without apostrophes. A straight mark opens or closes
 * depending on which side of a word it is; a curly one by its shape.
 */
export const findMarks = (
  text: string,
  from: number,
  to: number,
  elisions: ReadonlySet<string>,
): readonly Mark[] => {
  const marks: Mark[] = [];
  for (const { index, 0: glyph } of text.slice(from, to).matchAll(GLYPH)) {
    const mark = markAt(text, from + index, glyph, from, to, elisions);
    if (mark !== null) marks.push(mark);
  }
  return withoutApostrophes(text, marks);
};

const WORD = /[\p{L}\p{N}\p{M}]/u;

const markAt = (
  text: string,
  start: number,
  glyph: string,
  from: number,
  to: number,
  elisions: ReadonlySet<string>,
): Mark | null => {
  const end = start + glyph.length;
  const before = start === from ? ' ' : (text[start - 1] ?? ' ');
  const after = end >= to ? ' ' : (text[end] ?? ' ');
  const single = SINGLE.includes(glyph);
  if (single && WORD.test(before) && WORD.test(after)) return null;
  // 5'10" and 12" are feet and inches
  if (
    glyph === '"' &&
    /\d/u.test(before) &&
    /['’]\d+$/u.test(text.slice(Math.max(from, start - 5), start))
  )
    return null;
  const free = /[\s([{—–\-/]/u.test(before) || GLYPHS.includes(before);
  const bound = !/\s/u.test(before);
  const mayOpen = opens(glyph, free, /\s/u.test(after)) && !(single && elides(text, end, elisions));
  const mayClose = closes(glyph, bound);
  if (!mayOpen && !mayClose) return null;
  const closedBy = CLOSED_BY[glyph] ?? [];
  return {
    start,
    end,
    glyph,
    mayOpen,
    mayClose,
    closedBy,
    single,
    directed: DIRECTED.includes(glyph),
  };
};

const GLYPHS = '"“”„‟«»\'‘’‚‹›「」『』`';

const opens = (glyph: string, free: boolean, spaceAfter: boolean): boolean => {
  if (glyph === '«' || glyph === '‹') return true;
  if (OPENERS.includes(glyph) || glyph === '``') return true;
  // French marks have a space inside; German ones point the other way
  if (glyph === '»' || glyph === '›') return free && !spaceAfter;
  // Swedish and careless marks: ”they fled”
  if (glyph !== '”' && CLOSERS.includes(glyph)) return false;
  return free && !spaceAfter;
};

const closes = (glyph: string, bound: boolean): boolean => {
  if (glyph === '»' || glyph === '›' || glyph === '”') return true;
  if (glyph === '„' || glyph === '‚' || glyph === '‟' || glyph === '``') return false;
  return bound || glyph === '"';
};

/** '90s, 'em, 'til */
const elides = (text: string, at: number, elisions: ReadonlySet<string>): boolean => {
  const word = /^(?:\d\ds?\b|\p{L}{1,6}(?!\p{L}))/u.exec(text.slice(at, at + 8))?.[0];
  return word !== undefined && (/^\d/u.test(word) || elisions.has(word.toLowerCase()));
};

/**
 * "the soldiers' families": a single mark after an s and before a space is a possessive if a better
 * closing mark follows before the next opening one.
 */
const withoutApostrophes = (text: string, marks: readonly Mark[]): readonly Mark[] => {
  const kept: Mark[] = [];
  let closerFollows = false;
  for (const mark of marks.toReversed()) {
    const possessive =
      mark.single &&
      !mark.mayOpen &&
      text[mark.start - 1] === 's' &&
      /^\s\p{L}/u.test(text.slice(mark.end, mark.end + 3));
    if (possessive && closerFollows) continue;
    if (mark.single && mark.mayClose) closerFollows = true;
    if (mark.single && mark.mayOpen) closerFollows = false;
    kept.push(mark);
  }
  return kept.reverse();
};
