import type { Span } from '../../../model/span.ts';
import type { Document } from '../language/document.ts';
import type {
  AttributionLike,
  DateLike,
  EventDraft,
  MentionLike,
  RoleDraft,
} from './event-draft.ts';
import type { Placed } from './links.ts';
import type { Syntax } from './syntax.ts';

/** Events back that a retelling may lie: a page or so of a dense text. */
const REACH = 20;

/**
 * Several words for one event. Only where the later words point back: a definite or demonstrative
 * noun without news of its own ("the attack"), or the same deed to the same thing told again ("the
 * audio published by HUR"). Returns for each event the one it repeats, or -1.
 */
export const findRepeats = (
  document: Document,
  syntax: Syntax,
  placed: readonly Placed[],
  dates: readonly DateLike[] = [],
): readonly number[] => {
  const repeats: number[] = new Array(placed.length).fill(-1);
  for (let at = 1; at < placed.length; at += 1) {
    const later = placed[at];
    if (later === undefined) continue;
    for (let index = at - 1; index >= Math.max(0, at - REACH); index -= 1) {
      const earlier = placed[index];
      if (earlier === undefined || earlier.event.type !== later.event.type) continue;
      if (repeats[index] !== -1) continue;
      if (isRetold(document, syntax, dates, [earlier, later])) {
        repeats[at] = index;
        break;
      }
      if (!isCompatible(document, earlier.event, later.event)) continue;
      const again = pointsBack(syntax, later) || tellsAgain(document, syntax, earlier, later);
      if (!again && !isEchoed(document, syntax, earlier, later)) continue;
      repeats[at] = index;
      break;
    }
  }
  return repeats;
};

/** "the attack", "this raid": a definite singular noun. */
const pointsBack = (syntax: Syntax, { head, event }: Placed): boolean => {
  if (syntax.tokens[head]?.upos !== 'NOUN' || event.genericity !== 'single') return false;
  if (event.roles.length > 1) return false;
  const children = syntax.children(head);
  // "the strike on the airport" may be another one
  if (children.some((child) => child > head && /^(?:nmod|acl)/u.test(syntax.deprel(child))))
    return false;
  return children.some(
    (child) =>
      /^(?:the|this|that)$/u.test(syntax.tokens[child]?.lower ?? '') &&
      syntax.deprel(child) === 'det',
  );
};

/** The same target in the definite, told in a side clause. */
const tellsAgain = (
  document: Document,
  syntax: Syntax,
  earlier: Placed,
  later: Placed,
): boolean => {
  const before = fillerOf(earlier.event.roles, 'target');
  const after = fillerOf(later.event.roles, 'target');
  if (before === null || after === null || before === after || after.kind !== 'work') return false;
  if (lastWord(document, before) !== lastWord(document, after)) return false;
  const words = document.text.slice(Math.max(0, after.start - 6), after.start);
  const own = document.text.slice(after.start, after.start + 5);
  const isDefinite =
    /(?:^|\W)(?:the|this|that)\s$/iu.test(words) || /^(?:the|this|that)\s/iu.test(own);
  if (!isDefinite) return false;
  return /^(?:acl|amod|acl:relcl)$/u.test(syntax.deprel(later.head));
};

/** "shoot them … shoot them": the same words in one sentence. */
const isEchoed = (document: Document, syntax: Syntax, earlier: Placed, later: Placed): boolean => {
  const a = syntax.tokens[earlier.head];
  const b = syntax.tokens[later.head];
  if (a?.sentence !== b?.sentence || a?.lower !== b?.lower || a?.upos !== 'VERB') return false;
  const before = fillerOf(earlier.event.roles, 'target');
  const after = fillerOf(later.event.roles, 'target');
  return (
    before !== null && after !== null && lastWord(document, before) === lastWord(document, after)
  );
};

/** What sets a deed apart from one like it on the same day. */
const ANOTHER = /^(?:again|also|another|further|later|more|once|second|third|twice)$/u;

/**
 * "The 5th shelled Lisna on 3 May, the ministry said. The governor confirmed that the 5th had shelled Lisna
 * on 3 May": one deed of one doer who has a name, at one place on one day, in the words of two.
 */
const isRetold = (
  document: Document,
  syntax: Syntax,
  dates: readonly DateLike[],
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
  if (!isOneDay(dates, a.date, b.date) || !isOneScene(document, a, b)) return false;
  return !syntax
    .children(later.head)
    .some((child) => ANOTHER.test(syntax.tokens[child]?.lower ?? ''));
};

const isOneDay = (dates: readonly DateLike[], a: number | null, b: number | null): boolean => {
  const [one, other] = [dates[a ?? -1]?.edtf, dates[b ?? -1]?.edtf];
  return one != null && one === other && /^[\dX]{4}-\d\d-\d\d$/u.test(one);
};

/** One place by name, whether it is where it was or what it was done to; targets that do not differ. */
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

/** One entity, or under one word: "the town" and "Lisna" of "the town of Lisna" are one. */
const isOneThing = (document: Document, a: MentionLike, b: MentionLike): boolean =>
  (a.entity != null && a.entity === b.entity) || lastWord(document, a) === lastWord(document, b);

const textOf = ({ text }: Document, { start, end }: MentionLike): string => text.slice(start, end);

const fillerOf = (roles: readonly RoleDraft[], role: string): MentionLike | null =>
  roles.find((other) => other.role === role)?.filler ?? null;

const lastWord = (document: Document, { start, end }: MentionLike): string =>
  document.text.slice(start, end).toLowerCase().split(/\s+/u).at(-1) ?? '';

const PINNED: readonly string[] = ['actor', 'target', 'recipient'];

/** No role is held by two different names, no two places or dates. */
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

/** Characters of "confirmed the attack", "the shelling of the port on Friday"; more speaks of something else. */
const ABOUT_IT = 60;

/** "Nobody expected the shelling to stop, a shopkeeper said": who only speaks of it does not tell it. */
const toldBy = (
  { claims, roles, trigger }: EventDraft,
  attributions: readonly AttributionLike[],
): readonly number[] =>
  claims.filter((claim) => {
    const piece = attributions[claim]?.content.find(
      ([start, end]) => start <= trigger[0] && trigger[1] <= end,
    );
    return roles.length > 0 || piece === undefined || piece[1] - piece[0] <= ABOUT_IT;
  });

/** The first telling takes up the words and claims of those that repeat it; indices move along. */
export const mergeRepeats = (
  events: readonly EventDraft[],
  repeats: readonly number[],
  attributions: readonly AttributionLike[] = [],
): readonly EventDraft[] => {
  const moved: number[] = [];
  let kept = 0;
  for (const [index, repeat] of repeats.entries()) {
    moved[index] = repeat < 0 ? kept : (moved[repeat] ?? 0);
    if (repeat < 0) kept += 1;
  }
  const also = new Map<number, { spans: Span[]; claims: number[]; roles: RoleDraft[] }>();
  for (const [index, repeat] of repeats.entries()) {
    const event = events[index];
    if (repeat < 0 || event === undefined) continue;
    const found = also.get(repeat) ?? { spans: [], claims: [], roles: [] };
    found.roles.push(...event.roles);
    found.spans.push(event.trigger);
    found.claims.push(...toldBy(event, attributions));
    also.set(repeat, found);
  }
  const move = (link: number | null, own: number): number | null => {
    const to = link === null ? null : (moved[link] ?? null);
    return to === own ? null : to;
  };
  return events.flatMap((event, index) => {
    if ((repeats[index] ?? -1) >= 0) return [];
    const more = also.get(index);
    const own = moved[index] ?? -1;
    return {
      ...event,
      also: more?.spans ?? [],
      roles: more === undefined ? event.roles : withMissing(event.roles, more.roles),
      claims:
        more === undefined
          ? event.claims
          : [...new Set([...event.claims, ...more.claims])].sort((a, b) => a - b),
      because: move(event.because, own),
      partOf: move(event.partOf, own),
    };
  });
};

/** What only a later telling says of who took part. */
const withMissing = (
  own: readonly RoleDraft[],
  later: readonly RoleDraft[],
): readonly RoleDraft[] => {
  const missing = PINNED.filter((role) => !own.some((other) => other.role === role));
  const added = missing.flatMap((role) => later.find((other) => other.role === role) ?? []);
  return [...own, ...added.filter(({ filler }) => !own.some((other) => other.filler === filler))];
};
