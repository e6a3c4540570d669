import type { Token } from '../language/document.ts';
import { verbGroups } from './cues.ts';
import { phraseBefore } from './noun-phrase.ts';
import type { Reader } from './reader.ts';
import { isComma, isDash, isEnd, isIng, isPersonal, isRelative, isTensed } from './words.ts';

/** Verbs that, after a comma, take up the reporting again: "…, adding that", "…, he said". */
const isReporting = (t: Token | undefined): boolean =>
  t !== undefined &&
  (verbGroups.get(t.lemma) ?? []).some((g) => g.family === 'speech' && g.frames.includes('quote'));

/** Where a clause that begins at `from` ends (exclusive): the end of the stretch or the next report. */
export const clauseEnd = (reader: Reader, from: number, high: number): number => {
  const { tokens } = reader;
  for (let at = from + 1; at < high; at += 1) {
    const t = tokens[at] as Token;
    const next = tokens[at + 1];
    if (t.text === ';') return at;
    if (isComma(t) || isDash(t)) {
      if (next === undefined) return at;
      if (isIng(next) && isReporting(next)) return at;
      if (next.lower === 'according' || next.lower === 'citing') return at;
      if ((next.lower === 'but' || next.lower === 'and') && reportFollows(reader, at + 2, high))
        return at;
      if (reportCloses(reader, at + 1, high)) return at;
    } else if (t.lower === 'according' && next?.lower === 'to') return at;
    else if (t.upos === 'CCONJ' && (isTensed(next) || next?.xpos === 'VBN') && isReporting(next))
      return at;
    else if (
      t.upos === 'CCONJ' &&
      next?.upos === 'ADV' &&
      isTensed(tokens[at + 2]) &&
      isReporting(tokens[at + 2])
    )
      return at;
  }
  return high;
};

/** "but he denied …": a new subject with a reporting verb of its own. */
const reportFollows = (reader: Reader, from: number, high: number): boolean => {
  const { tokens } = reader;
  for (let at = from; at < Math.min(high, from + 8); at += 1) {
    const t = tokens[at] as Token;
    if (isTensed(t)) return isReporting(t);
    if (isComma(t) || isRelative(t)) return false;
  }
  return false;
};

/** ", the army said." at the end of the stretch: somebody else reports the whole. */
const reportCloses = (reader: Reader, from: number, high: number): boolean => {
  const { tokens } = reader;
  const roof = Math.min(high, from + 12);
  for (let at = from; at < roof; at += 1) {
    const t = tokens[at] as Token;
    if (isComma(t)) return false;
    if (!isTensed(t)) continue;
    if (!isReporting(t) || phraseBefore(reader, at - 1, from) === null)
      return at === from && isReporting(t);
    const next = tokens[at + 1];
    return at + 1 >= high || isEnd(next) || isComma(next);
  }
  return false;
};

const BREAKS: ReadonlySet<string> = new Set(
  'because when while after before although though since until as whereas if unless'.split(' '),
);

/** Where an object that begins at `from` ends (exclusive): before a comma, a subordinate clause, a verb of the main clause. */
export const objectEnd = (reader: Reader, from: number, high: number): number => {
  const { tokens } = reader;
  let relative = false;
  for (let at = from + 1; at < high; at += 1) {
    const t = tokens[at] as Token;
    if (isEnd(t) || isDash(t)) return at;
    if (isComma(t) && !listGoesOn(reader, at, high)) return at;
    if (BREAKS.has(t.lower) && !relative && t.lower !== 'as') return at;
    if (isRelative(t)) relative = true;
    if (t.upos === 'CCONJ' && isTensed(tokens[at + 1]) && !isPersonal(tokens[at - 1])) return at;
  }
  return high;
};

const listGoesOn = (reader: Reader, comma: number, high: number): boolean => {
  for (let at = comma + 1; at < Math.min(high, comma + 9); at += 1) {
    const t = reader.tokens[at] as Token;
    if (isTensed(t) || isIng(t) || isRelative(t)) return false;
    if (t.lower === 'and' || t.lower === 'or')
      return at > comma + 1 || !isTensed(reader.tokens[at + 1]);
  }
  return false;
};
