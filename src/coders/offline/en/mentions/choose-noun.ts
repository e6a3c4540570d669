import type { Described } from '../lexicon/lexicon.ts';
import { describes } from './descriptions.ts';
import type { Surface } from './surface.ts';

/**
 * Which meaning of a noun applies here: people meet in a church, and a church speaks; a column is
 * printed or marches; a company has a name or a commander.
 */
export function chooseNoun(
  surface: Surface,
  first: number,
  values: readonly Described[],
): Described | undefined {
  const [usual] = values;
  if (values.length < 2) return usual;
  const of = (...kinds: readonly Described['kind'][]) =>
    values.find(({ kind }) => kinds.includes(kind));
  const asked = (question: 'there' | 'speaks' | 'printed' | 'names-firm') =>
    describes(surface, question, first, first + 1);
  if (of('organization') && asked('names-firm')) return of('organization');
  if (of('work') && of('unit')) return asked('printed') ? of('work') : of('unit');
  const located = of('place', 'object');
  if (located && (asked('there') || (of('organization') && !asked('speaks')))) return located;
  return usual;
}
