import type { Heads } from './repair-heads.ts';

/** The tokens of a name, half-open. */
export interface NamePlace {
  readonly first: number;
  readonly end: number;
}

/** Maximum steps from a word to its root. */
const DEEPEST = 200;

/** Attaches a word to a head (-1: none); returns false, without change, if that makes a cycle. */
export const hang = (parse: Heads, word: number, head: number, deprel: string): boolean => {
  if (climbsTo(parse, head, (at) => at === word)) return false;
  parse.heads[word] = head;
  parse.deprels[word] = deprel;
  return true;
};

/** Whether the word itself or any word above it fits. */
export const climbsTo = (parse: Heads, from: number, fits: (at: number) => boolean): boolean => {
  let at = from;
  for (let steps = 0; steps < DEEPEST && at >= 0; steps += 1) {
    if (fits(at)) return true;
    at = parse.heads[at] ?? -1;
  }
  return at >= 0;
};

/** The last word of a range whose head is outside the range; -1 if there is none. */
export const topOf = (parse: Heads, first: number, end: number): number => {
  for (let at = end - 1; at >= first; at -= 1) {
    const head = parse.heads[at] ?? -1;
    if (head < first || head >= end) return at;
  }
  return -1;
};
