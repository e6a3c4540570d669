import type { Token } from '../../language/document.ts';
import adverbials from './adverbials.json' with { type: 'json' };
import { addresseeWords, timeWords } from './cues.ts';
import { isWork } from './is-work.ts';
import { compileAttribution } from './patterns.ts';
import type { Reader } from './reader.ts';
import type { Adverbial } from './rule-schemas.ts';
import { hasUpos, isPast, isWord } from './tags.ts';
import { attributionWords } from './word-lists.ts';
import { isComma, isEnd, isNominal, isPossessive, isQuoteMark, isTensed } from './words.ts';

const ADVERBIALS = compileAttribution<Adverbial>('adverbials', adverbials);

/** Maximum number of consecutive times, settings and the like. */
const ROUNDS = 4;

/**
 * "on Tuesday", "Sunday", "in a statement", "to reporters": when, where and to whom it was said.
 */
export const skipAdverbials = (reader: Reader, from: number, high: number): number => {
  const { tokens } = reader;
  let at = from;
  for (let round = 0; round < ROUNDS && at < high; round += 1) {
    const end = skipOne(reader, at, high);
    if (end === at) break;
    at = end;
  }
  if (at > from && isComma(tokens[at]) && tokens[at + 1]?.lower === 'that') return at + 1;
  return at;
};

const skipOne = (reader: Reader, at: number, high: number): number => {
  const bracket = afterBracket(reader, at, high);
  if (bracket > at) return bracket;
  const skip = ADVERBIALS.first(reader, at, at + 1)?.gives.skip ?? 0;
  if (skip === 'times') return afterTimes(reader, at, high);
  if (skip !== 'setting') return at + skip;
  const end = afterSetting(reader, at, high);
  return end === at ? at : afterParticiple(reader, end, high);
};

/** Tokens between brackets. */
const BRACKETED = 8;

/** "said [in Ukrainian] that" */
const afterBracket = ({ tokens }: Reader, at: number, high: number): number => {
  if (!/^[[(]$/u.test(tokens[at]?.text ?? '')) return at;
  for (let i = at + 1; i < Math.min(high, at + BRACKETED); i += 1)
    if (/^[\])]$/u.test(tokens[i]?.text ?? '')) return i + 1;
  return at;
};

/** "Sunday, 6 May" */
const afterTimes = ({ tokens }: Reader, from: number, high: number): number => {
  let at = from;
  while (
    at < high &&
    !isPossessive(tokens[at + 1]) &&
    (isWord(tokens[at], timeWords) ||
      hasUpos(tokens[at], 'NUM') ||
      (isComma(tokens[at]) && hasUpos(tokens[at + 1], 'NUM')))
  )
    at += 1;
  return at;
};

/** Tokens of "released by its office late on Friday" before "that". */
const PARTICIPLE_REACH = 10;

/** "in a report released on Friday that …": after the participle, if "that" follows. */
const afterParticiple = ({ tokens }: Reader, at: number, high: number): number => {
  if (!isPast(tokens[at])) return at;
  for (let i = at + 1; i < Math.min(high, at + PARTICIPLE_REACH); i += 1) {
    const t = tokens[i];
    if (t?.lower === 'that') return i;
    if (isTensed(t) || isEnd(t) || isQuoteMark(t)) return at;
  }
  return at;
};

/** Maximum tokens of a setting: "in a statement to the BBC". */
const SETTING_REACH = 9;

/** After "in a statement to the BBC"; unchanged if the phrase names no occasion of speaking. */
const afterSetting = (reader: Reader, at: number, high: number): number => {
  const { tokens } = reader;
  let known = false;
  for (let i = at + 1; i < Math.min(high, at + SETTING_REACH); i += 1) {
    const t = tokens[i];
    if (t === undefined) break;
    if (isWork(reader, i) || isOccasion(t)) {
      known = true;
      // "on Dec. 3"
      if (timeWords.has(t.lower) && hasUpos(tokens[i + 1], 'NUM')) return i + 2;
      if (!isNominal(tokens[i + 1])) return i + 1;
      continue;
    }
    if (known && isNominal(tokens[i - 1])) return i;
    if (!isOfPhrase(t)) break;
  }
  return at;
};

const isOccasion = ({ lower, lemma }: Token): boolean =>
  addresseeWords.has(lemma) ||
  timeWords.has(lower) ||
  attributionWords.channels.has(lower) ||
  /^\d{4}$/u.test(lower);

const isOfPhrase = (t: Token): boolean =>
  t.text === '-' || hasUpos(t, 'DET', 'ADJ', 'PROPN', 'NOUN', 'NUM', 'PRON', 'PART');
