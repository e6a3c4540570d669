import type { Bounds } from './bounds.ts';
import type { Line } from './line.ts';
import type { Resources } from './resources.ts';
import type { Rule, Where } from './schemas.ts';
import { writeOut } from './short-form.ts';
import { compileWhere, type Finds, type Holds } from './where.ts';
import { plainWords } from './word-test.ts';

/** A rule that fired, and what its pattern keeps by name. */
export interface Fired<Gives> extends Finds {
  readonly name: string;
  readonly gives: Gives;
}

/** The rules of a file, compiled. */
export interface Rules<Gives, Stage extends Line> {
  /** The first rule, in the order of the file, that holds of some pieces; null where none does. */
  first(line: Stage, first: number, last: number, within?: Partial<Bounds>): Fired<Gives> | null;
  /** Whether one of the rules holds. */
  any(line: Stage, first: number, last: number, edge?: Bounds['edge']): boolean;
}

/** The words that a rule's first piece must be one of; null where it may be another. */
function firstWords<Stage extends Line>(
  { starts, whole }: Where,
  resources: Resources<Stage>,
): ReadonlySet<string> | null {
  const pattern = starts ?? whole;
  const word = pattern && writeOut(pattern, resources.marks).words[0];
  return !word || word.times?.[0] === 0 ? null : plainWords(word, resources);
}

interface Compiled<Gives, Stage> {
  readonly name: string;
  readonly rule: string;
  readonly gives: Gives;
  readonly holds: Holds<Stage>;
}

/**
 * Compiles the rules of a file once. A rule that begins with plain words is only asked where one of them
 * stands at the first piece: most rules of a long file cost nothing at most places.
 */
export function compileRules<Gives, Stage extends Line>(
  file: string,
  rules: readonly Rule<Gives>[],
  resources: Resources<Stage>,
): Rules<Gives, Stage> {
  const byWord = new Map<string, Compiled<Gives, Stage>[]>();
  const always: Compiled<Gives, Stage>[] = [];
  const firsts = rules.map(({ when }) => firstWords(when, resources));
  for (const word of firsts.flatMap((words) => [...(words ?? [])])) byWord.set(word, []);
  for (const [at, { name, gives, when }] of rules.entries()) {
    const compiled = { name, rule: `${file}/${name}`, gives, holds: compileWhere(when, resources) };
    const words = firsts[at];
    for (const [word, list] of byWord) if (!words || words.has(word)) list.push(compiled);
    if (!words) always.push(compiled);
  }
  const find = (line: Stage, first: number, last: number, within?: Partial<Bounds>) => {
    const bounds = { low: 0, high: line.pieces.length, ...within };
    for (const one of byWord.get(line.pieces[first]?.key ?? '') ?? always) {
      if (one.holds(line, first, last, bounds)) return { one, bounds };
    }
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
    first: (line, first, last, within) => {
      const found = find(line, first, last, within);
      if (!found) return null;
      const { one, bounds } = found;
      const finds: Finds = { words: new Map(), nodes: new Map() };
      one.holds(line, first, last, bounds, finds);
      tell(line, first, last, one);
      return { ...finds, name: one.name, gives: one.gives };
    },
    any: (line, first, last, edge) => {
      const found = find(line, first, last, { edge });
      if (found) tell(line, first, last, found.one);
      return found !== null;
    },
  };
}
