import type { Span } from '../../model/span.ts';

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
  const cut = prefix.findLastIndex((word) => NOT_BEFORE.has(word.toLowerCase()));
  return [...prefix.slice(cut + 1), `${text.slice(start, end)}${after ?? ''}`].join(' ');
}

/** Characters; longer appositions are not understood. */
const REACH = 140;
const NOT_BEFORE = new Set(
  'of for at in to with from on under by against near who whose whom which that and or but'.split(
    ' ',
  ),
);
const RANK = String.raw`(?:\p{Lu}[\p{L}.]*\s+){0,4}`;

/**
 * The words right before a name, if they are capitalised ("Deputy Interior Minister"); else the last
 * few, unless an article or a possessive pronoun makes them a person of their own.
 */
function titleIn(before: string): string {
  const run = /(?:\p{Lu}[\p{L}'’.-]{0,40}\s{1,4}){1,6}$/u.exec(before)?.[0].trim() ?? '';
  if (run !== '') return run.replace(/\./gu, '');
  const words = /(?:[\p{L}'’-]{1,40}\s{1,4}){1,4}$/u.exec(before)?.[0].trim().split(/\s+/u) ?? [];
  return words.some((word) => MAKES_ANOTHER.test(word)) ? '' : words.slice(-3).join(' ');
}
const MAKES_ANOTHER = /^(?:the|a|an|his|her|their|its|our|my|this|that|another|former)$/iu;

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
  if (
    clause === undefined ||
    /^(?:according to|besides|like|unlike|for|after|before)\s/iu.test(clause)
  )
    return [];
  const words = clause.split(/\s+/u);
  return words
    .map((_, at) => ({ phrase: words.slice(at).join(' '), before: words[at - 1]?.toLowerCase() }))
    .filter(
      ({ phrase, before: last }) =>
        (last === undefined || STARTS_AFTER.test(last)) &&
        phrase.split(' ').length <= 12 &&
        !saysMore(phrase),
    )
    .map(({ phrase }) => phrase);
}
/** Words after which a noun phrase stands alone; after "of" it would be part of another. */
const STARTS_AFTER = /^(?:by|from|that|when|while|as|said|says|told|but|where|because)$/u;

/** Whether the words hold a verb: then they are a clause, not a description. */
const saysMore = (words: string): boolean =>
  words
    .split(/\s+/u)
    .some((word) => VERB.test(word) || (/\p{Ll}ed$/u.test(word) && !STATE.test(word)));
const VERB =
  /^(?:said|says|told|was|were|is|are|has|had|have|did|does|will|would|could|should|may|might|can|must|went|came|saw|made|took|gave|left|fled|ran|held|shot|met|knew|kept|sent|spoke|found|began|became|got|put|led|lost|fell)$/u;
/** Participles that describe a body or a post. */
const STATE =
  /^(?:armed|united|occupied|elected|appointed|installed|backed|proclaimed|exiled|unified|allied|combined|[\p{L}]+-[\p{L}]+ed)$/u;
