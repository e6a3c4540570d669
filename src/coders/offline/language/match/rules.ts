import type { Bounds } from './bounds.ts';
import type { Line } from './line.ts';
import type { Resources } from './resources.ts';
import type { Rule, Where } from './schemas.ts';
import { expandPattern } from './short-form.ts';
import { compileWhere, type Finds, type WhereTest } from './where.ts';
import { plainWords } from './word-test.ts';

/** A rule that fired, and what its pattern captured by name. */
export interface Fired<Gives> extends Finds {
  readonly name: string;
  readonly gives: Gives;
}

/** The rules of a file, compiled. */
export interface Rules<Gives, Stage extends Line> {
  /** The first rule, in file order, that matches the pieces; null if none does. */
  first(line: Stage, first: number, last: number, within?: Partial<Bounds>): Fired<Gives> | null;
  /** Whether any of the rules matches. */
  any(line: Stage, first: number, last: number, edge?: Bounds['edge']): boolean;
}

/** The words of which a rule's first piece must be one; null if others are possible. */
function firstWords<Stage extends Line>(
  { starts, whole }: Where,
  resources: Resources<Stage>,
): ReadonlySet<string> | null {
  const pattern = starts ?? whole;
  const word = pattern && expandPattern(pattern, resources.marks).words[0];
  return !word || word.times?.[0] === 0 ? null : plainWords(word, resources);
}

/** Whether a pattern captures words or nodes by name. */
const keeps = (when: Where): boolean => /"(?:as|node)":/.test(JSON.stringify(when));

interface Compiled<Gives, Stage> {
  readonly rule: string;
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

/**
 * Compiles the rules of a file once. A rule that begins with plain words is only tried where the
 * first piece is one of them, so most rules of a long file cost nothing at most places.
 */
function compileRules<Gives, Stage extends Line>(
  file: string,
  rules: readonly Rule<Gives>[],
  resources: Resources<Stage>,
): Rules<Gives, Stage> {
  const byWord = new Map<string, Compiled<Gives, Stage>[]>();
  const always: Compiled<Gives, Stage>[] = [];
  const firsts = rules.map(({ when }) => firstWords(when, resources));
  for (const word of firsts.flatMap((words) => [...(words ?? [])])) byWord.set(word, []);
  for (const [at, { name, gives, when }] of rules.entries()) {
    const fired = { name, gives, words: new Map(), nodes: new Map() };
    const holds = compileWhere(when, resources);
    const compiled = { rule: `${file}/${name}`, gives, fired, holds, keeps: keeps(when) };
    const words = firsts[at];
    for (const [word, list] of byWord) if (!words || words.has(word)) list.push(compiled);
    if (!words) always.push(compiled);
  }
  const askedAt = (line: Stage, first: number) =>
    (byWord.size > 0 ? byWord.get(line.pieces[first]?.key ?? '') : undefined) ?? always;
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
    first: (line, first, last, { low = 0, high = line.pieces.length, edge } = {}) => {
      const asked = askedAt(line, first);
      if (asked.length === 0) return null;
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
      const asked = askedAt(line, first);
      if (asked.length === 0) return false;
      const one = find(asked, line, first, last, { low: 0, high: line.pieces.length, edge });
      if (one) tell(line, first, last, one);
      return one !== null;
    },
  };
}
