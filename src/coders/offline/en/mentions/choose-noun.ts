import type { Described } from '../lexicon/lexicon.ts';
import { describes } from './descriptions.ts';
import type { Surface } from './surface.ts';

/** Which meaning of a noun applies here: people meet in a church, and a church speaks. */
export function chooseNoun(
  surface: Surface,
  first: number,
  values: readonly Described[],
): Described | undefined {
  if (values.length < 2 || !describes(surface, 'there', first, first + 1)) return values[0];
  return values.find(({ kind }) => kind === 'object' || kind === 'place') ?? values[0];
}
