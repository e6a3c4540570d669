import type { Span } from '../../model/span.ts';
import { predicateAfter } from './predicate-after.ts';
import { roleWords } from './role-words.ts';
import { saysMore } from './says-more.ts';

/**
 * What the words beside a name say of who that is: a title before it, an apposition after or before
 * it. Only what leaves no doubt: of "the minister Anna Kolb met" and of lists nothing is taken.
 */
export const rolesBeside = (text: string, [start, end]: Span): string[] => {
  const before = text.slice(Math.max(0, start - REACH), start);
  const after = text.slice(end, end + REACH);
  return [
    ...titlesIn(before),
    ...appositionIn(after),
    ...appositionBefore(before, after),
    ...predicateAfter(before, after),
  ].filter((phrase) => phrase !== '');
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
 * The words right before a name, if they are capitalised ("Deputy Interior Minister", "Minister of
 * Trade"); else the last few, unless an article or a possessive pronoun makes them a person of their
 * own.
 */
function titlesIn(before: string): string[] {
  const said = withoutCourtesies(before);
  const [run = ''] = RUN.exec(said) ?? [];
  if (run !== '')
    return [run, CAPITALS.exec(said)?.[0] ?? ''].map((one) => one.trim().replace(/\./gu, ''));
  const words = /(?:[\p{L}'’-]{1,40}\s{1,4}){1,4}$/u.exec(said)?.[0].trim().split(/\s+/u) ?? [];
  return words.some(makesAnother) ? [] : [words.slice(-3).join(' ')];
}
const CAPITALS = /(?:\p{Lu}[\p{L}'’.-]{0,40}\s{1,4}){1,6}$/u;
const RUN =
  /(?:\p{Lu}[\p{L}'’.-]{0,40}\s{1,4}(?:(?:of|for)\s(?:the\s)?)?){0,5}\p{Lu}[\p{L}'’.-]{0,40}\s{1,4}$/u;

const makesAnother = (word: string): boolean =>
  roleWords.determiners.has(word.toLowerCase()) || roleWords.earlier.has(word);

/** "Foreign Minister Dr" before a name. */
function withoutCourtesies(before: string): string {
  const [, rest, word = ''] = /^(.*?)(\p{Lu}\p{Ll}{1,4})\.?\s{1,4}$/su.exec(before) ?? [];
  return rest !== undefined &&
    /(?:^|\s)$/u.test(rest) &&
    roleWords.courtesies.has(word.toLowerCase())
    ? withoutCourtesies(rest)
    : before;
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
