/** Letters: headlines leave shorter words in lower case. */
const LONG = 5;
/** Ordinary words with a capital after the first word, where none of them tells of a deed. */
const MOST_IN_NAMES = 2;

/** What a language knows of words in lower case. */
export interface CaseWords {
  /** Whether it may be a word that is no name. */
  isOrdinary(lower: string): boolean;
  /** Whether it tells what is done, so that it is in no name of a body. */
  isDeed(lower: string): boolean;
}

/**
 * The words of one sentence as they would be written within a text: in a headline ("Army Shells Village Market")
 * ordinary words lose their capital. The same words in any other sentence.
 */
export function trueCased(words: readonly string[], known: CaseWords): readonly string[] {
  if (!isHeadline(words, known)) return words;
  return words.map((word, at) => (at > 0 && isLowered(word, known) ? word.toLowerCase() : word));
}

const isLowered = (word: string, { isOrdinary }: CaseWords): boolean =>
  /^\p{Lu}\p{Ll}/u.test(word) && isOrdinary(word.toLowerCase());

function isHeadline(words: readonly string[], known: CaseWords): boolean {
  if (/^[.!?…]$/u.test(words.at(-1) ?? '')) return false;
  if (words.slice(1).some((word) => word.length >= LONG && /^\p{Ll}/u.test(word))) return false;
  const lowered = words.slice(1).filter((word) => isLowered(word, known));
  const tells = lowered.some((word) => known.isDeed(word.toLowerCase()));
  return lowered.length > (tells ? 1 : MOST_IN_NAMES);
}
