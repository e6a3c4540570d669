import { round } from '../../../../model/round.ts';
import type { Span } from '../../../../model/span.ts';
import type { Document } from '../../language/document.ts';
import { type Tree, treeOf } from '../../language/tree.ts';
import type { AttributionId } from '../attribution/attribution.ts';
import type { UnreadAt, UnreadSpeech } from '../attribution/find-unread-speech.ts';
import { readAllegation, readPunished } from './allegation.ts';
import { readVerbClause } from './clauses.ts';
import { isDeniedDeed, isSaidUntrue } from './denial.ts';
import type {
  AttributionLike,
  DateLike,
  EventDraft,
  EventDraftId,
  MentionLike,
} from './event-draft.ts';
import { readStanding, type Standing } from './factuality.ts';
import { type Fillers, readFillers } from './fillers.ts';
import { findBecause, findPartOf, findSubjectEvent, type Placed, shareSetting } from './links.ts';
import { addFromPhrase, addNearest } from './mended-arguments.ts';
import { findRepeats, mergeRepeats } from './merge.ts';
import { readNounClause } from './nominal-clauses.ts';
import { readOccurrence } from './occurrence.ts';
import { fillRoles } from './roles.ts';
import { fits } from './sense.ts';
import { quotedTokens } from './sentence-signs.ts';
import { settle } from './setting-beside.ts';
import type { Clause } from './slots.ts';
import { type DatesBySentence, dateOf, datesBySentence } from './time.ts';
import { type Trigger, triggersAt } from './triggers.ts';

/** What says that an event is somebody's word where no attribution is sure of it. */
export interface Doubts {
  /** Attributions too unsure to stand for themselves. */
  readonly weak: readonly AttributionLike[];
  readonly unreadAt: UnreadAt;
}

const NO_DOUBTS: Doubts = { weak: [], unreadAt: () => null };

/**
 * The events of the closed list reported in a text, in the order of their triggers. An event needs
 * a trigger from frames.json; nothing is inferred without one.
 */
export const findEvents = (
  document: Document,
  mentions: readonly MentionLike[],
  attributions: readonly AttributionLike[] = [],
  dates: readonly DateLike[] = [],
  doubts: Doubts = NO_DOUBTS,
): readonly EventDraft[] => {
  const tree = treeOf(document);
  const fillers = readFillers(tree, mentions);
  const heads = datesBySentence(tree, dates);
  const quoted = quotedTokens(document);
  const whose = readWhose(attributions, doubts);
  const placed: Placed[] = [];
  for (let at = 0; at < tree.tokens.length; ) {
    const found = firstFitting(tree, fillers, at);
    if (found === null) at += 1;
    else {
      const event = toEvent(document, tree, fillers, found, heads, whose, quoted);
      if (event !== null) placed.push({ head: found.trigger.head, event });
      at = found.trigger.last;
    }
  }
  const linked = placed.map(({ event }, at) => ({
    ...event,
    because: findBecause(tree, placed, at) ?? findSubjectEvent(tree, placed, at),
    partOf: findPartOf(tree, placed, at),
  }));
  const settled = settle(tree, fillers, placed, linked, heads);
  const set = shareSetting(tree, placed, addOrdered(settled));
  const all = [...attributions, ...doubts.weak];
  return mergeRepeats(set, findRepeats(document, tree, placed, dates), all);
};

/** An order gets the targets of the act that was ordered. */
const addOrdered = (events: readonly EventDraft[]): readonly EventDraft[] =>
  events.map((event, at) => {
    if (event.type !== 'order' || event.roles.some(({ role }) => role === 'target')) return event;
    const ordered = events
      .slice(at + 1, at + 5)
      .find(({ because, factuality }) => because === event.id && factuality === 'ordered');
    const targets = ordered?.roles.filter(({ role }) => role === 'target') ?? [];
    return {
      ...event,
      roles: [...event.roles, ...targets.map((role) => ({ ...role, rule: 'ordered' }))],
    };
  });

interface Found {
  readonly trigger: Trigger;
  readonly clause: Clause;
}

/** The longest reading whose frame fits the context. */
const firstFitting = (tree: Tree, fillers: Fillers, at: number): Found | null => {
  let verb: Clause | null = null;
  let noun: Clause | null = null;
  for (const trigger of triggersAt(tree.tokens, at)) {
    if (fillers.isNamePart(trigger.head)) continue;
    if (trigger.form === 'verb') verb = readVerbClause(tree, trigger.head);
    else noun = readNounClause(tree, trigger.head);
    if (verb !== null && trigger.form === 'verb' && trigger.gapEnd > 0) {
      verb = addNearest(tree, verb, trigger.head, trigger.gapEnd);
    } else if (verb !== null && trigger.words > 1 && tree.tokens[trigger.head]?.upos === 'NOUN') {
      verb = addNearest(tree, verb, trigger.head, trigger.head);
    }
    if (verb !== null && trigger.form === 'verb' && trigger.words > 1)
      verb = addFromPhrase(tree, verb, trigger.first, trigger.last);
    const clause = trigger.form === 'verb' ? verb : noun;
    if (clause !== null && fits(tree, fillers, trigger, clause)) return { trigger, clause };
  }
  return null;
};

type ClaimsAt = (start: number, end: number) => readonly AttributionId[];

const toEvent = (
  document: Document,
  tree: Tree,
  fillers: Fillers,
  { trigger, clause }: Found,
  heads: DatesBySentence,
  whose: Whose,
  quoted: Uint8Array,
): EventDraft | null => {
  const standing = readStanding(document, tree, trigger.head, quoted);
  if (standing.dropped) return null;
  const { whenNegated = false } = trigger.frame;
  if (whenNegated && standing.polarity === 'positive') return null;
  const start = tree.tokens[trigger.first]?.start ?? 0;
  const end = tree.tokens[trigger.last - 1]?.end ?? start;
  const { roles, place } = fillRoles(tree, fillers, trigger, clause);
  const { genericity, count } = readOccurrence(tree, trigger);
  const { claims, allegation, denied } = whose(
    tree,
    trigger.head,
    [start, end],
    standing.factuality,
  );
  const isClaimed =
    standing.factuality === 'asserted' && (claims.length > 0 || allegation !== null);
  const sure = trigger.frame.confidence * (roles.length > 0 ? 1 : 0.85);
  return {
    id: `${trigger.frame.type}@${trigger.head}` as EventDraftId,
    type: trigger.frame.type,
    trigger: [start, end],
    also: [],
    factuality: isClaimed ? 'claimed' : standing.factuality,
    polarity: whenNegated ? 'positive' : polarityOf(tree, trigger.head, standing, denied),
    genericity,
    count,
    roles,
    place,
    date: dateOf(tree, trigger.head, heads),
    because: null,
    partOf: null,
    claims,
    allegation,
    rule: `${trigger.frame.id}:${trigger.form}`,
    confidence: round(sure, 2),
  };
};

/** Two negations make a positive: "denied that nobody was killed". */
const polarityOf = (
  tree: Tree,
  head: number,
  { polarity }: Standing,
  denied: boolean,
): Standing['polarity'] => {
  const negations = [polarity === 'negative', denied, isSaidUntrue(tree, head)];
  return negations.filter(Boolean).length % 2 === 1 ? 'negative' : 'positive';
};

interface Word {
  readonly claims: readonly AttributionId[];
  readonly allegation: UnreadSpeech | null;
  /** Whether the claim says that it did not happen. */
  readonly denied: boolean;
}

type Whose = (tree: Tree, head: number, span: Span, factuality: Standing['factuality']) => Word;

/** Whether an event is what the part of a denial that holds it denies. */
const holdsDenied = (
  tree: Tree,
  head: number,
  [start, end]: Span,
  content: readonly Span[] = [],
): boolean => {
  const around = content.find(([from, to]) => from <= start && end <= to);
  return around !== undefined && isDeniedDeed(tree, head, around);
};

/**
 * Whose word an event is: of an attribution; or else, where it would be the article's own, of an
 * unsure one or of speech that none was made of.
 */
const readWhose = (attributions: readonly AttributionLike[], doubts: Doubts): Whose => {
  const claimsAt = readClaims(attributions);
  const weakAt = readClaims(doubts.weak);
  const denials = new Map(
    [...attributions, ...doubts.weak].flatMap(({ id, stance, content }) =>
      stance === 'denies' ? [[id, content] as const] : [],
    ),
  );
  return (tree, head, [start, end], factuality) => {
    const claims = claimsAt(start, end);
    const unsure = weakAt(start, end);
    const isDenied = (ids: readonly AttributionId[]) =>
      ids.some((id) => holdsDenied(tree, head, [start, end], denials.get(id)));
    const denied = isDenied(claims);
    if (claims.length > 0 || factuality !== 'asserted') return { claims, allegation: null, denied };
    const alleged = readAllegation(tree, head) ?? readPunished(tree, head);
    if (alleged !== null) return { claims, allegation: alleged, denied };
    if (unsure.length > 0) return { claims: unsure, allegation: null, denied: isDenied(unsure) };
    return { claims, allegation: doubts.unreadAt(head), denied };
  };
};

/**
 * Returns the innermost attribution whose content contains a span. Spans must be asked for in text
 * order, so that finished contents can be dropped: linear time except for nested attributions.
 */
const readClaims = (attributions: readonly AttributionLike[]): ClaimsAt => {
  const pieces = attributions
    .flatMap(({ id, content }) => content.map(([start, end]) => ({ start, end, id })))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  let next = 0;
  let open: typeof pieces = [];
  return (start, end) => {
    for (
      let piece = pieces[next];
      piece !== undefined && piece.start <= start;
      piece = pieces[next]
    ) {
      open.push(piece);
      next += 1;
    }
    open = open.filter((piece) => piece.end > start);
    const holding = open.filter((piece) => piece.end >= end);
    const inner = holding.sort((a, b) => a.end - a.start - (b.end - b.start))[0];
    return inner === undefined ? [] : [inner.id];
  };
};
