import type { OrdinaryWords } from '../model/ordinary-words.ts';
import { fold } from '../text/fold.ts';

interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Known {
  /** Where the text mentions somebody, or names a thing. */
  readonly mentions: readonly Span[];
  /** Whether the words there may be shown, as those of a public figure or of somebody in office. */
  readonly mayShow: (span: Span) => boolean;
  readonly ordinary: OrdinaryWords;
}

/**
 * Names that nobody read as anything: capitals in a row that are no words of the language, and what
 * stands behind a title. A coder misses some people, and an unread name is not shown either.
 */
export function findUnread(text: string, { mentions, mayShow, ordinary }: Known): Span[] {
  const isMentioned = (span: Span): boolean =>
    mentions.some(({ start, end }) => start < span.end && span.start < end);
  const names = runsIn(text, isMentioned).flatMap((run) =>
    splitAtWords(run, ordinary)
      .filter((words) => isName(words, ordinary))
      .map((words) => ({ start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 })),
  );
  return [...names, ...findGlued(text, isMentioned, ordinary)].filter((span) => !mayShow(span));
}

interface Word extends Span {
  readonly folded: string;
  readonly isInitial: boolean;
  readonly isAcronym: boolean;
  /** Whether a title stands before it that says nothing of a public role. */
  readonly hasTitle?: boolean;
}

const WORD = /\p{L}[\p{L}\p{M}'’\u00AD-]*/gu;
/** Between two words of one name, which may be broken over the end of a line. */
const JOINS =
  /^(?:\.?(?:[ \u00A0]+|[ \u00A0]?\r?\n)(?:(?:al|el|de|la|del|bin|ibn|bint|van|von|der|den|da|dos|di|abu)[ -])?|-)$/u;

/** "K.", "Kh." */
const INITIAL = /^\p{Lu}\p{Ll}?$/u;

/** Capitalised words in a row that no mention covers. */
function runsIn(text: string, isMentioned: (span: Span) => boolean): Word[][] {
  const runs: Word[][] = [];
  for (const match of text.matchAll(WORD)) {
    const word = match[0].replace(/['’]s$/u, '');
    if (!/^\p{Lu}/u.test(word) && !/^(?:al|el)-\p{Lu}/u.test(word)) continue;
    const start = match.index;
    const found = {
      start,
      end: start + word.length,
      folded: fold(word).text,
      isInitial:
        INITIAL.test(word) &&
        !TITLE.test(word.toLowerCase()) &&
        (word.length === 1 || text[start + word.length] === '.'),
      isAcronym: /^\p{Lu}{2,5}$/u.test(word),
    };
    if (isMentioned(found)) continue;
    const last = runs.at(-1)?.at(-1);
    if (last && JOINS.test(text.slice(last.end, start)) && !endsSentence(text, last))
      runs.at(-1)?.push(found);
    else runs.push([found]);
  }
  return runs;
}

/** "in Tarn. Kolb": a full stop that belongs to no initial or title. */
const endsSentence = (text: string, { end, isInitial, folded }: Word): boolean =>
  text[end] === '.' && !isInitial && !TITLE.test(folded);

const TITLE = /^(?:mrs?|ms|dr|prof|gen|col|capt|lt|maj|sgt|st)$/u;

/** The pieces of a run between words of the language. A given name before such a word keeps it. */
function splitAtWords(run: readonly Word[], ordinary: OrdinaryWords): Word[][] {
  const parts: Word[][] = [[]];
  let isThing = false;
  for (const [at, word] of run.entries()) {
    const afterGiven = ordinary.givenNames.has(run[at - 1]?.folded ?? '');
    const isWord =
      !ordinary.givenNames.has(word.folded) &&
      !afterGiven &&
      !isSpelledOut(run, at) &&
      isOrdinary(word, ordinary);
    const isHead = ordinary.things.has(word.folded);
    // "Velkan Orsolo River", "Operation Orsolo": the name of a thing.
    if (isHead) parts[parts.length - 1] = [];
    if (isWord || isHead) {
      isThing = isHead;
      if (parts.at(-1)?.length) parts.push([]);
    } else if (!isThing)
      parts.at(-1)?.push({ ...word, hasTitle: ordinary.titles.has(run[at - 1]?.folded ?? '') });
  }
  return parts.filter(({ length }) => length > 0);
}

/** "KAREV Milana", "MILANA KAREV": a surname in capitals, which is no acronym beside a longer word. */
const isSpelledOut = (run: readonly Word[], at: number): boolean =>
  run[at]?.isAcronym === true &&
  run[at].folded.length > SHORT &&
  [run[at - 1], run[at + 1]].some((beside) => beside && !beside.isAcronym && !beside.isInitial);
const SHORT = 3;

const isOrdinary = ({ folded, isInitial, isAcronym }: Word, ordinary: OrdinaryWords): boolean =>
  !isInitial &&
  (isAcronym ||
    ordinary.inDescriptions.has(folded) ||
    folded.split('-').some((part) => stemsOf(part).some((stem) => ordinary.language.has(stem))));

/** Two words, a given name, or a word behind a title. */
function isName(words: readonly Word[], ordinary: OrdinaryWords): boolean {
  const [first] = words;
  const long = words.filter(({ isInitial }) => !isInitial);
  if (!first || long.length === 0) return false;
  if (words.length > 1 || first.hasTitle) return true;
  const { folded } = first;
  return (
    ordinary.givenNames.has(folded) &&
    !ordinary.inDescriptions.has(folded) &&
    !stemsOf(folded).some((stem) => ordinary.language.has(stem))
  );
}

const stemsOf = (word: string): string[] => [
  word,
  ...['s', 'es', 'd', 'ed', 'ing', 'ly', 'ern'].flatMap((ending) =>
    word.endsWith(ending)
      ? [word.slice(0, -ending.length), `${word.slice(0, -ending.length)}e`]
      : [],
  ),
];

const GLUED = /(?<=[#@_])(?:\p{Lu}\p{Ll}+){2,6}/gu;

/** "#FreeMilanaKarev", "IMG_MilanaKarev.jpg": two words of it are none of the language. */
function findGlued(
  text: string,
  isMentioned: (span: Span) => boolean,
  ordinary: OrdinaryWords,
): Span[] {
  return [...text.matchAll(GLUED)].flatMap(({ 0: glued, index }) => {
    const unlisted = [...glued.matchAll(/\p{Lu}\p{Ll}+/gu)]
      .map(([word]) => fold(word).text)
      .filter((word) => !ordinary.inDescriptions.has(word) && !ordinary.things.has(word))
      .filter((word) => !stemsOf(word).some((stem) => ordinary.language.has(stem)));
    const span = { start: index, end: index + glued.length };
    return unlisted.length > 1 && !isMentioned(span) ? [span] : [];
  });
}
