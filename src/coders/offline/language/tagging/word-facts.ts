import { memoize } from '../../../../model/memoize.ts';
import { hashText } from '../hash.ts';

/** What tagger and parser use of a word, as hashes, computed once per token. */
export interface WordFacts {
  readonly text: string;
  readonly form: number;
  readonly lower: number;
  readonly suffix2: number;
  readonly suffix3: number;
  readonly suffix4: number;
  readonly prefix2: number;
  readonly prefix3: number;
  readonly shape: number;
}

/** Words remembered; a text uses most of its words many times. */
const MOST_WORDS = 20_000;

const wordFacts = memoize((form: string): WordFacts => {
  const folded = form.toLowerCase().replace(/\d/gu, '0');
  const length = folded.length;
  return {
    text: form,
    form: hashText(form.replace(/\d/gu, '0')),
    lower: hashText(folded),
    suffix2: hashText(folded, Math.max(0, length - 2)),
    suffix3: hashText(folded, Math.max(0, length - 3)),
    suffix4: hashText(folded, Math.max(0, length - 4)),
    prefix2: hashText(folded, 0, Math.min(length, 2)),
    prefix3: hashText(folded, 0, Math.min(length, 3)),
    shape: shapeOf(form),
  };
}, MOST_WORDS);

const straighten = (text: string): string => {
  if (!/[‘’“”`—–…]/u.test(text)) return text;
  if (/^(?:[“”]|``)$/u.test(text)) return '"';
  return text.replace(/[‘’`]/gu, "'").replace(/[—–]/gu, '-').replace(/…/gu, '...');
};

/** Bits: capital first, all capitals, capital inside, digit first, digit inside, hyphen, period, no letter. */
const shapeOf = (text: string): number => {
  let shape = 0;
  let letters = 0;
  let capitals = 0;
  for (let at = 0; at < text.length && at < 24; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) shape |= at === 0 ? 8 : 16;
    else if (code === 45) shape |= 32;
    else if (code === 46) shape |= 64;
    else if (isLetter(code)) {
      letters += 1;
      if (isCapital(text, at, code)) {
        capitals += 1;
        shape |= at === 0 ? 1 : 4;
      }
    }
  }
  if (letters === 0) shape |= 128;
  else if (letters === capitals && letters > 1) shape |= 2;
  return shape;
};

const isLetter = (code: number): boolean =>
  (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code >= 0xaa;

const isCapital = (text: string, at: number, code: number): boolean => {
  if (code < 128) return code <= 90;
  const letter = text[at] ?? '';
  return letter !== letter.toLowerCase();
};

/** The words of one sentence; capitals are ignored if the sentence is all capitals. */
export const readWords = (words: readonly string[]): readonly WordFacts[] => {
  const loud = isLoud(words);
  return words.map((word) => {
    const form = straighten(word);
    return wordFacts(loud ? form.toLowerCase() : form);
  });
};

const isLoud = (words: readonly string[]): boolean => {
  let long = 0;
  for (const word of words) {
    if (/\p{Ll}/u.test(word)) return false;
    if (/\p{L}{2}/u.test(word)) long += 1;
  }
  return long > 3;
};
