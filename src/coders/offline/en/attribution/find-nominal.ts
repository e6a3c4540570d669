import { compileAsk } from './ask.ts';
import { clauseEnd } from './content-end.ts';
import { type NominalGroup, nominalGroups } from './cues.ts';
import { type Draft, draftOf } from './draft.ts';
import { isWork } from './is-work.ts';
import rules from './nominals.json' with { type: 'json' };
import { phraseAfter, type Range } from './noun-phrase.ts';
import { type Reader, regionOf } from './reader.ts';
import type { NominalQuestion } from './rule-schemas.ts';
import { contentSpan, spanOf } from './spans.ts';
import { subjectBefore } from './subject-before.ts';
import { hasUpos, isWord } from './tags.ts';
import { attributionWords } from './word-lists.ts';
import { isBe, isComma, isTensed } from './words.ts';

const ask = compileAsk<NominalQuestion>('nominals', rules);

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
  const end = complementEnd(reader, noun, at, word, high);
  const content = end === null ? null : contentSpan(reader, word === 'to' ? at : at + 1, end);
  const cue = spanOf(reader, noun, noun + 1);
  if (content === null || cue === null) return null;
  const who = by ?? holderBefore(reader, noun, low) ?? accuserAfter(reader, end, high);
  const source = who === null ? null : spanOf(reader, who[0], who[1] + 1);
  return draftOf({
    source: source === null ? [] : [source],
    cue: [cue],
    content: [content],
    stance: group.stance,
    origin: source === null ? 'unknown' : 'stated',
    confidence: group.confidence * (source === null ? 0.5 : 1),
    rule: `noun/${word}${source === null ? '/nobody' : ''}`,
    at: noun,
  });
};

const isAuxiliary = (deprel: string): boolean => deprel.startsWith('aux') || deprel === 'cop';

/** "The claim that guards beat them was denied": where the verb of the noun begins. */
const verbOfNoun = ({ tree, tokens }: Reader, noun: number, that: number): number | null => {
  const verb = tree.head(noun);
  const isSubject = tree.deprel(noun).startsWith('nsubj') && verb > that;
  if (!isSubject || tokens[verb]?.sentence !== tokens[noun]?.sentence) return null;
  const first = tree.children(verb).find((child) => isAuxiliary(tree.deprel(child)));
  return first !== undefined && first > that ? first : verb;
};

/** "Following claims that …, Lisna Rights confirmed": a phrase that opens a sentence ends at its comma. */
const openingEnd = (reader: Reader, noun: number, high: number): number => {
  const { tokens } = reader;
  const [low] = regionOf(reader, noun);
  const opens = isWord(tokens[low], attributionWords.opening);
  if (!opens || tokens.slice(low, noun).some(isTensed)) return high;
  for (let at = noun + 1; at < high; at += 1) if (isComma(tokens[at])) return at;
  return high;
};

/** Tokens of "a report that Open Archive, a research group, released". */
const RELEASE_REACH = 12;

/** "a report that the agency published in May": the work is what was published. */
const isReleasedBy = (reader: Reader, noun: number, that: number, high: number): boolean => {
  const { tokens } = reader;
  if (!isWork(reader, noun)) return false;
  for (let at = that + 1; at < Math.min(high, that + RELEASE_REACH); at += 1) {
    if (!isTensed(tokens[at])) continue;
    const verb = hasUpos(tokens[at], 'AUX') ? at + 1 : at;
    const isObject = hasUpos(tokens[verb + 1], 'DET', 'PRON', 'NOUN', 'PROPN', 'NUM');
    return isWord(tokens[verb], attributionWords.published) && !isObject;
  }
  return false;
};

/** "called reports that they fled a lie": where the last words judge the report. */
const verdictStart = ({ tokens, tree }: Reader, from: number, end: number): number => {
  const last = tokens[end - 1]?.text === '.' ? end - 2 : end - 1;
  const isVerdict = isWord(tokens[last], attributionWords.falsehoods);
  if (!isVerdict || tree.children(last).some((child) => isBe(tokens[child]))) return end;
  let start = last;
  while (start > from && hasUpos(tokens[start - 1], 'DET', 'ADJ', 'ADV')) start -= 1;
  if (tokens[start - 1]?.lower === 'as') start -= 1;
  return start > from + 1 ? start : end;
};

const complementEnd = (
  reader: Reader,
  noun: number,
  at: number,
  word: string,
  high: number,
): number | null => {
  const next = reader.tokens[at + 1];
  if (word === 'that' || word === 'whether') {
    // "the statement that was released": a relative clause, not the content of the statement
    if (isTensed(next) || isReleasedBy(reader, noun, at, high)) return null;
    const end = verbOfNoun(reader, noun, at) ?? openingEnd(reader, noun, high);
    return verdictStart(reader, at + 1, clauseEnd(reader, at + 1, end));
  }
  if (word === 'to')
    return next?.upos === 'VERB' || next?.upos === 'AUX' ? clauseEnd(reader, at + 1, high) : null;
  const phrase = phraseAfter(reader, at + 1, high);
  return phrase === null ? null : phrase[1] + 1;
};

/** "allegations of torture by his family": by whom it is told, where they are none who do such things. */
const accuserAfter = (reader: Reader, at: number | null, high: number): Range | null => {
  if (at === null) return null;
  const who = reader.tokens[at]?.lower === 'by' ? phraseAfter(reader, at + 1, high) : null;
  return who !== null && isWord(reader.tokens[who[1]], attributionWords.accusers) ? who : null;
};

const agentAfter = (reader: Reader, at: number, high: number): Range | null =>
  ask(reader, 'agent', at, at + 1) ? phraseAfter(reader, at + 1, high) : null;

/** "the army's", "his": a possessor before the noun and its adjectives. */
const possessorBefore = (reader: Reader, noun: number, low: number): Range | null => {
  const stretch = { low, high: reader.tokens.length };
  const found = ask(reader, 'possessor', noun, noun + 1, stretch)?.words;
  const pronoun = found?.get('pronoun')?.[0];
  if (pronoun !== undefined) return [pronoun, pronoun];
  const mark = found?.get('mark')?.[0];
  return mark === undefined ? null : [found?.get('more')?.[0] ?? mark - 1, mark - 1];
};

const holderBefore = (reader: Reader, noun: number, low: number): Range | null =>
  possessorBefore(reader, noun, low) ?? holderOf(reader, noun, low);

/** "issued a warning that": the subject of the verb that has the noun as object. */
const holderOf = (reader: Reader, noun: number, low: number): Range | null => {
  const stretch = { low, high: reader.tokens.length };
  const found = ask(reader, 'maker', noun, noun + 1, stretch)?.words;
  const first = (found?.get('group') ?? found?.get('verb'))?.[0];
  return first === undefined ? null : (subjectBefore(reader, first, low)?.range ?? null);
};
