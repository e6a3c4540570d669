import type { Token } from '../../language/document.ts';
import type { Resources } from '../../language/match/resources.ts';
import { compilerFor } from '../../language/match/rules.ts';
import { isDash, isTensed } from '../attribution/words.ts';
import numbers from '../dates/numbers.json' with { type: 'json' };
import { loadLexicon } from '../lexicon/lexicon.ts';
import type { DangerLine } from './line.ts';
import { bareForms, dangerWords, harmForms } from './words.ts';

type WordClass = Resources<DangerLine>['words'][string];

const token =
  (fits: (token: Token) => boolean): WordClass =>
  ({ tokens }, at) =>
    fits(tokens[at] as Token) ? at + 1 : 0;

/** A form of a verb of harm. Its infinitive may be another word: "free trade", "the desert". */
const form =
  (kind: keyof typeof harmForms): WordClass =>
  ({ tokens, unknown }, at) => {
    const { lower, upos } = tokens[at] as Token;
    if (!harmForms[kind][unknown ? 'bodily' : 'any'].has(lower)) return 0;
    const isBare = bareForms.has(lower);
    return upos === 'PROPN' || (isBare && upos !== 'VERB') ? 0 : at + 1;
  };

const ADULT = 18;
const ones: Readonly<Record<string, number>> = numbers.ones;
const numberIn = (word: string): number =>
  /^\d{1,2}$/.test(word) ? Number(word) : (ones[word] ?? NaN);

/** "15", not "15 km", "15%", "15-9" or "one of". */
const ageFrom =
  (least: number, most: number): WordClass =>
  ({ tokens }, at) => {
    const [here, next] = [tokens[at] as Token, tokens[at + 1]];
    const value = numberIn(here.lower);
    if (!(value >= least && value < most) || (value === 1 && !/\d/.test(here.text))) return 0;
    const counts =
      next?.sentence === here.sentence &&
      (dangerWords.countedTags.has(next.upos) || /^[-–/:%.]\S*$/.test(next.text)) &&
      next.end < (tokens.at(-1)?.end ?? 0) &&
      tokens[at + 2]?.sentence === here.sentence;
    return counts ? 0 : at + 1;
  };

/** Inside a noun phrase: no comma, no preposition, no finite verb. */
const isInPhrase = ({ upos, xpos, text }: Token): boolean =>
  dangerWords.phraseTags.has(upos) || dangerWords.attributeTags.has(xpos) || text === '-';

const isFiniteVerb = (one: Token): boolean => isTensed(one) && one.upos !== 'NOUN';
const CLOSE = /^[.;:!?]$/;

const ASIDE = 16;
/** Tokens of "and his wife". */
const COMPANION = 5;
/** "and his wife", "and her two sons": where it ends; 0 if it does not begin here. */
const companionEnd = (tokens: readonly Token[], at: number): number => {
  if (tokens[at]?.lower !== 'and' || !dangerWords.ownArticles.has(tokens[at + 1]?.lower ?? ''))
    return 0;
  const kin = tokens
    .slice(at + 2, at + COMPANION)
    .find(({ upos }) => upos !== 'ADJ' && upos !== 'NUM');
  return kin && dangerWords.kin.has(kin.lower) ? kin.index + 1 : 0;
};

/** ", a farmer from Orlun," up to its second comma; "(45)"; "– a farmer –". */
const markedAside: WordClass = ({ tokens }, at) => {
  const open = tokens[at] as Token;
  const isComma = open.text === ',';
  const isBracket = open.text === '(';
  if (!isComma && !isBracket && !isDash(open)) return 0;
  const relative = dangerWords.relatives.has(tokens[at + 1]?.lower ?? '');
  for (let to = at + 1; to < at + ASIDE; to += 1) {
    const here = tokens[to];
    if (here?.sentence !== open.sentence || CLOSE.test(here.text)) return 0;
    if (isComma ? here.text === ',' : isBracket ? here.text === ')' : isDash(here))
      return to > at + 1 ? (isComma ? to : to + 1) : 0;
    if (!relative && !isBracket && isFiniteVerb(here)) return 0;
  }
  return 0;
};

/** The same, or "and his wife". */
const aside: WordClass = (line, at, ...rest) =>
  companionEnd(line.tokens, at) || markedAside(line, at, ...rest);

/** A word for somebody in danger that the next word does not make something else: "a victim support officer". */
const endangered: WordClass = ({ tokens }, at) => {
  const [here, next] = [tokens[at] as Token, tokens[at + 1]];
  const goesOn =
    next?.sentence === here.sentence &&
    (next.upos === 'NOUN' || next.upos === 'ADJ' || next.xpos === 'POS' || next.text === '-');
  return goesOn ? 0 : at + 1;
};

/** Year for which ages are counted in a text without a date. */
const UNDATED = 2026;
/** A word for an office that the next word does not continue: "governor Vask", "leader board". */
const wholeRole: WordClass = (line, at) =>
  line.tokens[at + 1]?.upos === 'PROPN' ? 0 : endangered(line, at);

/** A year in which whoever was born is a child at publication. */
const recentYear: WordClass = ({ tokens, year }, at) => {
  const { text } = tokens[at] as Token;
  if (!/^(?:19|2\d)\d\d$/.test(text)) return 0;
  return Number(text) + ADULT > (year ?? UNDATED) ? at + 1 : 0;
};

const RESOURCES: Resources<DangerLine> = {
  gap: '~',
  marks: 'pieces',
  lists: dangerWords,
  words: {
    adverb: token(({ upos, lower }) => upos === 'ADV' || dangerWords.adverbs.has(lower)),
    aside,
    aux: token(({ upos, lower }) => upos === 'AUX' || dangerWords.auxiliaries.has(lower)),
    endangered,
    harmed: form('harmed'),
    harms: form('harms'),
    inner: token((one) => !CLOSE.test(one.text) && one.text !== ',' && !isFiniteVerb(one)),
    age: ageFrom(ADULT, 100),
    minor: ageFrom(0, ADULT),
    person: ({ begins }, at) => (begins[at] ? at + 1 : 0),
    phrase: token(isInPhrase),
    'whole-role': wholeRole,
    'recent-year': recentYear,
    says: token(({ lower }) => loadLexicon().verbs.has(lower)),
    'small-number': token(({ lower }) => numberIn(lower) < ADULT),
    suffered: form('suffered'),
    testifies: form('testifies'),
  },
  spans: {},
};

/** Compiles the rules of a file of `en/protect/`. */
export const compileDanger = compilerFor('protect', RESOURCES);
