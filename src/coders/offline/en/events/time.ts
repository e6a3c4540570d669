import type { LocalId } from '../../../../model/local-id.ts';
import { caseOf, type Tree } from '../../language/tree.ts';
import type { DateLike } from './event-draft.ts';
import { triggersAt } from './triggers.ts';
import { isSaidToHave } from './voice.ts';

const outermost = (tree: Tree, from: number, date: DateLike): number => {
  let best = -1;
  for (let at = from; (tree.tokens[at]?.start ?? Number.POSITIVE_INFINITY) < date.end; at += 1) {
    const above = tree.tokens[tree.head(at)];
    if (above === undefined || above.start < date.start || above.start >= date.end)
      best = best < 0 ? at : best;
  }
  return best;
};

/** By sentence, the dates with their head tokens. */
export type DatesBySentence = ReadonlyMap<number, readonly HungDate[]>;

export interface HungDate {
  readonly id: LocalId;
  /** Its first and last token. */
  readonly first: number;
  readonly last: number;
  /** The head token of its words. */
  readonly head: number;
  /** It has an EDTF value, at least a year. */
  readonly known: boolean;
}

export const datesBySentence = (tree: Tree, dates: readonly DateLike[]): DatesBySentence => {
  const found = new Map<number, HungDate[]>();
  let from = 0;
  for (const date of [...dates].sort((a, b) => a.start - b.start)) {
    while (from < tree.tokens.length && (tree.tokens[from]?.end ?? 0) <= date.start) from += 1;
    const head = outermost(tree, from, date);
    const sentence = tree.tokens[head]?.sentence;
    if (sentence === undefined) continue;
    const list = found.get(sentence) ?? [];
    let last = from;
    while ((tree.tokens[last + 1]?.start ?? date.end) < date.end) last += 1;
    list.push({ id: date.id, first: from, last, head, known: date.edtf != null });
    found.set(sentence, list);
  }
  return found;
};

/** "sentenced to ten years", "jailed for ten years": a length, not a date. */
const isTerm = (tree: Tree, { first, last, known }: HungDate): boolean =>
  !known &&
  /^(?:to|for)$/u.test(tree.tokens[first - 1]?.lower ?? '') &&
  /^(?:years?|months?|weeks?|days?|life)$/u.test(tree.tokens[last]?.lower ?? '');

/** "after three days of fighting", "within minutes", "a clip of 40 seconds": how long something went on. */
const isLapse = (tree: Tree, { head, last, known }: HungDate): boolean =>
  !known &&
  (caseOf(tree, head) === 'after' ||
    (/^(?:in|of|within)$/u.test(caseOf(tree, head) ?? '') &&
      /^(?:second|minute|hour|day|night|week|month|year)s?$/u.test(
        tree.tokens[last]?.lower ?? '',
      )));

/** "now", "in the past": no day of its own. */
const isVague = (tree: Tree, { head, known }: HungDate): boolean =>
  !known && /^(?:future|now|past)$/u.test(tree.tokens[head]?.lower ?? '');

/** Whether a date can tell when an event was. */
export const tellsWhen = (tree: Tree, date: HungDate): boolean =>
  !isTerm(tree, date) && !isLapse(tree, date) && !isVague(tree, date);

/** The date attached to a trigger, directly or through words in between. */
export const dateOf = (tree: Tree, trigger: number, dates: DatesBySentence): LocalId | null => {
  const sentence = tree.tokens[trigger]?.sentence ?? -1;
  const hung = (dates.get(sentence) ?? []).filter(
    (date) => hangsOn(tree, date.head, trigger) && tellsWhen(tree, date),
  );
  // of "days after the truce … on 4 May", the date with a value
  return (hung.find(({ known }) => known) ?? hung[0])?.id ?? null;
};

const hangsOn = (tree: Tree, date: number, trigger: number): boolean => {
  const above = tree.head(date);
  if (above === trigger || date === trigger) return true;
  // "is said to have left on 4 May", attached to "said"
  if (above === tree.head(trigger) && date > trigger && isSaidToHave(tree, trigger)) return true;
  // "on the night of 5 May": attached through a noun of time
  const isTime =
    /^(?:night|morning|evening|afternoon|end|beginning|start|course|week|day|days|hours|middle)$/u;
  if (above >= 0 && isTime.test(tree.tokens[above]?.lower ?? ''))
    return tree.head(above) === trigger;
  return hungBeyond(tree, date, trigger);
};

/** Tokens. A unit's name alone has up to eight. */
const BEYOND = 24;

/**
 * "arrested in Lyon on 4 March", "attacked a village of Niger on Tuesday": attached to a word in
 * between.
 */
const hungBeyond = (tree: Tree, date: number, trigger: number): boolean => {
  let at = tree.head(date);
  if (date - trigger > BEYOND) return false;
  for (let steps = 0; steps < 4 && at > trigger && at < date; steps += 1) {
    const isNoun = tree.tokens[at]?.upos === 'NOUN';
    // "took them prisoner on Friday", with "prisoner" parsed as a clause
    if (
      !/^(?:obl|obj|nmod|flat|appos)/u.test(tree.deprel(at)) &&
      !(isNoun && /comp$/u.test(tree.deprel(at)))
    )
      return false;
    // a date after another event noun belongs to that event
    if (triggersAt(tree.tokens, at).some(({ form }) => form === 'noun')) return false;
    at = tree.head(at);
    if (at === trigger) return true;
  }
  return false;
};
