import { SHOWN } from './shown.ts';

/** Words by which a line of everyday prose is known to be in a language, in lower case. */
export interface EverydayWords {
  /** Everyday words of this language that no other language has. */
  readonly own: ReadonlySet<string>;
  /** Everyday words that others have too, with whatever meaning: they support the language's own. */
  readonly shared: ReadonlySet<string>;
}

/** By ISO 639-1 code. */
export type WithEveryday = Readonly<Record<string, { readonly everyday?: EverydayWords }>>;

/** Different everyday words needed among those that the library would be shown. */
const ENOUGH = 2;
/** Share of everyday words in a line, and among the words shown. */
const SHARE = 0.28;
const SHARE_SHOWN = 0.2;

/**
 * The language whose everyday words a line has so many of that it can be in no other; null if there
 * is none. Of a line that begins in another language too few of the words shown would be known.
 */
export function evidentLanguage(words: readonly string[], languages: WithEveryday): string | null {
  const lower = words.map((word) => word.toLowerCase());
  for (const [language, { everyday }] of Object.entries(languages))
    if (everyday && isEvident(lower, everyday)) return language;
  return null;
}

function isEvident(words: readonly string[], { own, shared }: EverydayWords): boolean {
  const isKnown = (word: string): boolean => own.has(word) || shared.has(word);
  const shown = words.slice(0, countShown(words));
  const knownShown = shown.filter(isKnown);
  return (
    words.some((word) => own.has(word)) &&
    words.filter(isKnown).length >= words.length * SHARE &&
    knownShown.length >= shown.length * SHARE_SHOWN &&
    new Set(knownShown).size >= ENOUGH
  );
}

function countShown(words: readonly string[]): number {
  let length = 0;
  const end = words.findIndex((word) => {
    length += word.length + 1;
    return length > SHOWN;
  });
  return end < 0 ? words.length : end;
}
