import type { MentionForm } from '../../../model/vocabulary.ts';

const PRONOUN =
  /^(?:he|she|they|we|i|it|him|her|them|us|me|his|their|our|its|who|whom|this|these|those)$/i;
/** Words inside names that are not capitalised. */
const SMALL = /^(?:of|the|and|for|in|on|de|da|do|al|el|von|van|bin)$/i;

/** Whether words are a name, a description or a pronoun; only a first guess. */
export function guessForm(text: string, [start, end]: readonly [number, number]): MentionForm {
  const words = text.slice(start, end).split(/\s+/).filter(Boolean);
  if (words.length === 1 && PRONOUN.test(words[0] ?? '')) return 'pronoun';
  const telling = words.filter((word) => !SMALL.test(word));
  const before = text.slice(Math.max(0, start - 4), start);
  const word = before.trimEnd();
  const isFirst = before.slice(word.length).includes('\n') || /^$|[.!?:"“”]$/.test(word);
  const [first = '', ...rest] = telling;
  // A capital at the start of a sentence tells nothing, unless the word has one elsewhere too.
  const isCapital = isFirst && rest.length === 0 ? isCapitalInside(text, first) : isUpper(first);
  return isCapital && rest.every(isUpper) ? 'name' : 'nominal';
}

const isUpper = (word: string): boolean => /^[\p{Lu}\p{N}]/u.test(word);

function isCapitalInside(text: string, word: string): boolean {
  if (/^\p{Lu}{2,}$/u.test(word)) return true;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (/[\p{L},] $/u.test(text.slice(Math.max(0, at - 2), at))) return true;
  return false;
}
