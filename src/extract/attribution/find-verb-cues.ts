import type { Token } from '../document.ts';
import { longerVerbs, type VerbGroup, verbGroups } from './cues.ts';
import { type Reader, regionOf } from './reader.ts';
import { isAuxiliary, isBe, isFinite, isHave, isIng, isNegation } from './words.ts';

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
  if (groups === undefined) return null;
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
      if (isBe(t) && !auxiliary && !infinitive && !isIng(token) && token.lower !== token.lemma) passive = true;
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
  const form = formOf(token, auxiliary, infinitive);
  return { verb: token.index, first, last: long?.last ?? token.index, key, groups, form, passive, negated, low, high };
};

const formOf = (token: Token, auxiliary: boolean, infinitive: boolean): VerbCue['form'] => {
  if (infinitive) return 'infinitive';
  if (auxiliary) return 'finite';
  if (isIng(token)) return 'ing';
  if (token.xpos === 'VBN') return 'participle';
  return 'finite';
};

const ALWAYS: ReadonlySet<string> = new Set('said says told wrote tweeted added saying telling'.split(' '));

const couldBeVerb = (reader: Reader, token: Token): boolean => {
  if (token.upos === 'VERB') return true;
  if (ALWAYS.has(token.lower)) return true;
  // a tagger without context takes "claims" after a name for a noun
  return token.upos === 'AUX' ? false : isFinite(token) && reader.parsed && token.upos !== 'NOUN' && token.upos !== 'PROPN';
};

const IRREGULAR: Readonly<Record<string, string>> = { said: 'say', says: 'say', told: 'tell', wrote: 'write', saying: 'say', telling: 'tell' };

const lemmaOf = (token: Token): string => IRREGULAR[token.lower] ?? token.lemma.toLowerCase();

const longest = (reader: Reader, verb: number, lemma: string): { key: string; last: number } | null => {
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
