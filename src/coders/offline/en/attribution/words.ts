import type { Token } from '../../language/document.ts';
import { isSign } from '../../language/is-sign.ts';
import { attributionWords } from './word-lists.ts';

/** Classifies a token by its fine-grained tag if it has one, otherwise by its form. */

const {
  be,
  closingMarks,
  do: doing,
  gerundEndings,
  have,
  modals,
  negations,
  openingMarks,
  personal,
  possessiveMarks,
  relatives,
} = attributionWords;
const GERUND_ENDINGS = [...gerundEndings];

export const isBe = (t: Token | undefined): boolean =>
  t !== undefined && be.has(t.lower) && t.xpos !== 'POS';
export const isHave = (t: Token | undefined): boolean => t !== undefined && have.has(t.lower);
export const isModal = (t: Token | undefined): boolean =>
  t !== undefined && modals.has(t.lower) && t.upos !== 'NOUN' && t.upos !== 'PROPN';
export const isAuxiliary = (t: Token | undefined): boolean =>
  t !== undefined &&
  (t.upos === 'AUX' ||
    isModal(t) ||
    isHave(t) ||
    (isBe(t) && t.upos !== 'PART') ||
    doing.has(t.lower));
export const isNegation = (t: Token | undefined): boolean =>
  t !== undefined && negations.has(t.lower);
export const isPersonal = (t: Token | undefined): boolean =>
  t !== undefined && personal.has(t.lower);
export const isRelative = (t: Token | undefined): boolean =>
  t !== undefined && relatives.has(t.lower);
export const isOpener = (t: Token | undefined): boolean =>
  t !== undefined && openingMarks.has(t.text);
export const isCloser = (t: Token | undefined): boolean =>
  t !== undefined && closingMarks.has(t.text);
export const isQuoteMark = (t: Token | undefined): boolean => isOpener(t) || isCloser(t);
export const isComma = (t: Token | undefined): boolean => t !== undefined && t.text === ',';
export const isDash = (t: Token | undefined): boolean =>
  t !== undefined && /^(?:[—–]|--+)$/u.test(t.lemma);
export const isEnd = (t: Token | undefined): boolean =>
  t !== undefined && (/^[.!?…;]+$/u.test(t.text) || isSign(t.text));
export const isVerbal = (t: Token | undefined): boolean =>
  t !== undefined && (t.upos === 'VERB' || t.upos === 'AUX');
export const endsAsGerund = (word: string): boolean =>
  GERUND_ENDINGS.some((ending) => word.endsWith(ending));
export const isIng = (t: Token | undefined): boolean =>
  t !== undefined &&
  (t.xpos === 'VBG' || (t.xpos === 'XX' && isVerbal(t) && endsAsGerund(t.lower)));
export const isPossessive = (t: Token | undefined): boolean =>
  t !== undefined && (t.xpos === 'POS' || (t.upos === 'PART' && possessiveMarks.has(t.lower)));

/** A verb that carries tense, and so makes a clause. */
export const isTensed = (t: Token | undefined): boolean => {
  if (t === undefined) return false;
  const { xpos } = t;
  if (xpos !== 'XX') return xpos === 'VBD' || xpos === 'VBZ' || xpos === 'VBP' || xpos === 'MD';
  return isVerbal(t) && !endsAsGerund(t.lower);
};

export const isNominal = (t: Token | undefined): boolean =>
  t !== undefined &&
  (t.upos === 'NOUN' ||
    t.upos === 'PROPN' ||
    t.upos === 'PRON' ||
    t.upos === 'NUM' ||
    t.upos === 'SYM' ||
    (t.upos === 'X' && /[\p{L}\p{N}]/u.test(t.text)));
