import type { LocalId } from '../../../../model/local-id.ts';
import type { Span } from '../../../../model/span.ts';
import type { Document } from '../../language/document.ts';
import type { Tree } from '../../language/tree.ts';
import type { AttributionId } from '../attribution/attribution.ts';
import type {
  AttributionLike,
  DateLike,
  EventDraft,
  EventDraftId,
  MentionLike,
  RoleDraft,
} from './event-draft.ts';
import type { Placed } from './links.ts';

/** Id of each repeated event → id of its first report. */
type Repeats = ReadonlyMap<EventDraftId, EventDraftId>;
/** EDTF values of dates, by id. */
type Days = ReadonlyMap<LocalId, string | null | undefined>;

/** How many events back a repetition may refer: about a page of dense text. */
const REACH = 20;

/**
 * Finds events that the text reports more than once. A later event counts as a repetition only if
 * it refers back: a definite or demonstrative noun without new details ("the attack"), or the same
 * act on the same thing ("the audio published by HUR").
 */
export const findRepeats = (
  document: Document,
  tree: Tree,
  placed: readonly Placed[],
  dates: readonly DateLike[] = [],
): Repeats => {
  const repeats = new Map<EventDraftId, EventDraftId>();
  const days = new Map(dates.map(({ id, edtf }) => [id, edtf]));
  for (let at = 1; at < placed.length; at += 1) {
    const later = placed[at];
    if (later === undefined) continue;
    for (let index = at - 1; index >= Math.max(0, at - REACH); index -= 1) {
      const earlier = placed[index];
      if (earlier === undefined || earlier.event.type !== later.event.type) continue;
      if (repeats.has(earlier.event.id)) continue;
      const again =
        isRetold(document, tree, days, [earlier, later]) ||
        (isCompatible(document, earlier.event, later.event) &&
          (pointsBack(tree, later) ||
            tellsAgain(document, tree, earlier, later) ||
            isEchoed(document, tree, earlier, later)));
      if (!again) continue;
      repeats.set(later.event.id, earlier.event.id);
      break;
    }
  }
  return repeats;
};

/** "the attack", "this raid": a definite singular noun. */
const pointsBack = (tree: Tree, { head, event }: Placed): boolean => {
  if (tree.tokens[head]?.upos !== 'NOUN' || event.genericity !== 'single') return false;
  if (event.roles.length > 1) return false;
  const children = tree.children(head);
  // "the strike on the airport" may be a different one
  if (children.some((child) => child > head && /^(?:nmod|acl)/u.test(tree.deprel(child))))
    return false;
  return children.some(
    (child) =>
      /^(?:the|this|that)$/u.test(tree.tokens[child]?.lower ?? '') && tree.deprel(child) === 'det',
  );
};

/** The same target, with "the", in a subordinate clause. */
const tellsAgain = (document: Document, tree: Tree, earlier: Placed, later: Placed): boolean => {
  const before = fillerOf(earlier.event.roles, 'target');
  const after = fillerOf(later.event.roles, 'target');
  if (before === null || after === null || before === after || after.kind !== 'work') return false;
  if (lastWord(document, before) !== lastWord(document, after)) return false;
  const words = document.text.slice(Math.max(0, after.start - 6), after.start);
  const own = document.text.slice(after.start, after.start + 5);
  const isDefinite =
    /(?:^|\W)(?:the|this|that)\s$/iu.test(words) || /^(?:the|this|that)\s/iu.test(own);
  if (!isDefinite) return false;
  return /^(?:acl|amod|acl:relcl)$/u.test(tree.deprel(later.head));
};

/** "shoot them … shoot them": the same words in one sentence. */
const isEchoed = (document: Document, tree: Tree, earlier: Placed, later: Placed): boolean => {
  const a = tree.tokens[earlier.head];
  const b = tree.tokens[later.head];
  if (a?.sentence !== b?.sentence || a?.lower !== b?.lower || a?.upos !== 'VERB') return false;
  const before = fillerOf(earlier.event.roles, 'target');
  const after = fillerOf(later.event.roles, 'target');
  return (
    before !== null && after !== null && lastWord(document, before) === lastWord(document, after)
  );
};

/** Words that mark an act as different from a similar one on the same day. */
const ANOTHER = /^(?:again|also|another|further|later|more|once|second|third|twice)$/u;

/**
 * "The 5th shelled Lisna on 3 May, the ministry said. The governor confirmed that the 5th had
 * shelled Lisna on 3 May": two sources report one act, with the same named actor, place and day.
 */
const isRetold = (
  document: Document,
  tree: Tree,
  days: Days,
  [earlier, later]: readonly [Placed, Placed],
): boolean => {
  const [a, b] = [earlier.event, later.event];
  if (a.polarity !== b.polarity || a.genericity !== 'single' || b.genericity !== 'single')
    return false;
  if (a.claims.length + b.claims.length === 0 || a.claims.some((claim) => b.claims.includes(claim)))
    return false;
  const [one, other] = [fillerOf(a.roles, 'actor'), fillerOf(b.roles, 'actor')];
  if (one?.form !== 'name' || other?.form !== 'name') return false;
  if (textOf(document, one) !== textOf(document, other)) return false;
  if (!isOneDay(days, a.date, b.date) || !isOneScene(document, a, b)) return false;
  return !tree.children(later.head).some((child) => ANOTHER.test(tree.tokens[child]?.lower ?? ''));
};

const isOneDay = (days: Days, a: LocalId | null, b: LocalId | null): boolean => {
  const [one, other] = [days.get(a ?? ''), days.get(b ?? '')];
  return one != null && one === other && /^[\dX]{4}-\d\d-\d\d$/u.test(one);
};

/** The same place by name, as location or as target, and no differing targets. */
const isOneScene = (document: Document, a: EventDraft, b: EventDraft): boolean => {
  const sceneOf = ({ place, roles }: EventDraft): MentionLike | null =>
    place ?? roles.find(({ filler }) => filler.kind === 'place')?.filler ?? null;
  const [here, there] = [sceneOf(a), sceneOf(b)];
  if (here === null || there === null || !isOneThing(document, here, there)) return false;
  const thingOf = ({ roles }: EventDraft): MentionLike | null =>
    roles.find(({ role, filler }) => role === 'target' && filler.kind !== 'place')?.filler ?? null;
  const [first, second] = [thingOf(a), thingOf(b)];
  return first === null || second === null || isOneThing(document, first, second);
};

/** The same entity or the same last word: "the town of Lisna" and "Lisna". */
const isOneThing = (document: Document, a: MentionLike, b: MentionLike): boolean =>
  (a.entity != null && a.entity === b.entity) || lastWord(document, a) === lastWord(document, b);

const textOf = ({ text }: Document, { start, end }: MentionLike): string => text.slice(start, end);

const fillerOf = (roles: readonly RoleDraft[], role: string): MentionLike | null =>
  roles.find((other) => other.role === role)?.filler ?? null;

const lastWord = (document: Document, { start, end }: MentionLike): string =>
  document.text.slice(start, end).toLowerCase().split(/\s+/u).at(-1) ?? '';

const PINNED: readonly string[] = ['actor', 'target', 'recipient'];

/** No role has two different names, and there are no two places or dates. */
const isCompatible = (document: Document, a: EventDraft, b: EventDraft): boolean => {
  if (a.polarity !== b.polarity) return false;
  if (
    a.place !== null &&
    b.place !== null &&
    lastWord(document, a.place) !== lastWord(document, b.place)
  )
    return false;
  if (a.date !== null && b.date !== null && a.date !== b.date) return false;
  for (const role of PINNED) {
    const first = fillerOf(a.roles, role);
    const second = fillerOf(b.roles, role);
    if (first === null || second === null || first === second) continue;
    if (first.form === 'pronoun' || second.form === 'pronoun') continue;
    if (lastWord(document, first) !== lastWord(document, second)) return false;
  }
  return true;
};

/**
 * Characters. Content up to this long ("confirmed the attack", "the shelling of the port on
 * Friday") reports the event; longer content is mostly about something else.
 */
const ABOUT_IT = 60;
/** The same from its beginning to the event: "she had seen a drone before the blast" tells no blast. */
const FROM_ITS_START = 20;

/** Drops claims that only mention it: "Nobody expected the shelling to stop, a shopkeeper said". */
const toldBy = (
  { claims, roles, trigger }: EventDraft,
  contents: ReadonlyMap<AttributionId, readonly Span[]>,
): readonly AttributionId[] =>
  claims.filter((claim) => {
    const piece = contents
      .get(claim)
      ?.find(([start, end]) => start <= trigger[0] && trigger[1] <= end);
    if (roles.length > 0 || piece === undefined) return true;
    return piece[1] - piece[0] <= ABOUT_IT && trigger[0] - piece[0] <= FROM_ITS_START;
  });

/** Merges repetitions into the first report: their words, their claims and all links to them. */
export const mergeRepeats = (
  events: readonly EventDraft[],
  repeats: Repeats,
  attributions: readonly AttributionLike[] = [],
): readonly EventDraft[] => {
  const contents = new Map(attributions.map(({ id, content }) => [id, content]));
  const order = new Map(attributions.map(({ id }, at) => [id, at]));
  const retold = new Map<EventDraftId, EventDraft[]>();
  for (const event of events) {
    const first = repeats.get(event.id);
    if (first !== undefined) retold.set(first, [...(retold.get(first) ?? []), event]);
  }
  const refer = (link: EventDraftId | null, own: EventDraftId): EventDraftId | null => {
    const to = link === null ? null : (repeats.get(link) ?? link);
    return to === own ? null : to;
  };
  return events.flatMap((event) => {
    if (repeats.has(event.id)) return [];
    const again = retold.get(event.id) ?? [];
    const claims = [...event.claims, ...again.flatMap((later) => toldBy(later, contents))];
    return {
      ...event,
      also: again.map(({ trigger }) => trigger),
      roles: again.length === 0 ? event.roles : withMissing(event.roles, again),
      claims: [...new Set(claims)].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)),
      because: refer(event.because, event.id),
      partOf: refer(event.partOf, event.id),
    };
  });
};

/** Adds the roles that only a later report fills. */
const withMissing = (
  own: readonly RoleDraft[],
  again: readonly EventDraft[],
): readonly RoleDraft[] => {
  const later = again.flatMap(({ roles }) => roles);
  const missing = PINNED.filter((role) => !own.some((other) => other.role === role));
  const added = missing.flatMap((role) => later.find((other) => other.role === role) ?? []);
  return [...own, ...added.filter(({ filler }) => !own.some((other) => other.filler === filler))];
};
