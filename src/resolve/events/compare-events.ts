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
  /** Why, a phrase each, as a reviewer reads them. */
  readonly reasons: readonly string[];
  readonly differences: readonly Contradiction[];
}

/** What agreement is worth; the sum is the score. Set by judgement, not fitted to any corpus. */
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
/** Below this, two tellings have too little in common to trouble a reviewer with. */
const PROPOSED = 0.45;

/**
 * Whether two articles tell one event; null where they do not, or where nothing says so. `same` needs
 * one place, one day, somebody who takes part in both, and nothing that speaks against it.
 */
export function compareEvents(a: TracedEvent, b: TracedEvent): EventComparison | null {
  if (a.family !== b.family || a.type === 'other') return null;
  // What was ordered is not what was done.
  if (a.happened !== b.happened) return null;
  if (a.genericity !== b.genericity || a.genericity === 'kind' || a.genericity === 'habitual')
    return null;
  // Most pairs end here, so what costs least is looked at first.
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
  // Without a day, "the brigade published a video" is told of a hundred videos.
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

/** Days between two reports beyond which an event without a day is not taken for one with one. */
const REPORTED_WITHIN = 31;

const toldApart = ({ told: a }: EventRecord, { told: b }: EventRecord): boolean =>
  a !== null &&
  b !== null &&
  Math.abs(Date.parse(a) - Date.parse(b)) > REPORTED_WITHIN * 86_400_000;

/** "Rockets hit Dubrova": that the place is one says all; it is not a second thing in common. */
const unlessPlace = (target: ParticipantMatch, a: EventRecord, b: EventRecord): ParticipantMatch =>
  target.pair?.[0].entity === a.place?.entity && target.pair?.[1].entity === b.place?.entity
    ? NO_MATCH
    : target;

/** Something particular is in common: a recording, a place and who was there, whom it befell by name, a number. */
const isAnchored = ({ work, place, target, actor }: TellingsCompared): boolean =>
  work ||
  (place !== 'unknown' && hasCommonPart(target, actor)) ||
  (isMatch(target) && target.pair?.[0].named === true && isMatch(actor)) ||
  [target, actor].some((match) => isMatch(match) && match.numbers === 'agree');

const isNamed = ({ verdict, pair }: ParticipantMatch): boolean =>
  verdict === 'same' && pair?.[0].named === true;

const isMatch = ({ verdict }: ParticipantMatch): boolean =>
  verdict === 'same' || verdict === 'alike';

/** Of two villages of one name, nobody with a name of their own is in both on one day. */
const isOneName = ({ place: a }: EventRecord, { place: b }: EventRecord): boolean =>
  a?.name != null && b?.name != null && plainName(a.name) === plainName(b.name);

const isNamedTwice = (...matches: ParticipantMatch[]): boolean =>
  matches.some(
    ({ verdict, pair }) =>
      verdict === 'same' && pair?.[0].named && !isOfClass(pair[0].label, 'location'),
  );

/** Somebody named in both, or a description alike down to its number. */
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
