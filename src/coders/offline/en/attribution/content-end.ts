import type { Token } from '../../language/document.ts';
import clauseEnds from './clause-ends.json' with { type: 'json' };
import { verbGroups } from './cues.ts';
import { isReporting } from './is-reporting.ts';
import { isWork } from './is-work.ts';
import { phraseAfter, phraseBefore } from './noun-phrase.ts';
import { compileAttribution } from './patterns.ts';
import type { Reader } from './reader.ts';
import type { Holds } from './rule-schemas.ts';
import { skipAdverbials } from './skip-adverbials.ts';
import { hasUpos, isPast, isWord } from './tags.ts';
import { attributionWords } from './word-lists.ts';
import {
  isComma,
  isDash,
  isEnd,
  isHave,
  isIng,
  isPersonal,
  isRelative,
  isTensed,
} from './words.ts';

const CLAUSE_ENDS = compileAttribution<Holds>('clause-ends', clauseEnds);

/**
 * End (exclusive) of the clause that begins at `from`: the end of the stretch or the next report.
 */
export const clauseEnd = (reader: Reader, from: number, high: number): number => {
  const { tokens } = reader;
  for (let at = from + 1; at < high; at += 1) {
    if (CLAUSE_ENDS.any(reader, at, at + 1)) return at;
    const isBreak = isComma(tokens[at]) || isDash(tokens[at]);
    if (isBreak && (otherReport(reader, at, high) || mainReport(reader, from, at, high))) return at;
    // "claimed to have hit a port but the army said it missed"
    const turns = isWord(tokens[at], attributionWords.contrasts) && tokens[at]?.lower !== 'and';
    if (turns && startsSubject(reader, at + 1) && reportFollows(reader, at + 1, high)) return at;
  }
  return high;
};

/** Another report after a comma: "…, but he denied it", "…, the army said". */
export const otherReport = (reader: Reader, comma: number, high: number): boolean =>
  (isWord(reader.tokens[comma + 1], attributionWords.contrasts) &&
    reportFollows(reader, comma + 2, high)) ||
  reportCloses(reader, comma + 1, high);

/** Tokens of a subject: "three residents of a village in the north". */
const SUBJECT_REACH = 14;

/** "While police said five were taken, residents maintained": the main clause is another's report. */
const mainReport = (reader: Reader, from: number, comma: number, high: number): boolean => {
  const { tokens, document } = reader;
  const opener = tokens[document.sentences[tokens[from]?.sentence ?? 0]?.first ?? 0];
  if (!isWord(opener, attributionWords.concessions) || !startsSubject(reader, comma + 1))
    return false;
  for (let at = comma + 1; at < Math.min(high, comma + SUBJECT_REACH); at += 1) {
    if (isComma(tokens[at]) || isRelative(tokens[at])) return false;
    if (isTensed(tokens[at])) return verbGroups.has(tokens[at]?.lemma ?? '');
  }
  return false;
};

/** "but the army said", not "but said": whoever speaks is named anew. */
const startsSubject = ({ tokens }: Reader, at: number): boolean =>
  hasUpos(tokens[at], 'DET', 'PROPN', 'PRON', 'NOUN', 'ADJ', 'NUM') && !isTensed(tokens[at]);

/** "but he denied …": a new subject with its own reporting verb. */
const reportFollows = (reader: Reader, from: number, high: number): boolean => {
  const { tokens } = reader;
  for (let at = from; at < Math.min(high, from + 8); at += 1) {
    const t = tokens[at] as Token;
    if (isTensed(t)) return isReporting(t) || contradicts(t) || helpsReport(reader, at);
    if (isComma(t) || isRelative(t)) return false;
  }
  return false;
};

/** "but the ombudsman has counted 61" */
const helpsReport = ({ tokens }: Reader, at: number): boolean => {
  const next = hasUpos(tokens[at + 1], 'ADV') ? at + 2 : at + 1;
  const verb = tokens[next];
  return isHave(tokens[at]) && isPast(verb) && (isReporting(verb) || contradicts(verb));
};

/** "accused", "denied", "counted": verbs with which another account begins. */
const contradicts = (t: Token | undefined): boolean =>
  (verbGroups.get(t?.lemma ?? '') ?? []).some(({ group }) =>
    attributionWords.counterGroups.has(group),
  );

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
    const told = attributionWords.tellingVerbs.has(t.lemma)
      ? phraseAfter(reader, at + 1, high)
      : null;
    // "officials said Wednesday"
    const rest = skipAdverbials(reader, told === null ? at + 1 : told[1] + 1, high);
    return rest >= high || isEnd(tokens[rest]) || isComma(tokens[rest]);
  }
  return false;
};

/**
 * End (exclusive) of the object that begins at `from`: a comma, a subordinate clause or the main
 * verb.
 */
export const objectEnd = (reader: Reader, from: number, high: number): number => {
  const { tokens } = reader;
  // "denied it on Friday in a letter to the council"
  if (isPointer(reader, from)) return from + 1;
  let relative = false;
  for (let at = from + 1; at < high; at += 1) {
    if (endsObject(reader, { from, at, high }, relative)) return at;
    if (isRelative(tokens[at])) relative = true;
  }
  return high;
};

/** "it", "this": all of the object where a time or place follows. */
const isPointer = ({ tokens }: Reader, from: number): boolean =>
  isWord(tokens[from], attributionWords.pointers) &&
  hasUpos(tokens[from], 'PRON', 'DET') &&
  (hasUpos(tokens[from + 1], 'ADP') || isComma(tokens[from + 1])) &&
  tokens[from + 1]?.lower !== 'of';

interface Place {
  readonly from: number;
  readonly at: number;
  readonly high: number;
}

/** Whether an object that began at `from` ends here; `relative`: after "who" or "that". */
const endsObject = (reader: Reader, { from, at, high }: Place, relative: boolean): boolean => {
  const { tokens } = reader;
  const t = tokens[at] as Token;
  if (isEnd(t) || isDash(t)) return true;
  if (isComma(t)) return !listGoesOn(reader, at, high) && !isOfThem(reader, at);
  if (!relative && (isWord(t, attributionWords.objectBreaks) || t.text === ':')) return true;
  if (t.upos === 'CCONJ') return isNextVerb(reader, from, at);
  return t.upos === 'ADP' && isSetting(reader, at, high);
};

/** "denied it and named …", but not "the men who beat him and fled". */
const isNextVerb = ({ tokens }: Reader, from: number, and: number): boolean =>
  and - 1 === from
    ? isPast(tokens[and + 1]) || isTensed(tokens[and + 1])
    : isTensed(tokens[and + 1]) && !isPersonal(tokens[and - 1]);

/** Tokens between "and" and the next verb: "and on Friday suspended". */
const NEXT_VERB = 4;

/**
 * "confirmed one death and attributed it", "reported a violation, then withdrew": where what the
 * speaker did next begins; `end` if nothing does.
 */
export const nextDeed = ({ tokens }: Reader, from: number, end: number, verb: number): number => {
  const { xpos } = tokens[verb] as Token;
  for (let at = from + 1; at < end; at += 1) {
    if (isRelative(tokens[at]) || isTensed(tokens[at])) return end;
    if (tokens[at]?.upos !== 'CCONJ' && tokens[at]?.lower !== 'then') continue;
    let next = at + 1;
    while (next < at + NEXT_VERB && isBeforeVerb(tokens, next)) next += 1;
    if (isTensed(tokens[next]) && tokens[next]?.xpos === xpos)
      return isComma(tokens[at - 1]) ? at - 1 : at;
  }
  return end;
};

/** "and on Friday suspended", but not "and Palestinians hurled". */
const isBeforeVerb = (tokens: Reader['tokens'], at: number): boolean =>
  hasUpos(tokens[at], 'ADV', 'ADP', 'DET') ||
  (hasUpos(tokens[at], 'PROPN') && hasUpos(tokens[at - 1], 'ADP', 'PROPN'));

/** "the attack in a televised speech", "the audio a montage in a communiqué": where it was said. */
const isSetting = (reader: Reader, at: number, high: number): boolean => {
  if (!isWord(reader.tokens[at], attributionWords.workOpeners)) return false;
  const end = skipAdverbials(reader, at, high);
  const next = reader.tokens[end];
  const isWhole = end >= high || isEnd(next) || isComma(next) || hasUpos(next, 'ADP', 'CCONJ');
  if (end === at || !isWhole) return false;
  for (let word = at; word < end; word += 1)
    if (isWork(reader, word) || isWord(reader.tokens[word], attributionWords.channels)) return true;
  return false;
};

/** Tokens of ", at least two of". */
const SHARE = 5;

/** ", two of whom died", ", in which 40 died": goes on about what was told. */
export const isOfThem = ({ tokens }: Reader, comma: number): boolean => {
  for (let at = comma + 1; at < comma + SHARE; at += 1) {
    if (isRelative(tokens[at + 1]) && tokens[at]?.upos === 'ADP') return true;
    if (!hasUpos(tokens[at], 'NUM', 'ADP', 'ADV', 'ADJ', 'DET', 'NOUN', 'PRON')) return false;
  }
  return false;
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
