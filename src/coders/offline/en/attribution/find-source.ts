import type { CueSource } from './cue-source.ts';
import type { VerbCue } from './find-verb-cues.ts';
import { impliedSubject, mainReporter, quotedAs, reportJustBefore } from './implied-subject.ts';
import { invertedSubject } from './inverted-subject.ts';
import { isWork } from './is-work.ts';
import { phraseAfter, phraseBefore, type Range } from './noun-phrase.ts';
import type { Reader } from './reader.ts';
import { type Subject, subjectBefore } from './subject-before.ts';
import { subjectBeforeAside } from './subject-before-aside.ts';
import { subjectByHeads } from './subject-by-heads.ts';
import { hasUpos, isWord } from './tags.ts';
import { attributionWords } from './word-lists.ts';
import { isComma } from './words.ts';

export const findSource = (reader: Reader, cue: VerbCue): CueSource => {
  const found = cue.passive
    ? agent(reader, cue)
    : cue.form === 'finite' || cue.form === 'participle'
      ? ofFinite(reader, cue)
      : ofNonFinite(reader, cue);
  return found ?? { range: null, side: 'none', start: cue.first, end: cue.last + 1 };
};

const ofFinite = (reader: Reader, cue: VerbCue): CueSource | null => {
  const known = invertedSubject(reader, cue) ?? subjectBeforeAside(reader, cue);
  if (known !== null) return known;
  const before = subjectBefore(reader, cue.first, cue.low);
  if (before === null || before.implied || isGoverned(reader, before)) {
    const main = before?.implied === true ? mainReporter(reader, cue) : null;
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
    isComma(reader.tokens[cue.first - 1]) && cue.form === 'ing' ? mainReporter(reader, cue) : null;
  if (main !== null) return implied(cue, main);
  const headed = byHeads(reader, cue);
  if (headed !== null && reader.quoteOf[headed.range?.[0] ?? 0] === reader.quoteOf[cue.verb])
    return headed;
  const holder = impliedSubject(reader, cue);
  return holder === null ? null : implied(cue, holder);
};

/** "A video showing soldiers": the work right before a participle. */
const workShowing = (reader: Reader, { form, first, last, low }: VerbCue): CueSource | null => {
  if (form !== 'ing' || !isWork(reader, first - 1)) return null;
  const range = phraseBefore(reader, first - 1, low);
  return range === null ? null : { range, side: 'before', start: range[0], end: last + 1 };
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

/** The subject by the parse, used if the words directly before the verb do not decide. */
const byHeads = (reader: Reader, cue: VerbCue): CueSource | null => {
  const headed = subjectByHeads(reader, cue.verb, cue);
  if (headed === null || headed.range[0] >= cue.first) return null;
  const { range, antecedent, implied } = headed;
  return {
    range,
    antecedent,
    side: implied ? 'implied' : 'before',
    start: implied ? cue.first : range[0],
    end: cue.last + 1,
  };
};
