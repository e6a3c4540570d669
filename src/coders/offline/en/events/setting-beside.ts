import type { LocalId } from '../../../../model/local-id.ts';
import type { Tree } from '../../language/tree.ts';
import { phraseFrom } from './beside.ts';
import type { EventDraft, MentionLike } from './event-draft.ts';
import type { Fillers } from './fillers.ts';
import type { Placed } from './links.ts';
import type { DatesBySentence, HungDate } from './time.ts';
import { eventWords } from './words.ts';

// Places and dates that stand in the clause of an event, where the tree hung them elsewhere.

/** Tokens between an event and its date or place. */
const REACH = 22;
const IN = /^(?:across|along|around|at|in|inside|near|outside|throughout)$/u;
const IN_TYPES = /^(?:deny|publish|verify|sanction|order|agree|refuse)$/u;

interface Setting {
  readonly tree: Tree;
  readonly fillers: Fillers;
  readonly dates: DatesBySentence;
  /** The head tokens of all events. */
  readonly heads: ReadonlySet<number>;
}

/** Gives events without a place or date what stands in their own clause. */
export const settle = (
  tree: Tree,
  fillers: Fillers,
  placed: readonly Placed[],
  events: readonly EventDraft[],
  dates: DatesBySentence,
): readonly EventDraft[] => {
  const setting = { tree, fillers, dates, heads: new Set(placed.map(({ head }) => head)) };
  return events.map((event, at) => {
    const head = placed[at]?.head ?? -1;
    // "three displaced men", "an intercepted call": when and where is not said of it
    if (tree.deprel(head) === 'amod') return event;
    return {
      ...event,
      date: event.date ?? dateBeside(setting, head),
      place: event.place ?? placeBeside(setting, event, head),
    };
  });
};

const dateBeside = (setting: Setting, head: number): LocalId | null => {
  const sentence = setting.tree.tokens[head]?.sentence ?? -1;
  const own = (setting.dates.get(sentence) ?? []).filter(
    (date) => date.known && !isSaidThen(setting.tree, date),
  );
  const after = own.find(
    ({ first }) => first > head && first - head < REACH && isOneClause(setting, head, first, false),
  );
  if (after !== undefined && !opensNext(setting.tree, after)) return after.id;
  const before = own.findLast(({ last }) => last < head && head - last < REACH * 2);
  if (before === undefined) return null;
  const isFronted = opensSentence(setting.tree, before) || before.last + 1 === head;
  return isFronted && isMain(setting.tree, head) && isOneClause(setting, before.last, head, true)
    ? before.id
    : null;
};

/** "said on Friday": when it was said. */
const isSaidThen = ({ tokens }: Tree, { first }: HungDate): boolean => {
  for (let at = first - 1; at >= first - 7; at -= 1) {
    const token = tokens[at];
    if (token === undefined || token.upos === 'PUNCT') return false;
    if (token.upos === 'VERB') return eventWords.speaking.has(token.lower);
  }
  return false;
};

/** "on Friday" after "and", or before a comma and a new subject: it belongs to what follows. */
const opensNext = ({ tokens }: Tree, { first }: HungDate): boolean => {
  let at = first - 1;
  while (/^(?:ADP|ADV|DET|ADJ)$/u.test(tokens[at]?.upos ?? '')) at -= 1;
  return tokens[at]?.upos === 'CCONJ';
};

const opensSentence = ({ tokens }: Tree, { first }: HungDate): boolean => {
  const sentence = tokens[first]?.sentence;
  for (let at = first - 1; tokens[at]?.sentence === sentence && at >= 0; at -= 1)
    if (!/^(?:ADP|ADV|DET|PUNCT|ADJ|SCONJ)$/u.test(tokens[at]?.upos ?? '')) return false;
  return true;
};

/** A finite verb, its subject or the participle after a comma; not "families displaced by fighting". */
const isMain = (tree: Tree, head: number): boolean => {
  const token = tree.tokens[head];
  if (token?.upos === 'NOUN') return /^(?:nsubj|root|obj)/u.test(tree.deprel(head));
  if (token?.xpos === 'VBG')
    return /^[,]$/u.test(tree.tokens[head - 1]?.text ?? '') || tree.deprel(head) === 'conj';
  return !/^(?:amod|acl)$/u.test(tree.deprel(head));
};

/** Whether no other clause begins between two tokens. */
const isOneClause = (
  { tree, heads }: Setting,
  from: number,
  to: number,
  isMainOnly: boolean,
): boolean => {
  for (let at = from + 1; at < to; at += 1) {
    const token = tree.tokens[at];
    if (token === undefined) return false;
    if (eventWords.clauseOpeners.has(token.lower) || /^[;:“”"()—–]$/u.test(token.text))
      return false;
    if (eventWords.speaking.has(token.lower) && token.upos === 'VERB') return false;
    if (token.upos === 'AUX' && !isBeforeEvent(heads, at)) return false;
    const isEvent = heads.has(at) && !/^(?:acl|amod)/u.test(tree.deprel(at));
    if (isEvent && !isMainOnly && !isContinued(tree, from, at)) return false;
    if (token.upos !== 'VERB' || isEvent) continue;
    const isFiniteVerb = /^VB[DZP]$/u.test(token.xpos);
    if (isFiniteVerb || !isMainOnly) return false;
  }
  return true;
};

/** "shot three men and injured two": a later verb of the same clause, after "and" or a comma. */
const isContinued = ({ tokens }: Tree, from: number, verb: number): boolean =>
  tokens[verb]?.upos !== 'VERB' ||
  tokens.slice(from + 1, verb).some(({ upos, text }) => upos === 'CCONJ' || text === ',');

const isBeforeEvent = (heads: ReadonlySet<number>, auxiliary: number): boolean =>
  [1, 2, 3, 4].some((ahead) => heads.has(auxiliary + ahead));

const placeBeside = (setting: Setting, event: EventDraft, head: number): MentionLike | null => {
  const { tree, fillers } = setting;
  if (IN_TYPES.test(event.type)) return null;
  const sentence = tree.tokens[head]?.sentence;
  for (let at = head + 1; at < head + REACH && tree.tokens[at]?.sentence === sentence; at += 1) {
    if (!IN.test(tree.tokens[at]?.lower ?? '') || tree.tokens[at]?.upos !== 'ADP') continue;
    const noun = phraseFrom(tree, at + 1);
    const filler = noun < 0 ? null : fillers.fill(noun);
    if (filler?.kind !== 'place') continue;
    if (event.roles.some((role) => role.filler === filler)) return null;
    if (!isOneClause(setting, head, at, false) || isWhereSomebodyIs(setting, event, at - 1))
      return null;
    return filler;
  }
  return null;
};

/** "by officials in Moscow": where they are, and not where it happened. */
const isWhereSomebodyIs = (
  { tree, fillers }: Setting,
  { roles }: EventDraft,
  before: number,
): boolean => {
  const filler = fillers.fill(before);
  if (filler === null || filler.kind === 'place' || filler.kind === 'object') return false;
  if (tree.tokens[before]?.upos === 'PRON') return false;
  return !roles.some((role) => role.role === 'target' && role.filler === filler);
};
