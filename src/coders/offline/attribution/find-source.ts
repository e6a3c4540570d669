import { clauseWords } from './clause-words.ts';
import { timeWords } from './cues.ts';
import type { VerbCue } from './find-verb-cues.ts';
import { impliedSubject, quotedAs, reportJustBefore } from './implied-subject.ts';
import { phraseAfter } from './noun-phrase.ts';
import type { Reader } from './reader.ts';
import type { Source } from './source.ts';
import { subjectBefore } from './subject-before.ts';
import { subjectByHeads } from './subject-by-heads.ts';
import { hasUpos, isWord } from './tags.ts';
import { isCloser, isComma, isDash, isEnd, isQuoteMark, isRelative, isTensed } from './words.ts';

export const findSource = (reader: Reader, cue: VerbCue): Source => {
  const none: Source = { range: null, side: 'none', start: cue.first, end: cue.last + 1 };
  if (cue.passive) return agent(reader, cue) ?? none;
  if (cue.form === 'finite' || cue.form === 'participle') {
    const after = inverted(reader, cue);
    if (after !== null) return after;
    const described = beforeAside(reader, cue);
    if (described !== null) return described;
    const before = subjectBefore(reader, cue.first, cue.low);
    // "calls released by the agency suggest": the phrase next to the verb is not its subject
    const link = before === null ? undefined : reader.tokens[before.start - 1];
    const governed = hasUpos(link, 'ADP') && !isWord(link, clauseWords.notGoverning);
    if (before === null || before.implied || governed) {
      const headed = byHeads(reader, cue);
      if (headed !== null) return headed;
    }
    if (before !== null) {
      return {
        range: before.range,
        antecedent: before.antecedent,
        side: before.implied ? 'implied' : 'before',
        start: before.start,
        end: cue.last + 1,
      };
    }
    return none;
  }
  const quoted = quotedAs(reader, cue);
  if (quoted !== null) return quoted;
  const same = reportJustBefore(reader, cue);
  if (same !== null) return { range: same, side: 'implied', start: cue.first, end: cue.last + 1 };
  const headed = byHeads(reader, cue);
  if (headed !== null && reader.quoteOf[headed.range?.[0] ?? 0] === reader.quoteOf[cue.verb])
    return headed;
  const holder = impliedSubject(reader, cue);
  return holder === null
    ? none
    : { range: holder, side: 'implied', start: cue.first, end: cue.last + 1 };
};

/**
 * `"…," a man who did not want to be named told RFA`, "groups that have endorsed him say": the noun
 * at the head of its stretch, where a clause about it stands between it and the verb.
 */
const beforeAside = (reader: Reader, cue: VerbCue): Source | null => {
  const { tokens, quoteOf } = reader;
  let from = cue.low;
  for (let at = cue.first - 1; at >= cue.low; at -= 1) {
    const ends = quoteOf[at] !== quoteOf[cue.verb] || /^[:;]$/u.test(tokens[at]?.text ?? '');
    if (!ends) continue;
    from = at + 1;
    break;
  }
  while (isQuoteMark(tokens[from]) || isComma(tokens[from]) || tokens[from]?.upos === 'CCONJ')
    from += 1;
  if (from >= cue.first - 2 || tokens[from]?.upos === 'ADP') return null;
  const range = phraseAfter(reader, from, cue.first);
  const link = range === null ? undefined : tokens[range[1] + 1];
  if (range === null || !isWord(link, clauseWords.asideLinks)) return null;
  let verbs = 0;
  for (let at = range[1] + 2; at < cue.first; at += 1) {
    const t = tokens[at];
    if (isComma(t) || isRelative(t) || t?.upos === 'SCONJ' || t?.upos === 'CCONJ') return null;
    if (isTensed(t)) verbs += t?.upos === 'AUX' && verbs > 0 ? 0 : 1;
  }
  if (verbs !== 1 || cue.first - range[1] <= 3) return null;
  return { range, side: 'before', start: range[0], end: cue.last + 1 };
};

/** "was described by Smith as" */
const agent = (reader: Reader, cue: VerbCue): Source | null => {
  if (reader.tokens[cue.last + 1]?.lower !== 'by') return null;
  const range = phraseAfter(reader, cue.last + 2, cue.high);
  return range === null ? null : { range, side: 'agent', start: cue.first, end: range[1] + 1 };
};

/** What the syntax says, where the words just before the verb do not settle it. */
const byHeads = (reader: Reader, cue: VerbCue): Source | null => {
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

/** `," said Smith`: the subject after the verb, where something is closed just before it. */
const inverted = (reader: Reader, cue: VerbCue): Source | null => {
  const { tokens } = reader;
  const previous = tokens[cue.first - 1];
  const opens =
    cue.first === cue.low || isComma(previous) || isDash(previous) || isQuoteMark(previous);
  if (!opens || cue.first !== cue.verb) return null;
  if (cue.first === cue.low && !isQuoteMark(previous)) return null;
  // `," told Smith`: whoever follows a verb of telling is told
  if (cue.key === 'tell') return null;
  const range = phraseAfter(reader, cue.last + 1, cue.high);
  if (range === null || timeWords.has(tokens[range[0]]?.lower ?? '')) return null;
  if (!isCloser(previous)) {
    // "Smith, a spokesman, said the army …" has its own subject; "…, said Smith." stops after it
    const next = tokens[range[1] + 1];
    if (next !== undefined && range[1] + 1 < cue.high && isTensed(next)) return null;
    const subject = subjectBefore(reader, cue.first, cue.low);
    const closed = isEnd(next) || range[1] + 1 >= cue.high || isComma(next);
    // "Smith, 58, denied all charges."
    if (subject !== null && cue.groups.some(({ frames }) => frames.includes('object'))) return null;
    if (subject !== null && !closed && (subject.start === cue.low || next?.upos !== 'ADP'))
      return null;
  }
  return { range, side: 'after', start: cue.first, end: range[1] + 1 };
};
