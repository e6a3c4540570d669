import type { Entity } from '../../../../model/standoff.ts';
import type { DangerLine } from './line.ts';
import type { Someone } from './people.ts';
import { unknownKey } from './unknown-names.ts';

/** Unknown names under the key of the person whose name they share: "Idan Brosk" and "Brosk". */
export function namesakes(
  { text, tokens }: DangerLine,
  unknown: readonly Someone[],
  entities: readonly Entity[],
): Someone[] {
  const wordsOf = ({ first, last }: Someone): string[] =>
    text.slice(tokens[first]?.start, tokens[last - 1]?.end).split(' ');
  const bySurname = new Map<string, Someone['entity'] | string>();
  for (const one of unknown) {
    const words = wordsOf(one);
    const surname = words.at(-1) ?? '';
    if (words.length > 1 && !bySurname.has(surname)) bySurname.set(surname, one.key);
  }
  for (const entity of entities)
    if (entity.kind === 'person' && entity.name)
      bySurname.set(entity.name.split(' ').at(-1) ?? '', entity);
  return unknown.map((one): Someone => {
    const words = wordsOf(one);
    const known = bySurname.get(words.at(-1) ?? '');
    if (known === undefined || known === null) return one;
    if (typeof known === 'string') return words.length === 1 ? { ...one, key: known } : one;
    return isNameOf(known, words)
      ? { ...one, key: known.id, entity: known }
      : { ...one, key: unknownKey(words.join(' ')) };
  });
}

/** The same name, or either of them alone a surname. */
const isNameOf = ({ name }: Entity, words: readonly string[]): boolean =>
  words.length === 1 || !name?.includes(' ') || name === words.join(' ');
