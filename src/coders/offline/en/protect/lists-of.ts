import type { Token } from '../../language/document.ts';
import { isTensed } from '../attribution/words.ts';
import type { DangerLine } from './line.ts';
import type { Someone } from './people.ts';
import { dangerWords } from './words.ts';

/** Tokens between two names of a list: ", 45, a teacher from Orlun, and". */
const REACH = 14;

/** "A, 45, B and C, 22": whoever is in a list of several, and all who are in it. */
export function listsOf(
  line: DangerLine,
  people: readonly Someone[],
): ReadonlyMap<Someone, readonly Someone[]> {
  const lists = new Map<Someone, readonly Someone[]>();
  let list: Someone[] = [];
  const close = () => {
    if (list.length > 1 && isClosed(line, list)) for (const one of list) lists.set(one, list);
    list = [];
  };
  for (const one of people) {
    if (one.form !== 'name' || one.kind !== 'person') continue;
    const before = list.at(-1);
    if (before && !isListed(line, before, one)) close();
    list.push(one);
  }
  close();
  return lists;
}

/** "While besieging Orlun, Vask died" is no list: one has "and", a semicolon or a colon before it. */
function isClosed({ tokens }: DangerLine, list: readonly Someone[]): boolean {
  const [first, last] = [list[0]?.first ?? 0, list.at(-1)?.first ?? 0];
  return (
    tokens[first - 1]?.text === ':' ||
    tokens.slice(first, last).some(({ text, upos }) => /^[;&]$/.test(text) || upos === 'CCONJ')
  );
}

function isListed({ tokens }: DangerLine, before: Someone, next: Someone): boolean {
  const between = tokens.slice(before.last, next.first);
  const sentence = tokens[before.first]?.sentence;
  if (between.length === 0 || between.length > REACH) return false;
  if (tokens[next.first]?.sentence !== sentence) return false;
  return between.some(joins) && between.every(isInList);
}

const joins = ({ text, upos }: Token): boolean => /^[,;&]$/.test(text) || upos === 'CCONJ';

const isInList = (one: Token): boolean =>
  !isTensed(one) &&
  !/^[.:!?“”"]$/.test(one.text) &&
  (one.upos !== 'ADP' || dangerWords.listLinks.has(one.lower)) &&
  !dangerWords.relatives.has(one.lower);
