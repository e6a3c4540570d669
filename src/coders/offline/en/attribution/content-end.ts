import type { Token } from '../../language/document.ts';
import clauseEnds from './clause-ends.json' with { type: 'json' };
import { isReporting } from './is-reporting.ts';
import { phraseBefore } from './noun-phrase.ts';
import { compileAttribution } from './patterns.ts';
import type { Reader } from './reader.ts';
import type { Holds } from './rule-schemas.ts';
import { isWord } from './tags.ts';
import { attributionWords } from './word-lists.ts';
import { isComma, isDash, isEnd, isIng, isPersonal, isRelative, isTensed } from './words.ts';

const CLAUSE_ENDS = compileAttribution<Holds>('clause-ends', clauseEnds);

/**
 * End (exclusive) of the clause that begins at `from`: the end of the stretch or the next report.
 */
export const clauseEnd = (reader: Reader, from: number, high: number): number => {
  const { tokens } = reader;
  for (let at = from + 1; at < high; at += 1) {
    if (CLAUSE_ENDS.any(reader, at, at + 1)) return at;
    const isBreak = isComma(tokens[at]) || isDash(tokens[at]);
    if (isBreak && otherReport(reader, at, high)) return at;
  }
  return high;
};

/** Another report after a comma: "…, but he denied it", "…, the army said". */
const otherReport = (reader: Reader, comma: number, high: number): boolean =>
  (isWord(reader.tokens[comma + 1], attributionWords.contrasts) &&
    reportFollows(reader, comma + 2, high)) ||
  reportCloses(reader, comma + 1, high);

/** "but he denied …": a new subject with its own reporting verb. */
const reportFollows = (reader: Reader, from: number, high: number): boolean => {
  const { tokens } = reader;
  for (let at = from; at < Math.min(high, from + 8); at += 1) {
    const t = tokens[at] as Token;
    if (isTensed(t)) return isReporting(t);
    if (isComma(t) || isRelative(t)) return false;
  }
  return false;
};

/** ", the army said." at the end of the stretch: it reports the whole. */
const reportCloses = (reader: Reader, from: number, high: number): boolean => {
  const { tokens } = reader;
  const roof = Math.min(high, from + 12);
  for (let at = from; at < roof; at += 1) {
    const t = tokens[at] as Token;
    if (isComma(t)) return false;
    if (!isTensed(t)) continue;
    if (!isReporting(t) || phraseBefore(reader, at - 1, from) === null)
      return at === from && isReporting(t) && t.lemma !== 'tell';
    const next = tokens[at + 1];
    return at + 1 >= high || isEnd(next) || isComma(next);
  }
  return false;
};

/**
 * End (exclusive) of the object that begins at `from`: a comma, a subordinate clause or the main
 * verb.
 */
export const objectEnd = (reader: Reader, from: number, high: number): number => {
  const { tokens } = reader;
  let relative = false;
  for (let at = from + 1; at < high; at += 1) {
    const t = tokens[at] as Token;
    if (isEnd(t) || isDash(t)) return at;
    if (isComma(t) && !listGoesOn(reader, at, high)) return at;
    if (isWord(t, attributionWords.objectBreaks) && !relative) return at;
    if (isRelative(t)) relative = true;
    if (t.upos === 'CCONJ' && isTensed(tokens[at + 1]) && !isPersonal(tokens[at - 1])) return at;
  }
  return high;
};

const listGoesOn = (reader: Reader, comma: number, high: number): boolean => {
  // "attacks on Friday, by fighters on two convoys"
  if (isWord(reader.tokens[comma + 1], attributionWords.agentLinks)) return true;
  for (let at = comma + 1; at < Math.min(high, comma + 9); at += 1) {
    const t = reader.tokens[at] as Token;
    if (isTensed(t) || isIng(t) || isRelative(t)) return false;
    if (isWord(t, attributionWords.listConjunctions))
      return at > comma + 1 || !isTensed(reader.tokens[at + 1]);
  }
  return false;
};
