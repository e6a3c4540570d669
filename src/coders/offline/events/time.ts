import type { LocalId } from '../../../model/ids.ts';
import type { DateLike } from './event-draft.ts';
import type { Syntax } from './syntax.ts';
import { triggersAt } from './triggers.ts';
import { isSaidToHave } from './voice.ts';

const outermost = (syntax: Syntax, from: number, date: DateLike): number => {
  let best = -1;
  for (let at = from; (syntax.tokens[at]?.start ?? Number.POSITIVE_INFINITY) < date.end; at += 1) {
    const above = syntax.tokens[syntax.head(at)];
    if (above === undefined || above.start < date.start || above.start >= date.end)
      best = best < 0 ? at : best;
  }
  return best;
};

/** Per sentence the dates with the tokens that they hang by. */
export type DatesBySentence = ReadonlyMap<number, readonly HungDate[]>;

interface HungDate {
  readonly id: LocalId;
  /** The token that its words hang by. */
  readonly head: number;
  /** It has a value, were it only a year. */
  readonly known: boolean;
}

export const datesBySentence = (syntax: Syntax, dates: readonly DateLike[]): DatesBySentence => {
  const found = new Map<number, HungDate[]>();
  let from = 0;
  for (const date of [...dates].sort((a, b) => a.start - b.start)) {
    while (from < syntax.tokens.length && (syntax.tokens[from]?.end ?? 0) <= date.start) from += 1;
    const head = outermost(syntax, from, date);
    const sentence = syntax.tokens[head]?.sentence;
    if (sentence === undefined) continue;
    const list = found.get(sentence) ?? [];
    list.push({ id: date.id, head, known: date.edtf != null });
    found.set(sentence, list);
  }
  return found;
};

/** "sentenced to ten years": how long they will serve, not when. */
const isTerm = (syntax: Syntax, date: number): boolean =>
  syntax.children(date).some((child) => syntax.tokens[child]?.lower === 'to') &&
  /^(?:years?|months?|days?|life)$/u.test(syntax.tokens[date]?.lower ?? '');

/** The date that hangs on a trigger, or on a place beside it. */
export const dateOf = (syntax: Syntax, trigger: number, dates: DatesBySentence): LocalId | null => {
  const sentence = syntax.tokens[trigger]?.sentence ?? -1;
  const hung = (dates.get(sentence) ?? []).filter(
    ({ head }) => hangsOn(syntax, head, trigger) && !isTerm(syntax, head),
  );
  // of "days after the truce … on 4 May" the day that is told
  return (hung.find(({ known }) => known) ?? hung[0])?.id ?? null;
};

const hangsOn = (syntax: Syntax, date: number, trigger: number): boolean => {
  const above = syntax.head(date);
  if (above === trigger || date === trigger) return true;
  // "is said to have left on 4 May", hung on what is said
  if (above === syntax.head(trigger) && date > trigger && isSaidToHave(syntax, trigger))
    return true;
  // "on the night of 5 May": through a noun of time
  const isTime =
    /^(?:night|morning|evening|afternoon|end|beginning|start|course|week|day|days|hours|middle)$/u;
  if (above >= 0 && isTime.test(syntax.tokens[above]?.lower ?? ''))
    return syntax.head(above) === trigger;
  return hungBeyond(syntax, date, trigger);
};

/** Tokens: a unit's name alone has up to eight. */
const BEYOND = 24;

/** "arrested in Lyon on 4 March", "attacked a village of Niger on Tuesday": hung on what stands between. */
const hungBeyond = (syntax: Syntax, date: number, trigger: number): boolean => {
  let at = syntax.head(date);
  if (date - trigger > BEYOND) return false;
  for (let steps = 0; steps < 4 && at > trigger && at < date; steps += 1) {
    const isNoun = syntax.tokens[at]?.upos === 'NOUN';
    // "took them prisoner on Friday", with the prisoner read as a clause
    if (
      !/^(?:obl|obj|nmod|flat|appos)/u.test(syntax.deprel(at)) &&
      !(isNoun && /comp$/u.test(syntax.deprel(at)))
    )
      return false;
    // an event noun between keeps its date
    if (triggersAt(syntax.tokens, at).some(({ form }) => form === 'noun')) return false;
    at = syntax.head(at);
    if (at === trigger) return true;
  }
  return false;
};
