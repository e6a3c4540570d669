import type { Tagged } from './deed-tags.ts';
import { edNouns, numerals } from './words.ts';

/** Finite verbs and auxiliaries. */
const FINITE = /^(?:AUX |VERB (?:VBD|VBZ|VBP|MD))/u;

/**
 * The right tag of words whose ending or spelling leaves no doubt, where the tagger has one that
 * cannot be: "bombed" as a noun, "eleven" as an adverb; null elsewhere.
 */
export const oddTag = (
  at: number,
  word: string,
  tagged: Tagged,
):
  | 'NUM CD'
  | 'VERB VBD'
  | 'VERB VBN'
  | 'ADV RB'
  | 'AUX VBP'
  | 'AUX VBZ'
  | 'AUX VBD'
  | 'VERB VBG'
  | 'NOUN NN'
  | null => {
  const { lower } = tagged;
  if (numerals.has(lower(at))) return isNumeral(at, word, tagged) ? 'NUM CD' : null;
  if (lower(at) === 'seldom') return 'ADV RB';
  const auxiliary = HAVE[lower(at)];
  if (auxiliary !== undefined && isAuxiliary(at, tagged)) return auxiliary;
  // "our air defence shot down four drones"
  if (lower(at) === 'shot' && lower(at + 1) === 'down' && /^NOUN /u.test(tagged.tagAt(at)))
    return 'VERB VBD';
  if (isBareSubject(at, tagged) || isFled(at, tagged)) return 'NOUN NN';
  // "Hired gunmen fought": no statement begins with its verb
  if (at === 0 && tagged.tagAt(0) === 'VERB VBD' && /^NOUN NNS/u.test(tagged.tagAt(1)))
    return 'VERB VBN';
  if (isGerundOfNoun(at, word, tagged)) return 'VERB VBG';
  return null;
};

/** The tag of a word in -ed that is read as no verb and no adjective; null where its own may stand. */
export const pastTag = (
  at: number,
  length: number,
  word: string,
  tagged: Tagged,
): 'VERB VBD' | 'VERB VBN' | null => {
  if (!isPast(at, word, tagged)) return null;
  return hasTense(at, length, tagged) ? 'VERB VBD' : 'VERB VBN';
};

const HAVE: Readonly<Record<string, 'AUX VBP' | 'AUX VBZ' | 'AUX VBD'>> = {
  have: 'AUX VBP',
  has: 'AUX VBZ',
  had: 'AUX VBD',
};

/** "Two have so far been arrested": read as a verb of its own. */
const isAuxiliary = (at: number, { tagAt }: Tagged): boolean => {
  if (!/^VERB VB[DPZ]$/u.test(tagAt(at))) return false;
  let next = at + 1;
  while (tagAt(next).startsWith('ADV ')) next += 1;
  return /^(?:VERB|AUX) VBN$/u.test(tagAt(next));
};

/** "Fled fighting", "sheltering from shelling": whoever flees does not do it. */
const isFled = (at: number, { lower, tagAt }: Tagged): boolean => {
  if (tagAt(at) !== 'VERB VBG' || !FOUGHT.test(lower(at))) return false;
  const before = /^(?:from|ongoing|heavy|renewed)$/u.test(lower(at - 1)) ? at - 2 : at - 1;
  return FLEEING.test(lower(before));
};
const FOUGHT = /^(?:bombing|fighting|looting|shelling|shooting)$/u;
const FLEEING =
  /^(?:escap(?:e|ed|es|ing)|fle(?:d|e|es|eing)|hid(?:e|es|ing)?|shelter(?:s|ed|ing)?|displaced)$/u;

/** "A constable was injured", read as an adjective. */
const isBareSubject = (at: number, { lower, tagAt }: Tagged): boolean =>
  tagAt(at) === 'ADJ JJ' &&
  tagAt(at - 1).startsWith('DET ') &&
  /^(?:had|has|was)$/u.test(lower(at + 1)) &&
  !/ed$|^(?:dead|latter|former|other|same|worst)$/u.test(lower(at));

/** "A convoy carrying supplies", read as a noun. */
const isGerundOfNoun = (at: number, word: string, { tagAt }: Tagged): boolean =>
  /^\p{Ll}{3,}ing$/u.test(word) &&
  tagAt(at) === 'NOUN NN' &&
  /^NOUN NNS?$/u.test(tagAt(at - 1)) &&
  /^(?:DET|NUM|PRON PRP) |^(?:NOUN NNS|PROPN NNP)$/u.test(tagAt(at + 1));

/** Not "Zulu Four", "the Sixty-Third". */
const isNumeral = (at: number, word: string, { tagAt }: Tagged): boolean => {
  if (tagAt(at).startsWith('NUM ')) return false;
  return /^\p{Ll}/u.test(word) || (at === 0 && /^NOUN |^ADJ /u.test(tagAt(1)));
};

/** A word in -ed that is read as no verb and no adjective, and is none of the few nouns in -ed. */
const isPast = (at: number, word: string, { lower, tagAt }: Tagged): boolean => {
  if (!/^\p{Ll}{2,}[^e]ed$/u.test(word) || edNouns.has(word)) return false;
  const tag = tagAt(at);
  if (/^VERB VB[DN]$|^ADJ |^AUX |^ADP |^VERB VBG$/u.test(tag)) return false;
  // "the accused", "two injured"
  const isAfterArticle = /^(?:DET|ADJ|NUM) |PRP\$$/u.test(tagAt(at - 1)) || lower(at - 1) === '-';
  return !(isAfterArticle && /^NOUN /u.test(tag));
};

const hasTense = (at: number, length: number, tagged: Tagged): boolean => {
  const { lower, tagAt } = tagged;
  const before = tagAt(at - 1).startsWith('ADV ') ? at - 2 : at - 1;
  if (tagAt(before).startsWith('AUX ')) return false;
  if (/^PRON (?:PRP|WP|WDT)$/u.test(tagAt(before))) return true;
  const next = tagAt(at + 1);
  const isThat = lower(at + 1) === 'that';
  const isBound =
    /^(?:at|more|fewer)$/u.test(lower(at + 1)) && /^(?:least|than)$/u.test(lower(at + 2));
  // "12 captured soldiers"
  if (tagAt(before).startsWith('NUM ') && /^(?:ADJ|NOUN) /u.test(tagAt(at + 1))) return false;
  const isSubject = /^(?:NOUN|PROPN|NUM|PUNCT) /u.test(tagAt(before));
  if (isSubject && (isBound || isThat || /^(?:DET|NUM|NOUN|PROPN|PRON|VERB VBG)/u.test(next)))
    return true;
  if (next.startsWith('CCONJ ') && FINITE.test(tagAt(at + 2))) return true;
  for (let other = 0; other < length; other += 1)
    if (other !== at && FINITE.test(tagAt(other))) return false;
  return true;
};
