import type { DateRelation } from '../../../../model/vocabulary.ts';
import type { Direction } from './direction.ts';
import { dateCues } from './lexicon.ts';

/** What the words around a date show: past or future, and how an event relates to it in time. */

/** Characters read on each side. Longer sentences are cut, to keep the run time linear. */
const REACH = 240;
const SENTENCE_BREAK = /[.!?]["'’”)]*\s+(?=["'‘“(]*\p{Lu})|\n/gu;
const SENTENCE_END = /[.!?]["'’”)]*(?:\s+["'‘“(]*\p{Lu}|\s*$)|\n/su;

const FUTURE: ReadonlySet<string> = new Set(dateCues.future);
const PAST: ReadonlySet<string> = new Set(dateCues.past);
const PAST_FORM = /^\p{Ll}{2,}ed$/u;

/** "The department on Sunday issued": the verb comes after the date. */
const FOLLOWED_BY_PAST = /^\s{1,3}(?:was|were|had|\p{Ll}{2,}ed)(?![\p{L}])/u;

/** The words of the sentence before and after the span, at most `REACH` characters each. */
export function sentenceAround(text: string, start: number, end: number): [string, string] {
  const reached = text.slice(Math.max(0, start - REACH), start);
  const last = [...reached.matchAll(SENTENCE_BREAK)].at(-1);
  const before = last ? reached.slice(last.index + last[0].length) : reached;
  const after = text.slice(end, end + REACH);
  const stop = SENTENCE_END.exec(after);
  return [before, stop ? after.slice(0, stop.index) : after];
}

/** The nearest cue before the date in its sentence decides, otherwise the first one after it. */
export function directionOf(text: string, start: number, end: number): Direction {
  const [before, after] = sentenceAround(text, start, end);
  if (FOLLOWED_BY_PAST.test(after)) return 'past';
  const [gone, ahead] = [wordsOf(before), wordsOf(after)];
  for (let index = gone.length - 1; index >= 0; index -= 1) {
    const cue = cueAt(gone, index);
    if (cue !== null) return cue;
  }
  for (let index = 0; index < ahead.length; index += 1) {
    const cue = cueAt(ahead, index);
    if (cue !== null) return cue;
  }
  return null;
}

/** "They'll" is two words. */
const wordsOf = (words: string): string[] =>
  words.replaceAll('’', "'").match(/'?\p{L}+(?:n't)?/gu) ?? [];

/** The direction of the cue, up to three words long, that begins at this index. */
function cueAt(words: readonly string[], index: number): Direction {
  for (let length = 3; length >= 1; length -= 1) {
    const cue = words
      .slice(index, index + length)
      .join(' ')
      .toLowerCase();
    if (FUTURE.has(cue)) return 'future';
    if (PAST.has(cue)) return 'past';
  }
  return PAST_FORM.test(words[index] ?? '') ? 'past' : null;
}

const BEFORE =
  /(?:^|[^\p{L}])(since|until|till|before|prior to|ahead of|after|following|by|about|around|circa|beginning|starting)\s+(?:on\s+|in\s+|at\s+)?(?:the\s+)?$/iu;
const RELATIONS: Record<string, DateRelation> = {
  since: 'since',
  beginning: 'since',
  starting: 'since',
  until: 'until',
  till: 'until',
  by: 'until',
  before: 'before',
  'prior to': 'before',
  'ahead of': 'before',
  after: 'after',
  following: 'after',
  about: 'about',
  around: 'about',
  circa: 'about',
};

/** "By Monday's airstrike", "after the Monday raid": the word before belongs to the event. */
const OWNED = /^['’]s\s+\p{L}/u;
const OWNING = /(?:^|[^\p{L}])by\s+the\s+$/iu;

const isOfEvent = (text: string, start: number, end: number): boolean =>
  OWNED.test(text.slice(end, end + 8)) ||
  (/^\p{Lu}/u.test(text.charAt(start)) && OWNING.test(text.slice(Math.max(0, start - 12), start)));

export function relationOf(text: string, start: number, end: number): DateRelation {
  if (isOfEvent(text, start, end)) return 'on';
  const found = BEFORE.exec(text.slice(Math.max(0, start - 24), start))?.[1];
  return RELATIONS[found?.toLowerCase().replace(/\s+/g, ' ') ?? ''] ?? 'on';
}

/** After a duration: "two weeks before the vote" is before the vote. */
export function relationAfter(text: string, end: number): DateRelation | null {
  const found = /^\s{1,3}(before|after|prior to|following)\b/i.exec(text.slice(end, end + 16))?.[1];
  return RELATIONS[found?.toLowerCase() ?? ''] ?? null;
}

const NAMING = /\p{Lu}[\p{L}’'-]{0,40} $/u;
const NAMED = /^(?:Now|Today|Tonight|Tomorrow)$/;
const BODY =
  /^ (?:Movement|Brigades?|Battalions?|Front|Forces|Alliance|Army|Organi[sz]ation|Group|Martyrs)\b/;

/** "Lisna Now", "the March 30 Movement": a day in a name is no date. */
export const isInName = (text: string, start: number, end: number): boolean =>
  BODY.test(text.slice(end, end + 16)) ||
  (NAMED.test(text.slice(start, end)) && NAMING.test(text.slice(Math.max(0, start - 44), start)));

const PREVIOUS = /([\p{L}\p{N}]{1,24})[\s‐‑–-]{1,24}$/u;
const NEXT = /^[\s‐‑–-]+([\p{L}\p{N}]+)/u;

export const wordBefore = (text: string, start: number): string =>
  (PREVIOUS.exec(text.slice(Math.max(0, start - 24), start))?.[1] ?? '').toLowerCase();
export const wordAfter = (text: string, end: number): string =>
  (NEXT.exec(text.slice(end, end + 32))?.[1] ?? '').toLowerCase();
