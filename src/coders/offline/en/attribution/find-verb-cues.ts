import type { Token } from '../../language/document.ts';
import { compileAsk } from './ask.ts';
import { longerVerbs, type VerbGroup, verbGroups } from './cues.ts';
import { lemmaOf } from './lemma-of.ts';
import { token as classOf } from './patterns.ts';
import { type Reader, regionOf } from './reader.ts';
import type { VerbCueQuestion } from './rule-schemas.ts';
import { isPast, isWord } from './tags.ts';
import rules from './verb-cues.json' with { type: 'json' };
import { attributionWords } from './word-lists.ts';
import {
  endsAsGerund,
  isAuxiliary,
  isBe,
  isIng,
  isNegation,
  isPersonal,
  isRelative,
  isTensed,
} from './words.ts';

const isReporting = (t: Token | undefined): boolean =>
  t !== undefined && verbGroups.has(lemmaOf(t));

const ask = compileAsk<VerbCueQuestion>('verb-cues', rules, {
  reporting: classOf(isReporting),
  'reporting-ing': classOf((t) => isIng(t) && isReporting(t)),
});

/** A reporting verb with its auxiliaries and particles, and its form in the clause. */
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
  /** First and end (exclusive) of the stretch in which its source and content may be. */
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
  const verb = token.index;
  const lemma = lemmaOf(token);
  // a question about every word of a text, so the lists answer first
  if (!verbGroups.has(lemma) && !longerVerbs.has(lemma)) return null;
  if (!ask(reader, 'could-be', verb, verb + 1)) return null;
  const long = longest(reader, verb, lemma);
  const key = long === null ? lemma : long.key;
  const groups = verbGroups.get(key);
  // "heard saying", "quoted as saying": "saying" is the cue.
  if (groups === undefined || ask(reader, 'introduces', verb, verb + 1)) return null;
  const [low, high] = regionOf(reader, verb);
  const { first, passive, negated, infinitive, auxiliary } = groupBefore(reader, token, low);
  // "can be heard saying", "was quoted as saying": where that group begins
  const witnessed =
    isIng(token) && !auxiliary
      ? ask(reader, 'witnessed', first, verb, { low, high })?.words
      : undefined;
  const start = (witnessed?.get('group') ?? witnessed?.get('be'))?.[0];
  return {
    verb,
    first: start ?? first,
    last: long?.last ?? verb,
    key,
    groups,
    form: start === undefined ? formOf(token, auxiliary, infinitive) : 'finite',
    passive: passive || (!auxiliary && isReduced(reader, verb, groups)),
    negated,
    low,
    high,
  };
};

/** A verb's auxiliaries, negations and adverbs, read from the verb to the left. */
interface Group {
  readonly first: number;
  readonly passive: boolean;
  readonly negated: boolean;
  readonly infinitive: boolean;
  readonly auxiliary: boolean;
}

const groupBefore = (reader: Reader, token: Token, low: number): Group => {
  let first = token.index;
  let passive = false;
  let negated = false;
  let infinitive = false;
  let auxiliary = false;
  let skipped = 0;
  for (let at = token.index - 1; at >= low && !infinitive; at -= 1) {
    const t = reader.tokens[at] as Token;
    if (isNegation(t)) negated = true;
    else if (t.lower === 'to' && at === first - 1 && !auxiliary) infinitive = true;
    else if (isAuxiliary(t)) {
      passive ||= !auxiliary && makesPassive(reader, t, token);
      auxiliary = true;
    } else if (t.upos === 'ADV' && skipped < ADVERBS_BETWEEN) {
      skipped += 1;
      continue;
    } else break;
    first = at;
    skipped = 0;
  }
  return { first, passive, negated, infinitive, auxiliary };
};

/** "is told", but neither "is telling" nor the "'s" of "he's told", which may be "has". */
const makesPassive = ({ tokens }: Reader, be: Token, verb: Token): boolean =>
  isBe(be) &&
  !(/^['’]/u.test(be.lower) && isPersonal(tokens[be.index - 1])) &&
  !isIng(verb) &&
  verb.lower !== verb.lemma;

/** Tokens back to the "whom" of "whom the army accused of". */
const RELATIVE_REACH = 8;

/** "Four men accused of stealing": by others; but "whom they accused of stealing" by them. */
const isReduced = ({ tokens }: Reader, verb: number, groups: readonly VerbGroup[]): boolean => {
  const next = tokens[verb + 1]?.lower ?? '';
  // "fighters, since proclaimed to be rebels, fled"
  const isThought = next === 'to' && attributionWords.thought.has(tokens[verb]?.lemma ?? '');
  if (isThought && isPast(tokens[verb]) && isWord(tokens[verb + 2], attributionWords.perfects))
    return true;
  const isBlame = groups.some(
    ({ frames, prepositions }) => frames.includes('blame') && prepositions?.includes(next),
  );
  if (!isBlame || !isPast(tokens[verb]) || !isIng(tokens[verb + 2])) return false;
  for (let at = verb - 1; at > verb - RELATIVE_REACH; at -= 1) {
    if (isRelative(tokens[at])) return false;
    if (isTensed(tokens[at])) return true;
  }
  return true;
};

const formOf = (token: Token, auxiliary: boolean, infinitive: boolean): VerbCue['form'] => {
  if (infinitive) return 'infinitive';
  if (auxiliary) return 'finite';
  if (isIng(token) || (token.upos === 'NOUN' && endsAsGerund(token.lower))) return 'ing';
  if (token.xpos === 'VBN') return 'participle';
  return 'finite';
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
