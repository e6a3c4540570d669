import type { Token } from '../language/document.ts';
import {
  longerVerbs,
  participleWords,
  surelySaid,
  type VerbGroup,
  verbGroups,
  witnessedWords,
} from './cues.ts';
import { type Reader, regionOf } from './reader.ts';
import {
  isAuxiliary,
  isBe,
  isComma,
  isHave,
  isIng,
  isNegation,
  isNominal,
  isPersonal,
  isTensed,
} from './words.ts';

/** A reporting verb with its auxiliaries and particles, and how it stands in its clause. */
export interface VerbCue {
  readonly verb: number;
  readonly first: number;
  /** Last token of the cue: the verb, or its last particle. */
  readonly last: number;
  readonly key: string;
  readonly groups: readonly VerbGroup[];
  readonly form: 'finite' | 'ing' | 'infinitive' | 'participle';
  readonly passive: boolean;
  readonly negated: boolean;
  /** First and end (exclusive) of the stretch it may draw on. */
  readonly low: number;
  readonly high: number;
}

const ADVERBS_BETWEEN = 3;

export const findVerbCues = (reader: Reader): readonly VerbCue[] => {
  const cues: VerbCue[] = [];
  for (const token of reader.tokens) {
    const cue = cueAt(reader, token);
    if (cue !== null) cues.push(cue);
  }
  return cues;
};

const cueAt = (reader: Reader, token: Token): VerbCue | null => {
  if (!couldBeVerb(reader, token)) return null;
  const { tokens } = reader;
  const lemma = lemmaOf(token);
  const long = longest(reader, token.index, lemma);
  const key = long === null ? lemma : long.key;
  const groups = verbGroups.get(key);
  if (groups === undefined || introducesSaying(reader, token)) return null;
  const [low, high] = regionOf(reader, token.index);
  let first = token.index;
  let passive = false;
  let negated = false;
  let infinitive = false;
  let auxiliary = false;
  let skipped = 0;
  for (let at = token.index - 1; at >= low; at -= 1) {
    const t = tokens[at] as Token;
    if (isNegation(t)) negated = true;
    else if (t.lower === 'to' && at === first - 1 && !auxiliary) infinitive = true;
    else if (isAuxiliary(t)) {
      if (
        isBe(t) &&
        !(t.lower.length === 2 && isPersonal(tokens[at - 1])) &&
        !auxiliary &&
        !infinitive &&
        !isIng(token) &&
        token.lower !== token.lemma
      )
        passive = true;
      if (isHave(t) && !passive) passive = false;
      auxiliary = true;
    } else if (t.upos === 'ADV' && skipped < ADVERBS_BETWEEN) {
      skipped += 1;
      continue;
    } else break;
    first = at;
    skipped = 0;
    if (infinitive) break;
  }
  const witnessed = isIng(token) && !auxiliary ? witnessedStart(reader, first, low) : -1;
  if (witnessed >= 0) first = witnessed;
  const form = witnessed >= 0 ? 'finite' : formOf(token, auxiliary, infinitive);
  return {
    verb: token.index,
    first,
    last: long?.last ?? token.index,
    key,
    groups,
    form,
    passive,
    negated,
    low,
    high,
  };
};

/** "heard saying", "quoted as saying": the saying is the cue. */
const introducesSaying = ({ tokens }: Reader, { index, lower }: Token): boolean => {
  if (!witnessedWords.has(lower)) return false;
  const next = tokens[index + 1]?.lower === 'as' ? tokens[index + 2] : tokens[index + 1];
  return next !== undefined && isIng(next) && verbGroups.has(lemmaOf(next));
};

/** "can be heard saying", "was quoted as saying": where that group begins; -1 where there is none. */
const witnessedStart = (reader: Reader, verb: number, low: number): number => {
  const { tokens } = reader;
  let at = verb - 1;
  if (tokens[at]?.lower === 'as') at -= 1;
  if (at <= low || !witnessedWords.has(tokens[at]?.lower ?? '')) return -1;
  let first = -1;
  for (at -= 1; at >= low && (isAuxiliary(tokens[at]) || tokens[at]?.upos === 'ADV'); at -= 1) {
    if (isBe(tokens[at]) || first >= 0) first = at;
  }
  return first;
};

const formOf = (token: Token, auxiliary: boolean, infinitive: boolean): VerbCue['form'] => {
  if (infinitive) return 'infinitive';
  if (auxiliary) return 'finite';
  if (isIng(token) || (token.upos === 'NOUN' && token.lower.endsWith('ing'))) return 'ing';
  if (token.xpos === 'VBN') return 'participle';
  return 'finite';
};

const couldBeVerb = (reader: Reader, token: Token): boolean => {
  if (token.upos === 'VERB') return true;
  if (surelySaid.has(token.lower) || isReportingNoun(reader, token)) return true;
  // a past tense that the tagger took for a noun: "the mayor warned of"
  if (/[^A-Z]ed$/u.test(token.text) && (token.upos === 'NOUN' || token.upos === 'ADJ')) {
    const before = reader.tokens[token.index - 1];
    const next = reader.tokens[token.index + 1];
    const stands =
      isNominal(before) ||
      // "the group, an ally of the army, denied responsibility"; "the military confirmed that"
      (isComma(before) && (isNominal(next) || next?.upos === 'DET' || next?.upos === 'SCONJ')) ||
      next?.lower === 'that';
    return stands && verbGroups.has(lemmaOf(token));
  }
  return token.upos === 'AUX'
    ? false
    : isTensed(token) && token.upos !== 'NOUN' && token.upos !== 'PROPN';
};

/** `she said, adding, "…"`: a participle that is taken for a noun. */
const isReportingNoun = ({ tokens }: Reader, { index, lower, upos }: Token): boolean => {
  // "an investigation by the Guardian found that"
  if (lower === 'found' && upos !== 'VERB') return tokens[index + 1]?.lower === 'that';
  if (upos !== 'NOUN' || !participleWords.has(lower)) return false;
  const next = tokens[index + 1];
  return isComma(tokens[index - 1]) && (isComma(next) || next?.lower === 'that');
};

const IRREGULAR: Readonly<Record<string, string>> = {
  reads: 'read',
  adding: 'add',
  found: 'find',
  said: 'say',
  says: 'say',
  told: 'tell',
  wrote: 'write',
  saying: 'say',
  telling: 'tell',
};

const lemmaOf = (token: Token): string =>
  IRREGULAR[token.lower] ?? (token.upos === 'VERB' ? token.lemma.toLowerCase() : stemOf(token));

const stemOf = ({ lower, lemma }: Token): string => {
  if (!lower.endsWith('ed')) return lemma.toLowerCase();
  const stem = lower.slice(0, -2);
  if (verbGroups.has(stem)) return stem;
  return stem.endsWith('i') ? `${stem.slice(0, -1)}y` : `${stem}e`;
};

const longest = (
  reader: Reader,
  verb: number,
  lemma: string,
): { key: string; last: number } | null => {
  for (const rest of longerVerbs.get(lemma) ?? []) {
    const last = matches(reader, verb, rest);
    if (last > 0) return { key: `${lemma} ${rest.join(' ')}`, last };
  }
  return null;
};

const matches = (reader: Reader, verb: number, rest: readonly string[]): number => {
  let at = verb + 1;
  for (const word of rest) {
    const t = reader.tokens[at];
    if (t === undefined || (t.lower !== word && t.lemma !== word)) return 0;
    at += 1;
  }
  return at - 1;
};
