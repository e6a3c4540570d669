import type { Token } from '../document.ts';
import { timeWords, verbGroups } from './cues.ts';
import type { VerbCue } from './find-verb-cues.ts';
import { phraseAfter, phraseBefore, type Range } from './noun-phrase.ts';
import type { Reader } from './reader.ts';
import { subjectByHeads } from './subject-by-heads.ts';
import {
  isCloser,
  isComma,
  isDash,
  isEnd,
  isPersonal,
  isQuoteMark,
  isRelative,
  isTensed,
} from './words.ts';

/** Who speaks, and where the words for it stand. `implied`: taken from another verb's subject. */
export interface Source {
  readonly range: Range | null;
  readonly antecedent?: Range | undefined;
  /** Who quotes the speaker: "SANA quoted an officer as saying". */
  readonly by?: Range | undefined;
  readonly side: 'before' | 'after' | 'agent' | 'implied' | 'none';
  /** First token of the whole subject with its appositions, or of the cue where there is none. */
  readonly start: number;
  /** First token after the subject, for an inverted one; else after the cue. */
  readonly end: number;
}

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
    const governed =
      link?.upos === 'ADP' && !/^(?:after|before|since|until|as|than)$/u.test(link.lower);
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
  if (range === null || !/^(?:who|that|which)$/u.test(link?.lower ?? '')) return null;
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
  const headed = reader.parsed ? subjectByHeads(reader, cue.verb, cue.low, cue.high) : null;
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

interface Subject {
  readonly range: Range;
  /** What "who" stands for. */
  readonly antecedent?: Range;
  readonly start: number;
  readonly implied: boolean;
}

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

/** The subject that ends just before `end`; steps over appositions, relative clauses, conjuncts. */
export const subjectBefore = (
  reader: Reader,
  end: number,
  low: number,
  depth = 0,
): Subject | null => {
  const { tokens } = reader;
  let at = end - 1;
  while (at >= low && tokens[at]?.upos === 'ADV') at -= 1;
  if (at < low) return null;
  const t = tokens[at] as Token;
  if (isRelative(t) && at > low) {
    const antecedent = isComma(tokens[at - 1]) ? at - 2 : at - 1;
    const range = phraseBefore(reader, antecedent, low);
    if (range !== null)
      return { range: [at, at], antecedent: range, start: range[0], implied: false };
  }
  if (isPersonal(t)) return { range: [at, at], start: at, implied: false };
  if (isComma(t) || isDash(t)) return overApposition(reader, at, low, depth);
  if (t.upos === 'CCONJ') return depth > 3 ? null : ofPreviousVerb(reader, at, low, depth);
  const range = phraseBefore(reader, at, low);
  if (range === null) return null;
  return { range, start: range[0], implied: false };
};

/** "Smith, a spokesman for the ministry, said"; "Smith, who leads it, said". */
const overApposition = (
  reader: Reader,
  comma: number,
  low: number,
  depth: number,
): Subject | null => {
  const { tokens } = reader;
  let best: Subject | null = null;
  let right = comma;
  for (let steps = 0; steps < 4; steps += 1) {
    let left = right - 1;
    while (
      left >= low &&
      !isComma(tokens[left]) &&
      !isDash(tokens[left]) &&
      !isEnd(tokens[left]) &&
      !isQuoteMark(tokens[left])
    )
      left -= 1;
    if (left <= low || !(isComma(tokens[left]) || isDash(tokens[left]))) break;
    if (!isAside(reader, left + 1, right)) break;
    const range = phraseBefore(reader, left - 1, low);
    // "In his response, Coll, the dean, said": what a preposition governs is no subject
    const governed = range !== null && isGoverned(reader, range[0], low);
    if (governed && best === null) {
      const aside = phraseAfter(reader, left + 1, right);
      if (aside !== null && aside[1] === right - 1)
        best = { range: aside, start: aside[0], implied: false };
    }
    if (governed) break;
    if (range !== null) best = { range, start: range[0], implied: false };
    right = left;
  }
  if (best !== null) return best;
  const conjunct = tokens[comma - 1];
  if (conjunct?.upos === 'CCONJ' || depth > 3) return null;
  return null;
};

/** Behind a preposition or the verb that takes it as object. */
const isGoverned = ({ tokens }: Reader, first: number, low: number): boolean => {
  const before = tokens[first - 1];
  return (
    first > low &&
    (before?.upos === 'ADP' || before?.upos === 'VERB' || timeWords.has(before?.lower ?? ''))
  );
};

/** Between commas: a noun phrase, a relative clause or a participle, not a clause of its own. */
const isAside = (reader: Reader, first: number, end: number): boolean => {
  const t = reader.tokens[first];
  if (t === undefined || first >= end) return false;
  if (isRelative(t) || t.upos === 'ADP' || t.upos === 'VERB' || t.upos === 'ADV') return true;
  for (let at = first; at < end; at += 1) {
    if (isRelative(reader.tokens[at])) return true;
    if (isTensed(reader.tokens[at])) return false;
  }
  return true;
};

/** "met the mayor and said": the subject of the verb before. */
const ofPreviousVerb = (
  reader: Reader,
  end: number,
  low: number,
  depth: number,
): Subject | null => {
  const { tokens } = reader;
  for (let at = end - 1; at >= low; at -= 1) {
    if (!isTensed(tokens[at])) continue;
    const first = verbStart(reader, at, low);
    const subject = subjectBefore(reader, first, low, depth + 1);
    if (subject !== null) return { ...subject, implied: true };
  }
  return null;
};

/** "The agency quoted an officer as saying": the officer says it. */
const quotedAs = (reader: Reader, cue: VerbCue): Source | null => {
  const { tokens } = reader;
  if (cue.form !== 'ing' || tokens[cue.first - 1]?.lower !== 'as') return null;
  const range = phraseBefore(reader, cue.first - 2, cue.low);
  if (range === null) return null;
  const verb = tokens[range[0] - 1];
  if (verb === undefined || !/^(?:quote|cite)$/u.test(verb.lemma)) return null;
  const start = verbStart(reader, verb.index, cue.low);
  const by = subjectBefore(reader, start, cue.low)?.range;
  return { range, by, side: 'implied', start: cue.first, end: cue.last + 1 };
};

/** `," Smith said, adding that`: the speaker of the report that ends just before. */
const reportJustBefore = (reader: Reader, cue: VerbCue): Range | null => {
  const { tokens } = reader;
  if (cue.form !== 'ing' || !isComma(tokens[cue.first - 1])) return null;
  for (let at = cue.first - 2; at >= Math.max(cue.low, cue.first - REPORT_REACH); at -= 1) {
    const t = tokens[at] as Token;
    if (reader.quoteOf[at] !== reader.quoteOf[cue.verb] || isComma(t)) return null;
    if (!isTensed(t)) continue;
    if (!(verbGroups.get(t.lemma) ?? []).some(({ group }) => REPORTS.test(group))) return null;
    if (isQuoteMark(tokens[at - 1])) return phraseAfter(reader, at + 1, cue.first);
    const subject = subjectBefore(reader, verbStart(reader, at, cue.low), cue.low);
    return subject?.range ?? null;
  }
  return null;
};

const REPORTS = /^(?:say|tell|report|argue|write)$/u;

/** Tokens that "told the broadcaster in an interview on Friday" may have before the comma. */
const REPORT_REACH = 10;

/** For "saying", "to say": the subject of the clause it hangs on, the nearest one to the left. */
const impliedSubject = (reader: Reader, cue: VerbCue): Range | null => {
  const { tokens } = reader;
  const previous = tokens[cue.first - 1];
  // "a video showing", "a man claiming": the noun just before, unless a comma stands between
  if (cue.form === 'ing' && previous !== undefined && !isComma(previous)) {
    const range = phraseBefore(reader, cue.first - 1, cue.low);
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

/** The subject of the main clause: of the first finite verb that no conjunction or relative governs. */
const mainSubject = (reader: Reader, cue: VerbCue): Range | null => {
  const { tokens } = reader;
  for (let at = cue.low; at < cue.first; at += 1) {
    if (!isTensed(tokens[at]) || reader.quoteOf[at] !== reader.quoteOf[cue.verb]) continue;
    const subject = subjectBefore(reader, verbStart(reader, at, cue.low), cue.low);
    if (subject === null || subject.antecedent !== undefined) continue;
    if (/^(?:that|which|who)$/u.test(tokens[subject.range[0]]?.lower ?? '')) continue;
    const before = tokens[subject.start - 1];
    if (
      subject.start > cue.low &&
      (before?.upos === 'SCONJ' ||
        /^(?:when|while|after|before|as|if|because|although|since)$/u.test(before?.lower ?? ''))
    )
      continue;
    return subject.range;
  }
  return null;
};

const verbStart = (reader: Reader, verb: number, low: number): number => {
  let first = verb;
  while (first > low && /^(?:AUX|ADV|PART)$/u.test(reader.tokens[first - 1]?.upos ?? ''))
    first -= 1;
  return first;
};
