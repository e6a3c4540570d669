import type { Token } from '../../language/document.ts';
import type { CueSource } from './cue-source.ts';
import { verbGroups } from './cues.ts';
import type { VerbCue } from './find-verb-cues.ts';
import { lemmaOf } from './lemma-of.ts';
import { phraseAfter, phraseBefore, type Range } from './noun-phrase.ts';
import type { Reader } from './reader.ts';
import { subjectBefore, verbStart } from './subject-before.ts';
import { hasUpos, isWord } from './tags.ts';
import { attributionWords } from './word-lists.ts';
import { isComma, isDash, isNominal, isQuoteMark, isRelative, isTensed } from './words.ts';

/** "The agency quoted an officer as saying": the officer is the speaker. */
export const quotedAs = (reader: Reader, cue: VerbCue): CueSource | null => {
  const { tokens } = reader;
  if (cue.form !== 'ing' || tokens[cue.first - 1]?.lower !== 'as') return null;
  const range = phraseBefore(reader, cue.first - 2, cue.low);
  if (range === null) return null;
  const verb = tokens[range[0] - 1];
  if (verb === undefined || !attributionWords.quotingVerbs.has(verb.lemma)) return null;
  const start = verbStart(reader, verb.index, cue.low);
  const by = subjectBefore(reader, start, cue.low)?.range;
  return { range, by, side: 'before', start: by?.[0] ?? start, end: cue.last + 1 };
};

/** `," Smith said, adding that`: the speaker of the report that ends directly before. */
export const reportJustBefore = (reader: Reader, cue: VerbCue): Range | null => {
  const { tokens } = reader;
  if (cue.form !== 'ing' || !isComma(tokens[cue.first - 1])) return null;
  for (let at = cue.first - 2; at >= Math.max(cue.low, cue.first - REPORT_REACH); at -= 1) {
    const t = tokens[at] as Token;
    if (reader.quoteOf[at] !== reader.quoteOf[cue.verb] || isComma(t)) return null;
    if (!isTensed(t)) continue;
    if (
      !(verbGroups.get(t.lemma) ?? []).some(({ group }) => attributionWords.reportGroups.has(group))
    )
      return null;
    if (isQuoteMark(tokens[at - 1])) return phraseAfter(reader, at + 1, cue.first);
    const subject = subjectBefore(reader, verbStart(reader, at, cue.low), cue.low);
    return subject?.range ?? null;
  }
  return null;
};

/** Tokens of "told the broadcaster in an interview on Friday" before the comma. */
const REPORT_REACH = 10;

/** For "saying", "to say": the subject of the governing clause, the nearest one to the left. */
export const impliedSubject = (reader: Reader, cue: VerbCue): Range | null => {
  const { tokens } = reader;
  const previous = tokens[cue.first - 1];
  // "a video showing", "a man claiming": the noun directly before, unless a comma is between
  if (cue.form === 'ing' && previous !== undefined && !isComma(previous)) {
    const range = phraseBefore(reader, cue.first - 1, cue.low);
    const isGiven = range !== null && isWord(tokens[range[1]], attributionWords.givenThings);
    if (isGiven) return mainSubject(reader, cue) ?? range;
    if (range !== null) return range;
  }
  if (isComma(previous) || isDash(previous)) {
    const main = mainSubject(reader, cue);
    if (main !== null) return main;
  }
  for (let at = cue.first - 1; at >= cue.low; at -= 1) {
    if (!isTensed(tokens[at])) continue;
    const first = verbStart(reader, at, cue.low);
    const subject = subjectBefore(reader, first, cue.low);
    if (subject !== null) return subject.range;
    // `," Smith said, adding`: the words before may be the subject of an inverted cue
    const after = phraseAfter(reader, at + 1, cue.first);
    if (after !== null && isQuoteMark(tokens[first - 1])) return after;
  }
  return null;
};

/**
 * "The army denied that the clinic was hit, saying …", "said it had no proof, and denied …": the
 * speaker of the main clause, if that clause reports or publishes something.
 */
export const mainReporter = (reader: Reader, cue: VerbCue): Range | null => {
  if (!cue.groups.some(({ family }) => family !== 'mind')) return null;
  const main = mainClause(reader, cue);
  if (main === null) return null;
  const lemma = lemmaOf(reader.tokens[main.verb] as Token);
  const speaks = (verbGroups.get(lemma) ?? []).some(({ group }) =>
    attributionWords.speechGroups.has(group),
  );
  return speaks || attributionWords.publishingVerbs.has(lemma) ? main.range : null;
};

const mainSubject = (reader: Reader, cue: VerbCue): Range | null =>
  mainClause(reader, cue)?.range ?? null;

/** The subject and verb of the main clause: of the first finite verb outside subordinate clauses. */
const mainClause = (reader: Reader, cue: VerbCue): { range: Range; verb: number } | null => {
  const { tokens } = reader;
  for (let at = cue.low; at < cue.first; at += 1) {
    if (!isMainVerb(reader, at) || reader.quoteOf[at] !== reader.quoteOf[cue.verb]) continue;
    const subject = subjectBefore(reader, verbStart(reader, at, cue.low), cue.low);
    if (subject === null || subject.antecedent !== undefined) continue;
    if (isWord(tokens[subject.range[0]], attributionWords.asideLinks)) continue;
    const before = tokens[subject.start - 1];
    if (
      subject.start > cue.low &&
      (before?.upos === 'SCONJ' ||
        isRelative(before) ||
        isWord(before, attributionWords.subordinators))
    )
      continue;
    return { range: subject.range, verb: mainVerb(reader, at, cue.first) };
  }
  return null;
};

/** Tensed, or read as a participle: "The office released/VBN testimonies, …". */
const isMainVerb = ({ tokens }: Reader, at: number): boolean => {
  const t = tokens[at];
  if (isTensed(t)) return true;
  const published = t?.xpos === 'VBN' && attributionWords.publishingVerbs.has(t.lemma);
  return published && isNominal(tokens[at - 1]) && isNominal(tokens[at + 1]);
};

/** The verb that an auxiliary helps: "has denied". */
const mainVerb = ({ tokens }: Reader, at: number, end: number): number => {
  let verb = at;
  while (verb < end && hasUpos(tokens[verb], 'AUX', 'ADV', 'PART')) verb += 1;
  return verb;
};
