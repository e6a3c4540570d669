import { caseOf, firstConjunct, isUnder, type Tree } from '../../language/tree.ts';
import type { EventDraft, EventDraftId } from './event-draft.ts';
import { eventWords } from './words.ts';

/** An event with its head token, used while linking. */
export interface Placed {
  readonly head: number;
  readonly event: EventDraft;
}

/** The event in a "because" clause or phrase under a trigger. Strict: "after" is not a cause. */
export const findBecause = (
  tree: Tree,
  placed: readonly Placed[],
  at: number,
): EventDraftId | null => {
  const head = placed[at]?.head ?? -1;
  // "ordered his soldiers to shoot"
  if (/^(?:xcomp|ccomp|acl)$/u.test(tree.deprel(head))) {
    const above = tree.head(head);
    for (let index = at - 1; index >= Math.max(0, at - 3); index -= 1) {
      const order = placed[index];
      if (order?.head === above && order.event.type === 'order') return order.event.id;
    }
  }
  for (const child of tree.children(head)) {
    if (!isCause(tree, child)) continue;
    const below = placed
      .slice(Math.max(0, at - 15), at + 16)
      .filter(
        (other) =>
          other !== placed[at] &&
          Math.abs(other.head - child) < 60 &&
          isUnder(tree, other.head, child),
      );
    const nearest = below.sort(
      (a, b) => depth(tree, a.head, child) - depth(tree, b.head, child),
    )[0];
    if (nearest !== undefined) return nearest.event.id;
  }
  return null;
};

const isCause = (tree: Tree, child: number): boolean => {
  const deprel = tree.deprel(child);
  if (deprel === 'advcl') {
    return tree
      .children(child)
      .some((at) => tree.deprel(at) === 'mark' && tree.tokens[at]?.lower === 'because');
  }
  if (!deprel.startsWith('obl') && deprel !== 'nmod') return false;
  if (eventWords.causing.has(tree.tokens[child]?.lower ?? ''))
    return caseOf(tree, child) === 'in' || caseOf(tree, child) === 'as';
  return eventWords.causing.has(caseOf(tree, child) ?? '');
};

const depth = (tree: Tree, index: number, top: number): number => {
  let at = index;
  let steps = 0;
  while (at !== top && at >= 0 && steps < 40) {
    at = tree.head(at);
    steps += 1;
  }
  return steps;
};

/** "numerous abuses, including one incident where …", "a variety of abuse, including beatings". */
export const findPartOf = (
  tree: Tree,
  placed: readonly Placed[],
  at: number,
): EventDraftId | null => {
  let word = placed[at]?.head ?? -1;
  for (let steps = 0; steps < 5 && word >= 0; steps += 1) {
    const including = tree
      .children(word)
      .find((child) => /^(?:including|includes)$/u.test(tree.tokens[child]?.lower ?? ''));
    if (including !== undefined && including < (placed[at]?.head ?? 0))
      return wholeBefore(tree, placed, at, including);
    word = tree.head(word);
  }
  return null;
};

/** The last event before "including" that may have instances. */
const wholeBefore = (
  tree: Tree,
  placed: readonly Placed[],
  at: number,
  including: number,
): EventDraftId | null => {
  const sentence = tree.tokens[including]?.sentence;
  for (let index = at - 1; index >= 0; index -= 1) {
    const other = placed[index];
    if (other === undefined || tree.tokens[other.head]?.sentence !== sentence) return null;
    if (other.head > including || other.event.genericity === 'single') continue;
    return other.event.id;
  }
  return null;
};

/** "the strike killed two": the strike caused the killing. */
export const findSubjectEvent = (
  tree: Tree,
  placed: readonly Placed[],
  at: number,
): EventDraftId | null => {
  const head = placed[at]?.head ?? -1;
  if (!/^(?:kill|injure|destroy|die|flee)$/u.test(placed[at]?.event.type ?? '')) return null;
  for (let index = at - 1; index >= Math.max(0, at - 4); index -= 1) {
    const other = placed[index];
    if (other === undefined) break;
    const deprel = tree.deprel(other.head);
    const above = tree.head(other.head);
    const isDoer = above === head && (deprel === 'nsubj' || deprel === 'obl:agent');
    const isShared =
      deprel === 'nsubj' && tree.deprel(head) === 'conj' && above === tree.head(head);
    const isDescribed = tree.head(head) === other.head && /^acl/u.test(tree.deprel(head));
    if (isDoer || isShared || isDescribed) return other.event.id;
  }
  for (let index = at + 1; index < Math.min(placed.length, at + 4); index += 1) {
    const other = placed[index];
    if (other === undefined || tree.head(other.head) !== head) continue;
    const preposition = caseOf(tree, other.head);
    if (preposition === 'in' || preposition === 'by' || preposition === 'during')
      return other.event.id;
  }
  return null;
};

const RESULT: ReadonlySet<string> = new Set(['kill', 'injure', 'die', 'destroy']);
const DEED: ReadonlySet<string> = new Set(['attack', 'clash']);

/**
 * "The strike on Rafah on Friday killed ten": an act and its result share place and date if they
 * are in one sentence and the other has no place or date of its own.
 */
export const shareSetting = (
  tree: Tree,
  placed: readonly Placed[],
  events: readonly EventDraft[],
): readonly EventDraft[] => {
  const shared = new Map(events.map((event) => [event.id, event]));
  const heads = new Map(placed.map(({ head, event }) => [event.id, head]));
  for (const [at, event] of events.entries()) {
    const deed = RESULT.has(event.type) ? deedOf(tree, { placed, heads }, event, at) : null;
    const other = deed === null ? undefined : shared.get(deed);
    if (other === undefined || !DEED.has(other.type)) continue;
    const own = shared.get(event.id) ?? event;
    shared.set(own.id, {
      ...own,
      place: own.place ?? other.place,
      date: own.date ?? other.date,
    });
    if (event.because === other.id)
      shared.set(other.id, {
        ...other,
        place: other.place ?? placeFor(other, own),
        date: other.date ?? own.date,
      });
  }
  return [...shared.values()];
};

const placeFor = (deed: EventDraft, { place }: EventDraft): EventDraft['place'] =>
  deed.roles.some(({ filler }) => filler === place) ? null : place;

/** Its cause, or the verb above its participle: "attacked the village, killing ten". */
const deedOf = (
  tree: Tree,
  { placed, heads }: { placed: readonly Placed[]; heads: ReadonlyMap<EventDraftId, number> },
  event: EventDraft,
  at: number,
): EventDraftId | null => {
  const head = placed[at]?.head ?? -1;
  if (event.because !== null) {
    const cause = tree.tokens[heads.get(event.because) ?? -1];
    return cause?.sentence === tree.tokens[head]?.sentence ? event.because : null;
  }
  const top = firstConjunct(tree, head, 3);
  if (tree.deprel(top) !== 'advcl' || !/ing$/u.test(tree.tokens[top]?.lower ?? '')) return null;
  const above = tree.head(top);
  const before = placed.slice(Math.max(0, at - 4), at);
  return before.findLast((other) => other.head === above)?.event.id ?? null;
};
