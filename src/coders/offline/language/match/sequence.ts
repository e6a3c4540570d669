import type { Bounds } from './bounds.ts';
import { compileGap, type Gap } from './gap.ts';
import type { Line } from './line.ts';
import type { Resources } from './resources.ts';
import type { Pattern, WordTest } from './schemas.ts';
import { expandPattern } from './short-form.ts';
import { compileTest, type Test } from './word-test.ts';

/** Words captured by name: first piece, one past the last. */
export type Kept = Map<string, readonly [number, number]>;
/** Where a sequence from a piece on ends, within bounds; -1 if it does not match. */
export type Sequence<Stage> = (line: Stage, at: number, within: Bounds, kept?: Kept) => number;

interface Step<Stage> {
  readonly test: Test<Stage>;
  readonly gap: Gap;
  /** The gap given in the pattern; if this word is skipped, it applies to the next one. */
  readonly said: Gap | undefined;
  readonly least: number;
  readonly most: number;
  readonly as: string | undefined;
}

/**
 * Matches forwards from a piece. Greedy with backtracking, which is cheap because patterns are
 * short. `open`: the first word's gap is free unless the pattern gives one.
 */
export function compileForward<Stage extends Line>(
  pattern: Pattern,
  resources: Resources<Stage>,
  open: boolean,
): Sequence<Stage> {
  const { words, closing } = expandPattern(pattern, resources.marks);
  const steps = words.map((word, at): Step<Stage> => {
    const usual = open && at === 0 ? '~' : resources.gap;
    return stepOf(word, word.gap, usual, resources);
  });
  return compileRun(steps, compileGap(closing, '~'), true);
}

/** Matches backwards: `at` is one past the last piece. A class of several words counts as one. */
export function compileBackward<Stage extends Line>(
  pattern: Pattern,
  resources: Resources<Stage>,
  open: boolean,
): Sequence<Stage> {
  const { words, closing } = expandPattern(pattern, resources.marks);
  const steps = words
    .map((word, at): Step<Stage> => {
      const next = words[at + 1];
      const usual = open && !next ? '~' : resources.gap;
      return stepOf(word, next ? next.gap : closing, usual, resources);
    })
    .reverse();
  return compileRun(steps, compileGap(words.length > 0 ? words[0]?.gap : closing, '~'), false);
}

/** `end`: the required gap after the last step. Most patterns are a single word, asked without a search. */
function compileRun<Stage extends Line>(
  steps: readonly Step<Stage>[],
  end: Gap,
  forward: boolean,
): Sequence<Stage> {
  const next = forward
    ? ({ test }: Step<Stage>, line: Stage, at: number, { high }: Bounds): number => {
        const after = at < high ? test(line, at) : 0;
        return after > high ? 0 : after;
      }
    : ({ test }: Step<Stage>, line: Stage, at: number, { low }: Bounds): number =>
        at > low && test(line, at - 1) > 0 ? at - 1 : -1;
  const only = steps.length === 1 ? steps[0] : undefined;
  if (only && only.least === 1 && only.most === 1)
    return (line, at, within, kept) => {
      if (!only.gap(line, at, within)) return -1;
      const stop = next(only, line, at, within);
      if (forward ? stop <= 0 : stop < 0) return -1;
      if (!end(line, stop, within) || stop !== (within.until ?? stop)) return -1;
      if (only.as !== undefined) kept?.set(only.as, forward ? [at, stop] : [stop, at]);
      return stop;
    };
  const seek = (
    line: Stage,
    step: number,
    at: number,
    within: Bounds,
    kept: Kept | undefined,
    left: Gap | undefined,
  ): number => {
    const here = steps[step];
    if (!here) return end(line, at, within) && at === (within.until ?? at) ? at : -1;
    const gap = here.said ?? left ?? here.gap;
    // Most words stand there once: nothing to remember, and nothing to go back to.
    if (here.least === 1 && here.most === 1) {
      if (!gap(line, at, within)) return -1;
      const stop = next(here, line, at, within);
      if (forward ? stop <= 0 : stop < 0) return -1;
      const found = seek(line, step + 1, stop, within, kept, undefined);
      if (found >= 0 && here.as !== undefined)
        kept?.set(here.as, forward ? [at, stop] : [stop, at]);
      return found;
    }
    const stops = [at];
    for (let stop = at; stops.length <= here.most; ) {
      if (!(stop === at ? gap : here.gap)(line, stop, within)) break;
      stop = next(here, line, stop, within);
      if (forward ? stop <= 0 : stop < 0) break;
      stops.push(stop);
    }
    for (let count = stops.length - 1; count >= here.least; count -= 1) {
      const stop = stops[count] as number;
      const skipped = count === 0 ? (here.said ?? left) : undefined;
      const found = seek(line, step + 1, stop, within, kept, skipped);
      if (found < 0) continue;
      if (here.as !== undefined && count > 0) kept?.set(here.as, forward ? [at, stop] : [stop, at]);
      return found;
    }
    return -1;
  };
  return (line, at, within, kept) => seek(line, 0, at, within, kept, undefined);
}

function stepOf<Stage extends Line>(
  word: WordTest,
  gap: WordTest['gap'],
  usual: '~' | 'near',
  resources: Resources<Stage>,
): Step<Stage> {
  const [least, most] = word.times ?? [1, 1];
  return {
    test: compileTest(word, resources),
    gap: compileGap(gap, usual),
    said: gap === undefined ? undefined : compileGap(gap, usual),
    least,
    most,
    as: word.as,
  };
}
