import type { Bounds } from './bounds.ts';
import type { Line } from './line.ts';
import { narrowRules } from './narrow-rules.ts';
import type { Resources } from './resources.ts';
import type { Rule, Where } from './schemas.ts';
import { compileWhere, type Finds, type WhereTest } from './where.ts';

/** A rule that fired, and what its pattern captured by name. */
export interface Fired<Gives> extends Finds {
  readonly name: string;
  readonly gives: Gives;
}

/** The rules of a file, compiled. */
export interface Rules<Gives, Stage extends Line> {
  /** The first rule, in file order, that matches the pieces; null if none does. */
  first(line: Stage, first: number, last: number, within?: Partial<Bounds>): Fired<Gives> | null;
  /** Whether a rule may match, by the words at the edges alone. */
  mayFire(line: Stage, first: number, last: number): boolean;
  /** Whether any of the rules matches. */
  any(line: Stage, first: number, last: number, edge?: Bounds['edge']): boolean;
}

/** Whether a pattern captures words or nodes by name. */
const keeps = (when: Where): boolean => /"(?:as|node)":/.test(JSON.stringify(when));

interface Compiled<Gives, Stage> {
  readonly rule: string;
  readonly when: Where;
  readonly gives: Gives;
  /** The result if the pattern captures nothing. */
  readonly fired: Fired<Gives>;
  readonly keeps: boolean;
  readonly holds: WhereTest<Stage>;
}

/**
 * The compiler of one stage's files, which all use the stage's lists and classes of words; `more`:
 * classes that only this file asks for.
 */
export const compilerFor =
  <Stage extends Line>(stage: string, resources: Resources<Stage>) =>
  <Gives>(
    file: string,
    rules: readonly unknown[],
    more: Resources<Stage>['words'] = {},
  ): Rules<Gives, Stage> =>
    compileRules(`${stage}/${file}`, rules as readonly Rule<Gives>[], {
      ...resources,
      words: { ...resources.words, ...more },
    });

/** Compiles the rules of a file once. */
function compileRules<Gives, Stage extends Line>(
  file: string,
  rules: readonly Rule<Gives>[],
  resources: Resources<Stage>,
): Rules<Gives, Stage> {
  const compiled = rules.map(
    ({ name, gives, when }): Compiled<Gives, Stage> => ({
      rule: `${file}/${name}`,
      when,
      gives,
      fired: { name, gives, words: new Map(), nodes: new Map() },
      keeps: keeps(when),
      holds: compileWhere(when, resources),
    }),
  );
  const askedAt = narrowRules(compiled, resources);
  const find = (
    asked: readonly Compiled<Gives, Stage>[],
    line: Stage,
    first: number,
    last: number,
    within: Bounds,
  ) => {
    for (const one of asked) if (one.holds(line, first, last, within)) return one;
    return null;
  };
  const tell = (
    line: Stage,
    first: number,
    last: number,
    { rule, gives }: Compiled<Gives, Stage>,
  ) =>
    line.onHit?.({
      rule,
      start: line.pieces[first]?.start ?? line.text.length,
      end: line.pieces[last - 1]?.end ?? 0,
      gives,
    });
  return {
    mayFire: (line, first, last) => askedAt(line, first, last).length > 0,
    first: (line, first, last, bounds) => {
      const asked = askedAt(line, first, last);
      if (asked.length === 0) return null;
      const { low = 0, high = line.pieces.length, edge } = bounds ?? {};
      const within = { low, high, edge };
      const one = find(asked, line, first, last, within);
      if (!one) return null;
      tell(line, first, last, one);
      if (!one.keeps) return one.fired;
      const finds: Finds = { words: new Map(), nodes: new Map() };
      one.holds(line, first, last, within, finds);
      return { ...one.fired, ...finds };
    },
    any: (line, first, last, edge) => {
      const asked = askedAt(line, first, last);
      if (asked.length === 0) return false;
      const one = find(asked, line, first, last, { low: 0, high: line.pieces.length, edge });
      if (one) tell(line, first, last, one);
      return one !== null;
    },
  };
}
