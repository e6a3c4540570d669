import type { CueSource } from './cue-source.ts';
import type { VerbCue } from './find-verb-cues.ts';
import { impliedSubject, mainReporter, quotedAs, reportJustBefore } from './implied-subject.ts';
import { invertedSubject } from './inverted-subject.ts';
import { isWork } from './is-work.ts';
import { phraseAfter, phraseBefore, type Range } from './noun-phrase.ts';
import type { Reader } from './reader.ts';
import { subjectAfterQuotation } from './subject-after-quotation.ts';
import { type Subject, subjectBefore, verbStart } from './subject-before.ts';
import { subjectBeforeAside } from './subject-before-aside.ts';
import { subjectByHeads } from './subject-by-heads.ts';
import { hasUpos, isWord } from './tags.ts';
import { attributionWords } from './word-lists.ts';
import { isComma } from './words.ts';

export const findSource = (reader: Reader, cue: VerbCue): CueSource => {
  const found = cue.passive
    ? (agent(reader, cue) ?? ofNobody(reader, cue))
    : cue.form === 'finite' || cue.form === 'participle'
      ? ofFinite(reader, cue)
      : ofNonFinite(reader, cue);
  return found ?? { range: null, side: 'none', start: cue.first, end: cue.last + 1 };
};

const ofFinite = (reader: Reader, cue: VerbCue): CueSource | null => {
  const known =
    invertedSubject(reader, cue) ??
    subjectAfterQuotation(reader, cue) ??
    subjectBeforeAside(reader, cue);
  if (known !== null) return known;
  const before = subjectBefore(reader, cue.first, cue.low);
  if (before === null || before.implied || isGoverned(reader, before)) {
    const isShared = before?.implied === true && !isOfCircumstance(reader, before);
    const main = isShared ? mainReporter(reader, cue) : null;
    if (main !== null) return implied(cue, main);
    const headed = byHeads(reader, cue);
    const described = before === null ? null : overParticiple(reader, cue, before);
    if (described !== null && headed?.range?.[1] !== cue.first - 1) return described;
    if (headed !== null || before === null) return headed;
  }
  return {
    range: before.range,
    antecedent: before.antecedent,
    side: before.implied ? 'implied' : 'before',
    start: before.start,
    end: cue.last + 1,
  };
};

/** "said she was at home when soldiers came and told her to leave": the soldiers told her. */
const isOfCircumstance = ({ tokens }: Reader, { start }: Subject): boolean =>
  isWord(tokens[start - 1], attributionWords.circumstances);

/** "calls released by the agency suggest": the phrase next to the verb is not its subject. */
const isGoverned = ({ tokens }: Reader, { start }: Subject): boolean =>
  hasUpos(tokens[start - 1], 'ADP') && !isWord(tokens[start - 1], attributionWords.notGoverning);

/** "sources quoted by local media say", "papers seen by the agency show": the noun over the participle. */
const overParticiple = (reader: Reader, cue: VerbCue, { start }: Subject): CueSource | null => {
  const { tokens } = reader;
  if (tokens[start - 1]?.lower !== 'by' || tokens[start - 2]?.xpos !== 'VBN') return null;
  const range = phraseBefore(reader, start - 3, cue.low);
  return range === null ? null : { range, side: 'before', start: range[0], end: cue.last + 1 };
};

const ofNonFinite = (reader: Reader, cue: VerbCue): CueSource | null => {
  const quoted = quotedAs(reader, cue);
  if (quoted !== null) return quoted;
  const work = workShowing(reader, cue);
  if (work !== null) return work;
  const same = reportJustBefore(reader, cue);
  if (same !== null) return implied(cue, same);
  const main =
    cue.form === 'ing' && isBesides(reader, cue.first) ? mainReporter(reader, cue) : null;
  if (main !== null) return implied(cue, main);
  const headed = byHeads(reader, cue);
  if (headed !== null && reader.quoteOf[headed.range?.[0] ?? 0] === reader.quoteOf[cue.verb])
    return headed;
  const holder = impliedSubject(reader, cue);
  return holder === null ? null : implied(cue, holder);
};

/** ", denying", ", while denying", ", at the same time denying": beside what the main clause says. */
const isBesides = ({ tokens }: Reader, first: number): boolean => {
  const words = tokens.slice(Math.max(0, first - 4), first).map(({ lower }) => lower);
  let at = words.join(' ') === 'at the same time' ? first - 5 : first - 1;
  while (isWord(tokens[at], attributionWords.besides)) at -= 1;
  return isComma(tokens[at]);
};

/** "A video showing soldiers", "issued a statement on Telegram saying": the work before a participle. */
const workShowing = (reader: Reader, { form, first, last, low }: VerbCue): CueSource | null => {
  const at = form === 'ing' ? workBefore(reader, first) : -1;
  const range = at < low ? null : phraseBefore(reader, at, low);
  if (range === null) return null;
  const verb = reader.tokens[range[0] - 1];
  const isMade = verb !== undefined && attributionWords.publishingVerbs.has(verb.lemma);
  const by = isMade ? subjectBefore(reader, verbStart(reader, verb.index, low), low) : null;
  return { range, by: by?.range, side: 'before', start: range[0], end: last + 1 };
};

/** The work right before a participle, or before the channel that it was put out on; -1 if none. */
const workBefore = (reader: Reader, first: number): number => {
  if (isWork(reader, first - 1)) return first - 1;
  const { tokens } = reader;
  const isOn =
    hasUpos(tokens[first - 1], 'PROPN') &&
    isWord(tokens[first - 2], attributionWords.workPrepositions);
  return isOn && isWork(reader, first - 3) ? first - 3 : -1;
};

const implied = ({ first, last }: VerbCue, range: Range): CueSource => ({
  range,
  side: 'implied',
  start: first,
  end: last + 1,
});

/** "was described by Smith as" */
const agent = (reader: Reader, cue: VerbCue): CueSource | null => {
  if (reader.tokens[cue.last + 1]?.lower !== 'by') return null;
  const range = phraseAfter(reader, cue.last + 2, cue.high);
  return range === null ? null : { range, side: 'agent', start: cue.first, end: range[1] + 1 };
};

/** "The raids go on, it is said": nobody in particular. */
const ofNobody = ({ tokens }: Reader, { first, last }: VerbCue): CueSource | null =>
  tokens[first - 1]?.lower === 'it' && isComma(tokens[first - 2])
    ? { range: null, side: 'before', start: first - 1, end: last + 1 }
    : null;

/** The subject by the parse, used if the words directly before the verb do not decide. */
const byHeads = (reader: Reader, cue: VerbCue): CueSource | null => {
  const headed = subjectByHeads(reader, cue.verb, cue);
  // "figures saying", read as one name: the cue is not in its own subject
  if (headed === null || headed.range[1] >= cue.first) return null;
  const { range, antecedent, implied } = headed;
  return {
    range,
    antecedent,
    side: implied ? 'implied' : 'before',
    start: implied ? cue.first : range[0],
    end: cue.last + 1,
  };
};
