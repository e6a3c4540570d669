import type { Span } from '../../model/span.ts';
import { roleWords } from './role-words.ts';

/**
 * What the words beside a name say of who that is: a title before it, an apposition after or before
 * it. Only what leaves no doubt: of "the minister Anna Kolb met" and of lists nothing is taken.
 */
export const rolesBeside = (text: string, [start, end]: Span): string[] => {
  const before = text.slice(Math.max(0, start - REACH), start);
  const after = text.slice(end, end + REACH);
  return [titleIn(before), ...appositionIn(after), ...appositionBefore(before, after)].filter(
    (phrase) => phrase !== '',
  );
};

/** A description that is a mention of its own ("the battalion's commander"), with what belongs to it. */
export function roleAt(text: string, [start, end]: Span): string {
  const before = /(?:[\p{L}\p{N}'’-]{1,40}\s{1,4}){0,3}$/u.exec(
    text.slice(Math.max(0, start - 60), start),
  )?.[0];
  const after = /^\s+(?:of|for)\s[^,;:.()"“”\n]*/u.exec(text.slice(end, end + REACH))?.[0];
  const prefix = (before ?? '').split(/\s+/u);
  const cut = prefix.findLastIndex((word) => roleWords.links.has(word.toLowerCase()));
  return [...prefix.slice(cut + 1), `${text.slice(start, end)}${after ?? ''}`].join(' ');
}

/** Characters; longer appositions are not understood. */
const REACH = 140;
const RANK = String.raw`(?:\p{Lu}[\p{L}.]*\s+){0,4}`;

/**
 * The words right before a name, if they are capitalised ("Deputy Interior Minister"); else the last
 * few, unless an article or a possessive pronoun makes them a person of their own.
 */
function titleIn(before: string): string {
  const run = /(?:\p{Lu}[\p{L}'’.-]{0,40}\s{1,4}){1,6}$/u.exec(before)?.[0].trim() ?? '';
  if (run !== '') return run.replace(/\./gu, '');
  const words = /(?:[\p{L}'’-]{1,40}\s{1,4}){1,4}$/u.exec(before)?.[0].trim().split(/\s+/u) ?? [];
  return words.some((word) => roleWords.determiners.has(word.toLowerCase()))
    ? ''
    : words.slice(-3).join(' ');
}

/** ", the director of Civic Watch." or " (mayor of Orsa)"; not if it may be the next of a list. */
function appositionIn(after: string): string[] {
  const [, aside, list] =
    /^,\s{1,4}(?:(?:aged?\s{1,4})?\d{1,3},\s{1,4})?(?=\S)([^,;:.()"“”\n]{3,140})(?:[;.)"”\n]|,(\s+and\s)?|\s(?=who\s)|$)/u.exec(
      after,
    ) ?? [];
  const [, bracket] = /^\s*\(([^)\n]{3,})\)/u.exec(after) ?? [];
  return [list ? undefined : aside, bracket].flatMap((words) =>
    words === undefined || saysMore(words) ? [] : [words],
  );
}

/** "Its mayor, NAME," and "the brigade's commander, Colonel NAME,": closed by a comma or the end. */
function appositionBefore(before: string, after: string): string[] {
  if (!/^(?:[.;)"”\n]|$|,(?!\s+(?:and\s|(?:aged?\s+)?\d)))/u.test(after)) return [];
  const clause = new RegExp(`([^,;:.()"“”\\n]{3,}),\\s+${RANK}$`, 'u').exec(before)?.[1]?.trim();
  if (clause === undefined || isAside(clause)) return [];
  const words = clause.split(/\s+/u);
  return words
    .map((_, at) => ({ phrase: words.slice(at).join(' '), before: words[at - 1]?.toLowerCase() }))
    .filter(
      ({ phrase, before: last }) =>
        (last === undefined || roleWords.clauseStarts.has(last)) &&
        phrase.split(' ').length <= 12 &&
        !saysMore(phrase),
    )
    .map(({ phrase }) => phrase);
}

const isAside = (clause: string): boolean =>
  [...roleWords.asides].some((aside) => clause.toLowerCase().startsWith(`${aside} `));

/** Whether the words hold a verb: then they are a clause, not a description. */
const saysMore = (words: string): boolean =>
  words
    .split(/\s+/u)
    .some((word) => roleWords.verbs.has(word) || (/\p{Ll}ed$/u.test(word) && !isState(word)));

/** "backed", "Russian-backed". */
const isState = (word: string): boolean =>
  roleWords.states.has(word) || /^\p{L}{1,40}-\p{L}{1,40}ed$/u.test(word);
