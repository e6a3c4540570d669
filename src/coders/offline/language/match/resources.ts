import { ownValue } from '../../../../model/own-value.ts';
import type { Line } from './line.ts';

/** What a stage provides for its patterns. `Stage` is its line type, with what its classes need. */
export interface Resources<Stage extends Line> {
  /** Lower-case word lists by name: "@placeNouns". */
  readonly lists: Readonly<Record<string, ReadonlySet<string>>>;
  /** "#verb": one past the last piece of a match of the class that begins at a piece; 0 if none. */
  readonly words: Readonly<Record<string, (line: Stage, at: number) => number>>;
  /** Whether a range of pieces belongs to the class: "titled". */
  readonly spans: Readonly<Record<string, (line: Stage, first: number, last: number) => boolean>>;
  /** Default gap between two words: any, or at most a space or hyphen. */
  readonly gap: '~' | 'near';
  /** Whether a mark in a pattern is a piece of its own or part of a gap. */
  readonly marks: 'pieces' | 'gaps';
}

/** Looks up a list or class; an unknown name is an error in a rule file. */
export function named<Value>(all: Readonly<Record<string, Value>>, name: string): Value {
  const found = ownValue(all, name);
  if (found === undefined) throw new Error(`no list or class is called "${name}"`);
  return found;
}
