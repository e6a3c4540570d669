import type { Role } from '../../../../model/vocabulary.ts';
import type { Tree } from '../../language/tree.ts';
import type { EventDraft, EventDraftId, RoleDraft } from './event-draft.ts';
import type { Placed } from './links.ts';

/** Events back, about a page of dense text. */
const REACH = 12;
/** Sentences back: what was told earlier may be another one. */
const SENTENCES = 3;
/** Weapons and hurts, which "the" does not make the same ones. */
const OWN_THINGS = /^(?:bombs?$|injur|shell|wound)/u;
/** How sure a participant is that the noun itself does not name. */
const REFERRED = 0.55;

const POINTING: ReadonlySet<string> = new Set('the this that these those both'.split(' '));
const PARTICIPANTS: ReadonlySet<Role> = new Set<Role>(['actor', 'target', 'recipient']);

/** Type of a noun → types of earlier events that it may stand for, and the roles that they share. */
const STANDS_FOR: Readonly<Record<string, Readonly<Record<string, ReadonlySet<Role>>>>> = {
  die: { kill: new Set<Role>(['target']) },
};

/**
 * "The killings", "that strike", "called the arrest a mistake": a noun with its article and
 * nothing else takes the participants of the event it refers back to. If two earlier events fit
 * equally well, it takes none. A repeated event is one with the first.
 */
export const referBack = (
  tree: Tree,
  placed: readonly Placed[],
  events: readonly EventDraft[],
  repeats: ReadonlyMap<EventDraftId, EventDraftId>,
): readonly EventDraft[] =>
  events.map((event, at) => {
    const head = placed[at]?.head ?? -1;
    if (event.roles.length > 0 || repeats.has(event.id) || !pointsBack(tree, head)) return event;
    const roles = rolesBefore(tree, placed, events, at);
    return roles.length === 0 ? event : { ...event, roles };
  });

const pointsBack = (tree: Tree, head: number): boolean => {
  const { tokens } = tree;
  if (tokens[head]?.upos !== 'NOUN' || OWN_THINGS.test(tokens[head]?.lower ?? '')) return false;
  let isPointed = false;
  for (const child of tree.children(head)) {
    const deprel = tree.deprel(child);
    if (deprel === 'det') isPointed = POINTING.has(tokens[child]?.lower ?? '');
    // "the second attack", "the attack on the airport" are other ones
    if (child > head && /^(?:nmod|acl$)/u.test(deprel)) return false;
    if (child < head && /^(?:amod|compound|nummod|nmod)/u.test(deprel)) return false;
  }
  return isPointed;
};

const rolesBefore = (
  tree: Tree,
  placed: readonly Placed[],
  events: readonly EventDraft[],
  at: number,
): readonly RoleDraft[] => {
  const sentenceOf = (index: number): number =>
    tree.tokens[placed[index]?.head ?? -1]?.sentence ?? -1;
  const found: number[] = [];
  const isPlural = tree.tokens[placed[at]?.head ?? -1]?.xpos === 'NNS';
  for (let index = at - 1; index >= Math.max(0, at - REACH); index -= 1) {
    const earlier = events[index];
    if (sentenceOf(at) - sentenceOf(index) > SENTENCES) break;
    if (!earlier || (isPlural && isOfOne(earlier))) continue;
    if (sharedRoles(events[at] as EventDraft, earlier).length > 0) found.push(index);
  }
  const [nearest, ...others] = found;
  if (nearest === undefined) return [];
  const own = sharedRoles(events[at] as EventDraft, events[nearest] as EventDraft);
  const rival = others.find(
    (index) => !isSame(own, sharedRoles(events[at] as EventDraft, events[index] as EventDraft)),
  );
  if (rival !== undefined) return [];
  return own.map(({ role, filler, rule }) => ({
    role,
    filler,
    rule: `referred:${rule}`,
    confidence: REFERRED,
  }));
};

const sharedRoles = (later: EventDraft, earlier: EventDraft): readonly RoleDraft[] => {
  if (earlier.polarity === 'negative') return [];
  const shared =
    later.type === earlier.type ? PARTICIPANTS : STANDS_FOR[later.type]?.[earlier.type];
  return shared === undefined
    ? []
    : earlier.roles.filter(({ role, filler }) => shared.has(role) && filler.form !== 'pronoun');
};

/** "The president was murdered": no "killings". */
const isOfOne = ({ roles }: EventDraft): boolean => {
  const targets = roles.filter(({ role }) => role === 'target');
  return targets.length === 1 && targets[0]?.filler.kind === 'person';
};

const isSame = (some: readonly RoleDraft[], others: readonly RoleDraft[]): boolean =>
  some.length === others.length &&
  some.every(({ role, filler }) =>
    others.some(
      (one) =>
        one.role === role &&
        (one.filler === filler || (filler.entity != null && one.filler.entity === filler.entity)),
    ),
  );
