import type { Token } from '../language/document.ts';

/** What a single token is, from its tags where there are fine ones, else from its shape. */

const BE: ReadonlySet<string> = new Set(
  "be am is are was were been being 's 're ’s ’re 'm ’m".split(' '),
);
const HAVE: ReadonlySet<string> = new Set("have has had having 've ’ve 'd ’d".split(' '));
const MODAL: ReadonlySet<string> = new Set(
  "will would can could may might shall should must 'll ’ll wo ca".split(' '),
);
const PERSONAL: ReadonlySet<string> = new Set('i we you he she they it who'.split(' '));
const RELATIVE: ReadonlySet<string> = new Set('who which that whom whose'.split(' '));
const NEGATION: ReadonlySet<string> = new Set("not n't n’t never".split(' '));
const OPENERS: ReadonlySet<string> = new Set('" “ „ « ‘ ` `` ‹ 「 『'.split(' '));
const CLOSERS: ReadonlySet<string> = new Set(`" ” » ’ '' ' “ › 」 』`.split(' '));

export const isBe = (t: Token | undefined): boolean =>
  t !== undefined && BE.has(t.lower) && t.xpos !== 'POS';
export const isHave = (t: Token | undefined): boolean => t !== undefined && HAVE.has(t.lower);
export const isModal = (t: Token | undefined): boolean =>
  t !== undefined && MODAL.has(t.lower) && t.upos !== 'NOUN' && t.upos !== 'PROPN';
export const isAuxiliary = (t: Token | undefined): boolean =>
  t !== undefined &&
  (t.upos === 'AUX' ||
    isModal(t) ||
    isHave(t) ||
    (isBe(t) && t.upos !== 'PART') ||
    /^(?:do|does|did)$/u.test(t.lower));
export const isNegation = (t: Token | undefined): boolean =>
  t !== undefined && NEGATION.has(t.lower);
export const isPersonal = (t: Token | undefined): boolean =>
  t !== undefined && PERSONAL.has(t.lower);
export const isRelative = (t: Token | undefined): boolean =>
  t !== undefined && RELATIVE.has(t.lower);
export const isOpener = (t: Token | undefined): boolean => t !== undefined && OPENERS.has(t.text);
export const isCloser = (t: Token | undefined): boolean => t !== undefined && CLOSERS.has(t.text);
export const isQuoteMark = (t: Token | undefined): boolean => isOpener(t) || isCloser(t);
export const isComma = (t: Token | undefined): boolean => t !== undefined && t.text === ',';
export const isDash = (t: Token | undefined): boolean =>
  t !== undefined && /^(?:[—–]|--+)$/u.test(t.text);
export const isEnd = (t: Token | undefined): boolean =>
  t !== undefined && /^[.!?…;]+$/u.test(t.text);
export const isVerbal = (t: Token | undefined): boolean =>
  t !== undefined && (t.upos === 'VERB' || t.upos === 'AUX');
export const isIng = (t: Token | undefined): boolean =>
  t !== undefined &&
  (t.xpos === 'VBG' || (t.xpos === 'XX' && isVerbal(t) && /ing$/u.test(t.lower)));
export const isPossessive = (t: Token | undefined): boolean =>
  t !== undefined &&
  (t.xpos === 'POS' ||
    (/^['’]s$/u.test(t.lower) && t.upos === 'PART') ||
    (/^['’]$/u.test(t.text) && t.upos === 'PART'));

/** A verb that carries tense: what makes a clause. */
export const isTensed = (t: Token | undefined): boolean => {
  if (t === undefined) return false;
  if (t.xpos !== 'XX') return /^(?:VBD|VBZ|VBP|MD)$/u.test(t.xpos);
  return isVerbal(t) && !/ing$/u.test(t.lower);
};

export const isNominal = (t: Token | undefined): boolean =>
  t !== undefined &&
  (t.upos === 'NOUN' ||
    t.upos === 'PROPN' ||
    t.upos === 'PRON' ||
    t.upos === 'NUM' ||
    t.upos === 'SYM' ||
    (t.upos === 'X' && /[\p{L}\p{N}]/u.test(t.text)));
