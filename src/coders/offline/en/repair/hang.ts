import type { Heads } from './repair-heads.ts';

/** The tokens of a name: a half-open range. */
export interface NamePlace {
  readonly first: number;
  readonly end: number;
}

/** Steps upwards that a sentence can have. */
const DEEPEST = 200;

/** Hangs a word on another, or on nothing (-1); false, and nothing changes, where that would make a ring. */
export const hang = (parse: Heads, word: number, head: number, deprel: string): boolean => {
  if (climbsTo(parse, head, (at) => at === word)) return false;
  parse.heads[word] = head;
  parse.deprels[word] = deprel;
  return true;
};

/** Whether the way up from a word, itself included, meets one that fits. */
export const climbsTo = (parse: Heads, from: number, fits: (at: number) => boolean): boolean => {
  let at = from;
  for (let steps = 0; steps < DEEPEST && at >= 0; steps += 1) {
    if (fits(at)) return true;
    at = parse.heads[at] ?? -1;
  }
  return at >= 0;
};

/** The word of a stretch that hangs on something outside it, the last of several; -1 where there is none. */
export const topOf = (parse: Heads, first: number, end: number): number => {
  for (let at = end - 1; at >= first; at -= 1) {
    const head = parse.heads[at] ?? -1;
    if (head < first || head >= end) return at;
  }
  return -1;
};
