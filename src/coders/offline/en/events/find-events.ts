import { round } from '../../../../model/round.ts';
import type { Document } from '../../language/document.ts';
import { type Tree, treeOf } from '../../language/tree.ts';
import { chooseDates } from './choose-date.ts';
import { choosePlaces } from './choose-place.ts';
import { isSaidUntrue } from './denial.ts';
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
import { findRepeats, mergeRepeats } from './merge.ts';
import { readOccurrence } from './occurrence.ts';
import { withArms, withoutReporters } from './own-voice.ts';
import { readTold, type ToldDeed } from './read-told.ts';
import { referBack } from './refer-back.ts';
import { fillRoles } from './roles.ts';
import { findScenes } from './scenes.ts';
import { quotedTokens } from './sentence-signs.ts';
import { settle } from './setting-beside.ts';
import { withoutSettingOfSaying } from './setting-of-saying.ts';
import type { Story } from './story.ts';
import { type DatesBySentence, dateOf, datesBySentence } from './time.ts';
import { type Doubts, NO_DOUBTS, readWhose, type Whose } from './whose-word.ts';
import { beginningsOf, keepWithinClaim, wholeContents } from './within-claim.ts';

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
  const story = readStory(document, mentions, attributions, dates, doubts);
  const { tree, placed } = story;
  const all = [...attributions, ...doubts.weak];
  const chosen = choosePlaces(story, chooseDates(story));
  const events = withoutSettingOfSaying(document.text, chosen, attributions, dates);
  const repeats = findRepeats(document, tree, placed, dates);
  return mergeRepeats(referBack(tree, placed, events, repeats), repeats, all);
};

/** What the rules read. */
export const readStory = (
  document: Document,
  mentions: readonly MentionLike[],
  attributions: readonly AttributionLike[],
  dates: readonly DateLike[],
  doubts: Doubts,
): Story => {
  const tree = treeOf(document);
  const fillers = readFillers(tree, mentions);
  const heads = datesBySentence(tree, dates);
  const quoted = quotedTokens(document);
  const whose = readWhose(attributions, doubts);
  const contents = wholeContents([...attributions, ...doubts.weak]);
  const beginnings = beginningsOf(tree, contents);
  const placed: Placed[] = readTold(tree, fillers, beginnings).flatMap((found) => {
    const event = toEvent(document, tree, fillers, found, heads, whose, quoted);
    return event === null
      ? []
      : [{ head: found.trigger.head, event: keepWithinClaim(event, contents) }];
  });
  const linked = placed.map(({ event }, at) => ({
    ...event,
    because: findBecause(tree, placed, at) ?? findSubjectEvent(tree, placed, at),
    partOf: findPartOf(tree, placed, at),
  }));
  const settled = settle(tree, fillers, placed, linked, heads);
  const shared = shareSetting(tree, placed, addOrdered(settled));
  const events = findScenes(tree, fillers, placed, shared);
  return { tree, fillers, dates: heads, placed, events };
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

const toEvent = (
  document: Document,
  tree: Tree,
  fillers: Fillers,
  { trigger, clause }: ToldDeed,
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
  const { roles: filled, place } = fillRoles(tree, fillers, trigger, clause);
  const { genericity, count } = readOccurrence(tree, trigger);
  const {
    claims,
    allegation,
    denied,
    found = false,
  } = whose(tree, trigger.head, [start, end], standing.factuality);
  const isOurs = quoted[trigger.head] === 0 && claims.length === 0;
  const { type } = trigger.frame;
  const roles = withArms(tree, type, isOurs ? withoutReporters(tree, type, filled) : filled);
  const isClaimed =
    standing.factuality === 'asserted' && (claims.length > 0 || allegation !== null);
  const sure = trigger.frame.confidence * (roles.length > 0 ? 1 : 0.85);
  return {
    id: `${trigger.frame.type}@${trigger.head}` as EventDraftId,
    type: trigger.frame.type,
    trigger: [start, end],
    also: [],
    factuality: isClaimed ? 'claimed' : found ? 'inferred' : standing.factuality,
    polarity: whenNegated ? 'positive' : polarityOf(tree, trigger.head, standing, denied),
    genericity,
    count,
    roles,
    place,
    date: dateOf(tree, trigger.head, heads),
    dated: null,
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
