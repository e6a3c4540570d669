import type { OrdinaryWords } from '../model/ordinary-words.ts';
import { fold, wordsOf } from '../text/fold.ts';
import { findSecretNames, findWholeNames } from './find-secret-names.ts';
import type { WithheldNames, WithheldWords } from './find-withheld.ts';
import type { Spot } from './names/scan.ts';
import { paragraphsWith } from './paragraphs.ts';
import { NAME, type Redaction } from './redact.ts';

/** Labels of people who are withheld: "[person 3]". */
export const isLabel = (by: string): boolean => /^\[(?:person|group) \d+\]$/.test(by);

/** Whole names withheld anywhere, with their labels, and which of them a text may hold. */
export interface NamesElsewhere {
  readonly labels: ReadonlyMap<string, string | null>;
  readonly pick: (text: string) => ReadonlySet<string>;
}

/** Names of withheld people in the text of their own article, replaced by their labels. */
export function labelNames(
  text: string,
  own: WithheldNames,
  elsewhere: NamesElsewhere,
  ordinary: ReadonlySet<string>,
): Redaction[] {
  const whole = wholeNames(text, own, elsewhere);
  return [
    ...whole,
    ...findSecretNames(text, own)
      .filter((hit) => !whole.some((name) => covers(name, hit)))
      .flatMap((hit) => labelled(text, hit, own, ordinary)),
  ];
}

const covers = (a: Spot, b: Spot): boolean => a.start <= b.start && b.end <= a.end;

/** Not the names of people whom this very article may name. */
function wholeNames(text: string, own: WithheldNames, elsewhere: NamesElsewhere): Redaction[] {
  const names = new Set(
    [...elsewhere.pick(text), ...own.unread].filter((name) => !own.shownNames.has(name)),
  );
  return findWholeNames(text, names).map((hit) => {
    const words = textOf(text, hit);
    return { ...hit, by: own.labelOfWord.get(words) ?? elsewhere.labels.get(words) ?? NAME };
  });
}

/**
 * One word of a name: it stays where the text names somebody or something else with it. If somebody
 * who is shown has the same name, nobody knows who is meant, and the paragraph is left out.
 */
function labelled(
  text: string,
  hit: Spot,
  own: WithheldNames,
  ordinary: ReadonlySet<string>,
): Redaction[] {
  const inside = (span: { start: number; end: number }): boolean =>
    span.start <= hit.start && hit.end <= span.end;
  const word = textOf(text, hit);
  const mention = own.own.find(inside);
  if (
    mention &&
    !own.shown.some((span) => inside(span) && span.end - span.start < mention.end - mention.start)
  )
    return [{ ...hit, by: mention.label }];
  if (own.shown.some(inside)) return [];
  if (isOrdinary(text, hit, word, own, ordinary)) return [];
  const stem = stemOf(word, own.words);
  if (own.shared.has(stem)) return paragraphsWith(text, [hit]);
  return [{ ...hit, by: labelOfStem(stem, own) }];
}

/**
 * Other forms of the names, found at these places: glued, with a nickname, in another script. Plain
 * words are left to `labelNames` and `labelWords`, which know when they mean something else.
 */
export function labelForms(
  text: string,
  places: readonly Spot[],
  own: readonly WithheldWords[],
  elsewhere: NamesElsewhere,
): Redaction[] {
  return places.flatMap((place) => {
    const words = textOf(text, place);
    const isPlain = !words.includes(' ') && /^\p{L}+$/u.test(text.slice(place.start, place.end));
    const isOthers = own.some(
      ({ shown, shownNames, words: secret }) =>
        shownNames.has(words) ||
        shown.some((span) => covers(span, place)) ||
        (isPlain && secret.has(stemOf(words, secret))),
    );
    if (isOthers) return [];
    const label = own.map(({ labelOfWord }) => labelOfWord.get(words)).find(Boolean);
    return [{ ...place, by: label ?? elsewhere.labels.get(words) ?? NAME }];
  });
}

/** "prices rose" is not about Ms Rose, nor "Marked" about Mark; "#rose" may be. */
const isOrdinary = (
  text: string,
  { start }: Spot,
  word: string,
  own: Pick<WithheldNames, 'words'>,
  ordinary: ReadonlySet<string>,
): boolean =>
  /\p{Ll}/u.test(text[start] ?? '')
    ? own.words.has(stemOf(word, own.words)) && !/[#@._/-]/u.test(text[start - 1] ?? '')
    : ordinary.has(word) && !own.words.has(word);

const textOf = (text: string, { start, end }: Spot): string =>
  wordsOf(fold(text.slice(start, end)))
    .map(({ word }) => word)
    .join(' ');

function stemOf(word: string, words: ReadonlySet<string>): string {
  for (let cut = 0; cut <= 3; cut += 1) {
    const stem = word.slice(0, word.length - cut);
    if (words.has(stem)) return stem;
  }
  return word;
}

/**
 * Whether words may hold a word of one of many names. A title, an id or a file name need not have
 * capitals: there only words of the language do not count.
 */
export function createWordSearch(
  names: ReadonlySet<string>,
  { inDescriptions, language }: Pick<OrdinaryWords, 'inDescriptions' | 'language'>,
): (words: string) => boolean {
  const isOfLanguage = (word: string, first: string): boolean =>
    /\p{Ll}/u.test(first) && (inDescriptions.has(word) || language.has(word));
  return (words) =>
    names.size > 0 &&
    wordsOf(fold(words)).some(
      ({ word, start }) =>
        names.has(stemOf(word, names)) && !isOfLanguage(word, words[start] ?? ''),
    );
}

/** No label where the word may be of another. */
const labelOfStem = (stem: string, { labelOfWord, shared }: WithheldWords): string =>
  (shared.has(stem) ? null : labelOfWord.get(stem)) ?? NAME;

/**
 * The same in words that are in no text: a title, a reason, the name of something. `isOfOthers`: in
 * the name of something that is shown, only whole names count.
 */
export function labelWords(
  words: string,
  own: readonly WithheldWords[],
  elsewhere: NamesElsewhere,
  isOfOthers: boolean,
  ordinary: ReadonlySet<string>,
): Redaction[] {
  const shown = new Set(own.flatMap(({ shownNames }) => [...shownNames]));
  const unread = own.flatMap((one) => [...one.unread]);
  const names = new Set([...elsewhere.pick(words), ...unread].filter((name) => !shown.has(name)));
  const whole = findWholeNames(words, names).map((hit) => {
    const found = textOf(words, hit);
    const label = own.map(({ labelOfWord }) => labelOfWord.get(found)).find(Boolean);
    return { ...hit, by: label ?? elsewhere.labels.get(found) ?? NAME };
  });
  if (own.length === 0 || isOfOthers) return whole;
  const known = [...whole, ...findWholeNames(words, shown)];
  return [
    ...whole,
    ...own.flatMap((one) =>
      findSecretNames(words, one)
        .filter((hit) => !known.some((name) => covers(name, hit)))
        .filter((hit) => !isOrdinary(words, hit, textOf(words, hit), one, ordinary))
        .map((hit) => ({
          ...hit,
          by: labelOfStem(stemOf(textOf(words, hit), one.words), one),
        })),
    ),
  ];
}
