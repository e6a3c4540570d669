import type { Line } from './line.ts';

/** What a stage lends its patterns. `Stage` is its own line, with whatever its classes look at. */
export interface Resources<Stage extends Line> {
  /** Word lists by name, in lower case: "@placeNouns". */
  readonly lists: Readonly<Record<string, ReadonlySet<string>>>;
  /** "#verb": one past the last piece of what begins at a piece and is of the class; 0 where nothing is. */
  readonly words: Readonly<Record<string, (line: Stage, at: number) => number>>;
  /** Whether all of some pieces are of the class: "titled". */
  readonly spans: Readonly<Record<string, (line: Stage, first: number, last: number) => boolean>>;
  /** Gap that two words have where a pattern says nothing: any, or no more than a space or a hyphen. */
  readonly gap: '~' | 'near';
  /** What a mark in a pattern is: a piece of its own, or a gap. */
  readonly marks: 'pieces' | 'gaps';
}

/** One of a stage's resources; a name that nothing bears is a mistake in a rule file. */
export function named<Value>(all: Readonly<Record<string, Value>>, name: string): Value {
  const found = Object.hasOwn(all, name) ? all[name] : undefined;
  if (found === undefined) throw new Error(`no list or class is called "${name}"`);
  return found;
}
