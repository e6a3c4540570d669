import type { Entity } from '../../../../model/standoff.ts';
import { wordsIn } from '../mentions/gathering.ts';
import type { DangerLine } from './line.ts';
import type { Someone } from './people.ts';

/** The words of somebody's role and of all descriptions of them. */
export type SaidOf = (entity: Entity) => ReadonlySet<string>;

export function readSaid({ text, tokens }: DangerLine, people: readonly Someone[]): SaidOf {
  const said = new Map<string, Set<string>>();
  const of = ({ id, ...entity }: Entity): Set<string> => {
    const known = said.get(id);
    if (known) return known;
    const words = new Set(wordsIn((entity.kind === 'person' && entity.role) || ''));
    said.set(id, words);
    return words;
  };
  for (const { first, last, form, entity } of people) {
    if (form !== 'nominal' || !entity) continue;
    const words = of(entity);
    for (const word of wordsIn(text.slice(tokens[first]?.start, tokens[last - 1]?.end)))
      words.add(word);
  }
  return of;
}
