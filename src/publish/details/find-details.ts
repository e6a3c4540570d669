import type { Spot } from '../names/scan.ts';
import { AFTER_NAME, type DetailPattern, IN_ARTICLE, IN_SENTENCE, RANK } from './patterns.ts';
import { sentencesAbout } from './sentences.ts';

interface Detail extends Spot {
  readonly id: string;
}

/** Characters after a name that may say where somebody belongs, and before it that may be a rank. */
const [AFTER, BEFORE] = [120, 40];

interface Spoken {
  /** Where protected people are spoken of. */
  readonly mentions: readonly Spot[];
  /** Where a name is withheld. */
  readonly names: readonly Spot[];
  /** Where somebody is spoken of who is shown. */
  readonly persons: readonly Spot[];
}

/**
 * What identifies people beside their names: in the sentences that speak of them, and numbers that
 * lead to somebody anywhere in the article.
 */
export function findDetails(text: string, { mentions, names, persons }: Spoken): Spot[] {
  const sentences = sentencesAbout(text, [...mentions, ...names]);
  const found = [
    ...sentences.flatMap((sentence) =>
      matchesOf(IN_SENTENCE, text.slice(sentence.start, sentence.end), sentence.start),
    ),
    ...names.flatMap(({ end }) => matchesOf(AFTER_NAME, text.slice(end, end + AFTER), end)),
  ].sort((a, b) => a.start - b.start);
  const own = notOthers(text, found, persons);
  return [
    ...own,
    ...mentions.flatMap(({ start, end }) => ownersIn(text.slice(start, end), start)),
    ...ranksOf(text, own, names, sentences),
    ...findNumbers(text),
  ];
}

/** "Anna Petrova's brother": the owner's name identifies him. */
const OWNER = /\p{Lu}[\p{L}-]{0,60}(?:\s\p{Lu}[\p{L}-]{0,60}){0,6}(?=[’']s\s)/gu;
const ownersIn = (mention: string, offset: number): Spot[] =>
  matchesOf([{ id: 'kin', pattern: OWNER }], mention, offset);

/** Phone numbers, e-mail addresses, documents and plates lead to somebody, whoever it is. */
export const findNumbers = (text: string): Spot[] => matchesOf(IN_ARTICLE, text, 0);

const matchesOf = (patterns: readonly DetailPattern[], words: string, offset: number): Detail[] =>
  patterns.flatMap(({ id, pattern }) =>
    [...words.matchAll(pattern)].map(({ index, 0: match }) => ({
      id,
      start: offset + index,
      end: offset + index + match.trimEnd().length,
    })),
  );

/** Between a person and what is said of that person: "Colonel Grebal, 50, from Tarn". */
const APPOSITION = /^[’']s?\s$|^[\s,(]*(?:(?:aged|age|from|of|a|an|the|native|resident)\s)*$/u;

/**
 * Without what belongs to somebody who is shown: an order "from Colonel Grebal" names nobody's home,
 * and the age right after his name is his.
 */
function notOthers(text: string, found: readonly Detail[], persons: readonly Spot[]): Detail[] {
  const ends = new Set(persons.map(({ end }) => end));
  const own: Detail[] = [];
  for (const detail of found) {
    if (persons.some((other) => overlap(detail, other))) continue;
    const before = [...ends].filter((end) => end <= detail.start && detail.start - end < BEFORE);
    if (before.some((end) => APPOSITION.test(text.slice(end, detail.start)))) ends.add(detail.end);
    else own.push(detail);
  }
  return own;
}

const overlap = (a: Spot, b: Spot): boolean => a.start < b.end && b.start < a.end;

/** The rank before a name, where the unit beside it would single somebody out. */
function ranksOf(
  text: string,
  own: readonly Detail[],
  names: readonly Spot[],
  sentences: readonly Spot[],
): Spot[] {
  const units = own.filter(({ id }) => id === 'unit');
  if (units.length === 0) return [];
  const beside = sentences.filter((sentence) => units.some((unit) => overlap(unit, sentence)));
  return names
    .filter((name) => beside.some((sentence) => overlap(name, sentence)))
    .flatMap(({ start }) => {
      const from = Math.max(0, start - BEFORE);
      const rank = RANK.exec(text.slice(from, start));
      return rank
        ? [{ start: from + rank.index, end: from + rank.index + rank[0].trimEnd().length }]
        : [];
    });
}
