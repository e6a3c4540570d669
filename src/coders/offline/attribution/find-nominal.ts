import { clauseEnd } from './content-end.ts';
import { cues, type NominalGroup, nominalGroups } from './cues.ts';
import { type Draft, draftOf } from './draft.ts';
import { phraseAfter, type Range } from './noun-phrase.ts';
import { type Reader, regionOf } from './reader.ts';
import { contentSpan, spanOf } from './spans.ts';
import { subjectBefore } from './subject-before.ts';
import { isNominal, isPossessive, isTensed } from './words.ts';

const POSSESSIVES = /^(?:his|her|my|our|your|their|its)$/u;

/** "the army's claim that …", "a warning by the UN that …", "their promise to …". */
export const findNominal = (reader: Reader): readonly Draft[] => {
  const drafts: Draft[] = [];
  for (const token of reader.tokens) {
    if (token.upos !== 'NOUN') continue;
    const groups =
      nominalGroups.get(token.lemma.toLowerCase()) ??
      nominalGroups.get(token.lower.replace(/s$/u, ''));
    if (groups === undefined) continue;
    const draft = draftAt(reader, token.index, groups);
    if (draft !== null) drafts.push(draft);
  }
  return drafts;
};

const draftAt = (reader: Reader, noun: number, groups: readonly NominalGroup[]): Draft | null => {
  const [low, high] = regionOf(reader, noun);
  const by = agentAfter(reader, noun + 1, high);
  const at = by === null ? noun + 1 : by[1] + 1;
  const word = reader.tokens[at]?.lower ?? '';
  const group = groups.find((g) => g.complements.includes(word));
  if (group === undefined || at + 1 >= high) return null;
  const end = complementEnd(reader, at, word, high);
  const content = end === null ? null : contentSpan(reader, word === 'to' ? at : at + 1, end);
  const cue = spanOf(reader, noun, noun + 1);
  if (content === null || cue === null) return null;
  const who = by ?? possessorBefore(reader, noun, low) ?? holderOf(reader, noun, low);
  const source = who === null ? null : spanOf(reader, who[0], who[1] + 1);
  return draftOf({
    source: source === null ? [] : [source],
    cue: [cue],
    content: [content],
    quotes: [],
    stance: group.stance,
    origin: source === null ? 'unknown' : 'stated',
    hedged: false,
    confidence: group.confidence * (source === null ? 0.5 : 1),
    rule: `noun/${word}${source === null ? '/nobody' : ''}`,
    at: noun,
  });
};

const complementEnd = (reader: Reader, at: number, word: string, high: number): number | null => {
  const next = reader.tokens[at + 1];
  if (word === 'that' || word === 'whether') {
    // "the statement that was released": a relative clause, not what it states
    return isTensed(next) ? null : clauseEnd(reader, at + 1, high);
  }
  if (word === 'to')
    return next?.upos === 'VERB' || next?.upos === 'AUX' ? clauseEnd(reader, at + 1, high) : null;
  const phrase = phraseAfter(reader, at + 1, high);
  return phrase === null ? null : phrase[1] + 1;
};

const agentAfter = (reader: Reader, at: number, high: number): Range | null =>
  /^(?:by|from)$/u.test(reader.tokens[at]?.lower ?? '') ? phraseAfter(reader, at + 1, high) : null;

/** "the army's", "his", before the noun and its adjectives. */
const possessorBefore = (reader: Reader, noun: number, low: number): Range | null => {
  const { tokens } = reader;
  for (let at = noun - 1; at >= Math.max(low, noun - 5); at -= 1) {
    const t = tokens[at];
    if (t === undefined) break;
    if (POSSESSIVES.test(t.lower)) return [at, at];
    if (isPossessive(t)) {
      let first = at - 1;
      while (
        first > low &&
        first > at - 8 &&
        (isNominal(tokens[first - 1]) ||
          tokens[first - 1]?.upos === 'ADJ' ||
          tokens[first - 1]?.upos === 'DET')
      )
        first -= 1;
      return first < low ? null : [first, at - 1];
    }
    if (!(t.upos === 'ADJ' || t.upos === 'NOUN' || t.upos === 'ADV' || t.upos === 'NUM')) break;
  }
  return null;
};

/** "issued a warning that": the subject of the verb that the noun is the object of. */
const holderOf = (reader: Reader, noun: number, low: number): Range | null => {
  const { tokens } = reader;
  for (let at = noun - 1; at >= Math.max(low, noun - 6); at -= 1) {
    const t = tokens[at];
    if (t === undefined || t.upos === 'ADP' || t.upos === 'PUNCT') return null;
    if (t.upos !== 'VERB') continue;
    // who rejects or weighs a claim does not make it
    if (!cues.makers.includes(t.lemma.toLowerCase())) return null;
    let first = at;
    while (first > low && /^(?:AUX|ADV|PART)$/u.test(tokens[first - 1]?.upos ?? '')) first -= 1;
    return subjectBefore(reader, first, low)?.range ?? null;
  }
  return null;
};
