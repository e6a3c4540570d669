import { isOfClass } from '../../model/kinds/kinds.ts';
import { round } from '../../model/round.ts';
import { plainName } from '../entities/name-forms.ts';
import { concurrence } from '../time/when.ts';
import { matchRole, NO_MATCH, type ParticipantMatch } from './compare-participants.ts';
import type { EventRecord } from './event-record.ts';
import { matchPlace } from './match-place.ts';
import {
  type Contradiction,
  contradictionsOf,
  reasonsOf,
  type TellingsCompared,
} from './tellings-compared.ts';
import type { TracedEvent } from './traced-event.ts';

export interface EventComparison {
  readonly verdict: 'same' | 'maybe';
  /** 0–1. */
  readonly score: number;
  /** Why, one phrase each, as shown to reviewers. */
  readonly reasons: readonly string[];
  readonly differences: readonly Contradiction[];
}

/** Weights of agreement; the score is their sum. Set by judgement, not fitted to a corpus. */
const WEIGHT = {
  type: 0.2,
  place: 0.25,
  day: 0.25,
  overlap: 0.1,
  target: 0.2,
  actor: 0.15,
  word: 0.05,
  company: 0.1,
  work: 0.25,
};
const ALIKE = 0.7;
/** Below this score, two tellings have too little in common to bother a reviewer. */
const PROPOSED = 0.45;

/**
 * Whether two articles tell of one event; null if they do not or nothing suggests it. `same`
 * requires one place, one day, a shared participant, and no difference.
 */
export function compareEvents(a: TracedEvent, b: TracedEvent): EventComparison | null {
  if (a.family !== b.family || a.type === 'other') return null;
  // Something ordered is not something done.
  if (a.happened !== b.happened) return null;
  if (a.genericity !== b.genericity || a.genericity === 'kind' || a.genericity === 'habitual')
    return null;
  // Most pairs end here, so the cheapest checks come first.
  const time = concurrence(a.when, b.when);
  if (time === 'apart' || (time === 'unknown' && toldApart(a, b))) return null;
  const place = matchPlace(a, b);
  if (place === 'different') return null;
  const target = unlessPlace(matchRole(a, b, 'target'), a, b);
  if (target.verdict === 'differs') return null;
  const actor = matchRole(a, b, 'actor');
  const company = isMatch(matchRole(a, b, 'other')) || isMatch(matchRole(a, b, 'recipient'));
  const work = a.toldIn.some((one) => b.toldIn.includes(one));
  const agreement: TellingsCompared = { time, place, target, actor, company, work };

  const differences = contradictionsOf(a, b, agreement);
  const agreeing = [
    place === 'same' || place === 'alike',
    time === 'same-day',
    isMatch(target),
    isMatch(actor),
    company,
    work,
  ].filter(Boolean).length;
  const score = scoreOf(a, b, agreement);
  if (agreeing < 2 || score < PROPOSED) return null;
  if (time === 'near' && agreeing < 3) return null;
  // Without a day, "the brigade published a video" fits a hundred videos.
  if (time === 'unknown' && agreeing < 3 && !isAnchored(agreement)) return null;
  const isSame =
    (place === 'same' || (place === 'alike' && isOneName(a, b) && isNamedTwice(target, actor))) &&
    time === 'same-day' &&
    differences.length === 0 &&
    hasCommonPart(target, actor);
  return {
    verdict: isSame ? 'same' : 'maybe',
    score,
    reasons: reasonsOf(a, b, agreement),
    differences,
  };
}

/**
 * Days. Without dates that show otherwise, events reported further apart than this are not
 * compared.
 */
const REPORTED_WITHIN = 31;

const toldApart = ({ told: a }: EventRecord, { told: b }: EventRecord): boolean =>
  a !== null &&
  b !== null &&
  Math.abs(Date.parse(a) - Date.parse(b)) > REPORTED_WITHIN * 86_400_000;

/**
 * "Rockets hit Dubrova": the target is the place, so it does not count as a second thing in common.
 */
const unlessPlace = (target: ParticipantMatch, a: EventRecord, b: EventRecord): ParticipantMatch =>
  target.pair?.[0].entity === a.place?.entity && target.pair?.[1].entity === b.place?.entity
    ? NO_MATCH
    : target;

/**
 * They share something specific: a work, a place and a participant, a named target and an actor, or
 * a number.
 */
const isAnchored = ({ work, place, target, actor }: TellingsCompared): boolean =>
  work ||
  (place !== 'unknown' && hasCommonPart(target, actor)) ||
  (isMatch(target) && target.pair?.[0].named === true && isMatch(actor)) ||
  [target, actor].some((match) => isMatch(match) && match.numbers === 'agree');

const isNamed = ({ verdict, pair }: ParticipantMatch): boolean =>
  verdict === 'same' && pair?.[0].named === true;

const isMatch = ({ verdict }: ParticipantMatch): boolean =>
  verdict === 'same' || verdict === 'alike';

/** Two villages may share a name, but hardly also a named participant on the same day. */
const isOneName = ({ place: a }: EventRecord, { place: b }: EventRecord): boolean =>
  a?.name != null && b?.name != null && plainName(a.name) === plainName(b.name);

const isNamedTwice = (...matches: ParticipantMatch[]): boolean =>
  matches.some(
    ({ verdict, pair }) =>
      verdict === 'same' && pair?.[0].named && !isOfClass(pair[0].label, 'location'),
  );

/** The same named participant, or alike descriptions with agreeing numbers. */
const hasCommonPart = (...matches: ParticipantMatch[]): boolean =>
  matches.some(
    (match) => isNamed(match) || (match.verdict === 'alike' && match.numbers === 'agree'),
  );

function scoreOf(
  a: EventRecord,
  b: EventRecord,
  { time, place, target, actor, company, work }: TellingsCompared,
): number {
  const worth = ({ verdict }: ParticipantMatch, weight: number) =>
    verdict === 'same' ? weight : verdict === 'alike' ? weight * ALIKE : 0;
  const sum =
    (a.type === b.type ? WEIGHT.type : WEIGHT.type / 2) +
    (place === 'same' ? WEIGHT.place : place === 'alike' ? WEIGHT.place * ALIKE : 0) +
    (company ? WEIGHT.company : 0) +
    (work ? WEIGHT.work : 0) +
    (time === 'same-day' ? WEIGHT.day : time === 'overlap' ? WEIGHT.overlap : 0) +
    worth(target, WEIGHT.target) +
    worth(actor, WEIGHT.actor) -
    (actor.verdict === 'differs' ? WEIGHT.word : 0) +
    (wordOf(a) === wordOf(b) ? WEIGHT.word : 0);
  return round(Math.min(1, sum), 3);
}

const wordOf = ({ evidence }: EventRecord): string => evidence.quote.toLowerCase();
