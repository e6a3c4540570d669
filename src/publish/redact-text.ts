import type { Secrets } from '../graph/protected/find-protected.ts';
import type { Profile } from '../model/profile.ts';
import { type Folded, fold, wordsOf } from '../text/fold.ts';
import { coordinatesIn } from './coordinates-in.ts';
import type { Others } from './find-others.ts';

/** A span of a text and its replacement. */
export interface Redaction {
  readonly start: number;
  readonly end: number;
  readonly by: string;
}

export const NAME = '[name withheld]';
export const DETAIL = '[withheld]';
/** Replaces a paragraph in which a name may have been missed. */
export const PARAGRAPH = '[left out]';

/** Letters that an inflection may add to a name: Petrov, Petrova, Petrovs. */
const ENDING = 3;
/** A shorter word matches only exactly, or with an added "s". */
const STEM = 4;

/** Every occurrence of a name, whatever its case, accents, ending or invisible characters. */
export function findSecretNames(text: string, secrets: Pick<Secrets, 'words'>): Redaction[] {
  if (secrets.words.size === 0) return [];
  const stems = [...secrets.words];
  return wordsOf(fold(text)).flatMap(({ word, start, end }) =>
    stems.some((stem) => isForm(word, stem)) ? [{ start, end, by: NAME }] : [],
  );
}

const isForm = (word: string, stem: string): boolean =>
  word === stem ||
  word === `${stem}s` ||
  (stem.length >= STEM && word.startsWith(stem) && word.length - stem.length <= ENDING);

/**
 * Full names of people who are protected in another article, so that this article does not reveal
 * them.
 */
export function findWholeNames(text: string, names: ReadonlySet<string>): Redaction[] {
  if (names.size === 0) return [];
  const folded = fold(text);
  const words = wordsOf(folded);
  return words.flatMap((first, at) =>
    [...names].flatMap((name) => {
      const parts = name.split(' ');
      const isHere = parts.every((part, offset) => isForm(words[at + offset]?.word ?? '', part));
      const last = words[at + parts.length - 1];
      return isHere && last ? [{ start: first.start, end: last.end, by: NAME }] : [];
    }),
  );
}

/**
 * A sentence ends at its punctuation before white space. That is precise enough to find what is
 * said near a person.
 */
const SENTENCE = /[^.!?\n]*(?:[.!?](?!\s|["”’)]*\s|$)[^.!?\n]*)*(?:[.!?]["”’)]*|\n|$)/gu;
/** Age, home and birth: details that identify a soldier even without his name. */
const DETAILS = [
  /\b(\d{1,3}|[a-z]+)[- ]year[- ]old\b/giu,
  /(?<=,\s)\d{1,3}(?=\s*[,.;)])/gu,
  /\bage[ds]?\s+\d{1,3}\b/giu,
  /\bborn\s+(?:in|on)\s+[^,.;]+/giu,
  /(?<=\b(?:native|resident|residents|citizen|natives) of\s)\p{Lu}[\p{L}’'-]*(?:\s\p{Lu}[\p{L}’'-]*)*/gu,
  /(?<=\b(?:from|lives in|lived in|living in|home in|hometown of)\s(?:the\s)?(?:\p{Ll}+\s){0,3}(?:of\s)?)\p{Lu}[\p{L}’'-]*(?:\s\p{Lu}[\p{L}’'-]*)*/gu,
];

/** Where somebody is held or lives, to within a few metres. */
export const findCoordinates = (text: string): Redaction[] =>
  coordinatesIn(text).map((span) => ({ ...span, by: DETAIL }));

/** Identifying details in the sentences that mention a protected individual. */
export function findDetails(
  text: string,
  { entities, gone }: Secrets,
  others: Others,
): Redaction[] {
  const mentions = entities
    .filter(({ isOne }) => isOne)
    .flatMap((entity) => entity.mentions.filter(({ part }) => part === 'text'));
  const spoken = [...mentions, ...findSecretNames(text, { words: gone })];
  if (spoken.length === 0) return [];
  const sentences = [...text.matchAll(SENTENCE)].filter(({ index, 0: sentence }) =>
    spoken.some(({ start }) => start >= index && start < index + sentence.length),
  );
  return [
    ...sentences.flatMap(({ index, 0: sentence }) =>
      DETAILS.flatMap((pattern) => matchesOf(pattern, sentence, index)).filter(
        (found) => !others.persons.some((other) => overlap(found, other)),
      ),
    ),
    ...mentions.flatMap(({ quote, start }) => matchesOf(POSSESSOR, quote, start)),
  ];
}

/** An order "from Colonel Grebal" does not name anybody's home. */
const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
type Span = Pick<Redaction, 'start' | 'end'>;

/** "Anna Petrova's brother": the owner's name identifies him. */
const POSSESSOR = /\p{Lu}[\p{L}-]*(?:\s\p{Lu}[\p{L}-]*)*(?=[’']s\s)/gu;

const matchesOf = (pattern: RegExp, words: string, offset: number): Redaction[] =>
  [...words.matchAll(pattern)].map(({ index, 0: match }) => ({
    start: offset + index,
    end: offset + index + match.length,
    by: DETAIL,
  }));

/**
 * Paragraphs in which a name may have been missed: they contain letters of a non-Latin script, a
 * word one letter away from a name, or a name that somebody else has too.
 */
export function findUncertain(
  text: string,
  secrets: Secrets,
  othersNames: ReadonlySet<string>,
): Redaction[] {
  const shared = [...secrets.words].some((word) => othersNames.has(word));
  return paragraphsOf(text).flatMap(({ start, end }) => {
    const folded = fold(text.slice(start, end));
    const words = wordsOf(folded).map(({ word }) => word);
    const isNamed = words.some((word) => [...secrets.words].some((stem) => isForm(word, stem)));
    const isOtherScript = secrets.words.size > 0 && isMixed(folded);
    const isNear = words.some((word) => [...secrets.words].some((stem) => isNearly(word, stem)));
    return isNear || isOtherScript || (isNamed && shared) ? [{ start, end, by: PARAGRAPH }] : [];
  });
}

const isMixed = ({ text }: Folded): boolean => /[^\P{L}\p{Script=Latin}]/u.test(text);

/**
 * One letter added, dropped or changed in a name of five letters or more: a typo or another
 * spelling.
 */
function isNearly(word: string, stem: string): boolean {
  if (stem.length < 5 || isForm(word, stem) || Math.abs(word.length - stem.length) > 1)
    return false;
  let [first, last, otherLast] = [0, word.length, stem.length];
  while (first < last && first < otherLast && word[first] === stem[first]) first += 1;
  while (last > first && otherLast > first && word[last - 1] === stem[otherLast - 1]) {
    last -= 1;
    otherLast -= 1;
  }
  return last - first <= 1 && otherLast - first <= 1;
}

export function paragraphsOf(text: string): { start: number; end: number }[] {
  return [...text.matchAll(/[^\n]+/gu)].map(({ index, 0: line }) => ({
    start: index,
    end: index + line.length,
  }));
}

/** For a text whose named people are no longer known. */
export const everyParagraph = (text: string): Redaction[] =>
  paragraphsOf(text).map((span) => ({ ...span, by: PARAGRAPH }));

/** A redacted text, with a map from offsets in the original to offsets in it. */
export interface Redacted {
  readonly text: string;
  readonly shift: (offset: number, side: 'start' | 'end') => number;
  readonly touches: (start: number, end: number, by?: string) => boolean;
  /** Number of redactions, by replacement. */
  readonly counts: ReadonlyMap<string, number>;
}

export function redact(text: string, redactions: readonly Redaction[]): Redacted {
  const pieces = withoutOverlap(redactions);
  const made: (Redaction & { readonly to: number })[] = [];
  let [result, from] = ['', 0];
  for (const piece of pieces) {
    result += text.slice(from, piece.start);
    made.push({ ...piece, to: result.length });
    result += piece.by;
    from = piece.end;
  }
  result += text.slice(from);
  return {
    text: result,
    shift: (offset, side) => {
      const piece = made.findLast(({ start }) =>
        side === 'start' ? start <= offset : start < offset,
      );
      if (!piece) return offset;
      if (offset >= piece.end) return piece.to + piece.by.length + offset - piece.end;
      return side === 'start' ? piece.to : piece.to + piece.by.length;
    },
    counts: made.reduce(
      (counts, { by }) => counts.set(by, (counts.get(by) ?? 0) + 1),
      new Map<string, number>(),
    ),
    touches: (start, end, by) =>
      made.some(
        (piece) => piece.start < end && start < piece.end && (by === undefined || piece.by === by),
      ),
  };
}

/** Sorted. Overlapping redactions are merged into one that covers them all. */
function withoutOverlap(redactions: readonly Redaction[]): Redaction[] {
  const sorted = [...redactions].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Redaction[] = [];
  for (const next of sorted) {
    const last = kept.at(-1);
    if (!last || next.start >= last.end) kept.push(next);
    else if (next.end > last.end)
      kept[kept.length - 1] = {
        start: last.start,
        end: next.end,
        by: last.by === NAME || next.by === NAME ? NAME : last.by,
      };
  }
  return kept;
}

/** Everything to replace in the text of one article. */
export function redactionsOf(
  text: string,
  secrets: Secrets,
  everywhere: ReadonlySet<string>,
  others: Others,
  profile: Profile,
): Redaction[] {
  if (!profile.names) return [];
  return [
    ...(profile.uncertain ? findUncertain(text, secrets, others.names) : []),
    ...findSecretNames(text, secrets),
    ...findWholeNames(text, everywhere),
    ...(profile.details ? findDetails(text, secrets, others) : []),
    ...(profile.details && secrets.entities.length + secrets.gone.size > 0
      ? findCoordinates(text)
      : []),
  ];
}
