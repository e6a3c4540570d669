import type { Line } from './line.ts';
import type { Resources } from './resources.ts';
import type { Pattern, WordTest } from './schemas.ts';
import { writeOut } from './short-form.ts';
import { compileGap, compileTest, type Test } from './word-test.ts';

/** Words that a match keeps by name: first piece, one past the last. */
export type Kept = Map<string, readonly [number, number]>;
/** Where a sequence ends, from a piece on and within bounds; -1 where it does not match. */
export type Sequence<Stage> = (line: Stage, at: number, within: Bounds, kept?: Kept) => number;

/** The pieces that a match may use, and where it has to end, if that is said. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
  readonly until?: number | undefined;
}

interface Step<Stage> {
  readonly test: Test<Stage>;
  readonly gap: (line: Line, at: number) => boolean;
  readonly least: number;
  readonly most: number;
  readonly as: string | undefined;
}

/**
 * Matches from a piece on. Greedy, with steps back; a pattern has few words, so that this stays cheap.
 * `open`: the first word's gap is free unless the pattern says one.
 */
export function compileForward<Stage extends Line>(
  pattern: Pattern,
  resources: Resources<Stage>,
  open: boolean,
): Sequence<Stage> {
  const { words, closing } = writeOut(pattern, resources.marks);
  const steps = words.map((word, at): Step<Stage> => {
    const usual = open && at === 0 ? 'any' : resources.gap;
    return stepOf(word, compileGap(word.gap, usual), resources);
  });
  const end = compileGap(closing, 'any');
  const run = (line: Stage, step: number, at: number, within: Bounds, kept?: Kept): number => {
    const here = steps[step];
    if (!here) return end(line, at) && at === (within.until ?? at) ? at : -1;
    const ends = [at];
    let next = at;
    while (ends.length <= here.most && next < within.high && here.gap(line, next)) {
      const after = here.test(line, next);
      if (after === 0 || after > within.high) break;
      next = after;
      ends.push(next);
    }
    for (let count = ends.length - 1; count >= here.least; count -= 1) {
      const stop = ends[count] as number;
      const found = run(line, step + 1, stop, within, kept);
      if (found < 0) continue;
      if (here.as !== undefined && count > 0) kept?.set(here.as, [at, stop]);
      return found;
    }
    return -1;
  };
  return (line, at, within, kept) => run(line, 0, at, within, kept);
}

/** Matches backwards: `at` is one past the last piece. A class of several words counts as one here. */
export function compileBackward<Stage extends Line>(
  pattern: Pattern,
  resources: Resources<Stage>,
  open: boolean,
): Sequence<Stage> {
  const { words, closing } = writeOut(pattern, resources.marks);
  const usual = open ? 'any' : resources.gap;
  const steps = words
    .map((word, at): Step<Stage> => {
      const next = words[at + 1];
      const gap = next ? compileGap(next.gap, resources.gap) : compileGap(closing, usual);
      return stepOf(word, gap, resources);
    })
    .reverse();
  const start = compileGap(words.length > 0 ? words[0]?.gap : closing, 'any');
  const run = (line: Stage, step: number, at: number, within: Bounds, kept?: Kept): number => {
    const here = steps[step];
    if (!here) return start(line, at) && at === (within.until ?? at) ? at : -1;
    const starts = [at];
    let next = at;
    while (starts.length <= here.most && next > within.low && here.gap(line, next)) {
      if (here.test(line, next - 1) === 0) break;
      next -= 1;
      starts.push(next);
    }
    for (let count = starts.length - 1; count >= here.least; count -= 1) {
      const stop = starts[count] as number;
      const found = run(line, step + 1, stop, within, kept);
      if (found < 0) continue;
      if (here.as !== undefined && count > 0) kept?.set(here.as, [stop, at]);
      return found;
    }
    return -1;
  };
  return (line, at, within, kept) => run(line, 0, at, within, kept);
}

function stepOf<Stage extends Line>(
  word: WordTest,
  gap: Step<Stage>['gap'],
  resources: Resources<Stage>,
): Step<Stage> {
  const [least, most] = word.times ?? [1, 1];
  return { test: compileTest(word, resources), gap, least, most, as: word.as };
}
