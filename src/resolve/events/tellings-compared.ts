import type { Role } from '../../model/vocabulary.ts';
import type { Concurrence, When } from '../time/when.ts';
import type { ParticipantMatch } from './compare-participants.ts';
import { type CountRange, compareCounts, showCount } from './count-range.ts';
import type { EventRecord, Participant } from './event-record.ts';

/** How two tellings of what may be one event contradict each other, in words. */
export interface Contradiction {
  readonly aspect: 'number' | 'date' | 'actor' | 'whether';
  readonly reason: string;
}

/** How the parts of two tellings compare. */
export interface TellingsCompared {
  readonly time: Concurrence;
  /** `alike`: the same name, but perhaps not the same place. */
  readonly place: 'same' | 'alike' | 'unknown' | 'different';
  readonly target: ParticipantMatch;
  readonly actor: ParticipantMatch;
  /** Somebody or something named takes part in both in another role. */
  readonly company: boolean;
  /** Both are told in works that are, or may be, the same recording, report or post. */
  readonly work: boolean;
}

export function contradictionsOf(
  a: EventRecord,
  b: EventRecord,
  { time, target, actor }: TellingsCompared,
): Contradiction[] {
  const found: Contradiction[] = [];
  const numbers = numbersAgainst(target, a, b, 'target') ?? numbersAgainst(actor, a, b, 'actor');
  if (numbers !== null) found.push({ aspect: 'number', reason: numbers });
  else if (compareCounts(a.count, b.count) === 'disagree' && a.count && b.count)
    found.push({
      aspect: 'number',
      reason: `${showCount(a.count)} against ${showCount(b.count)} times`,
    });
  if (time === 'near')
    found.push({ aspect: 'date', reason: `${showWhen(a.when)} against ${showWhen(b.when)}` });
  if (actor.verdict === 'differs' && actor.pair)
    found.push({
      aspect: 'actor',
      reason: `${actor.pair[0].displayName} against ${actor.pair[1].displayName}`,
    });
  if (a.polarity !== b.polarity)
    found.push({
      aspect: 'whether',
      reason: 'one says that it happened, the other that it did not',
    });
  return found;
}

/**
 * Two numbers of those to whom it happened or who did it ("11 soldiers surrendered", "14"), in
 * words; null if both can be true.
 */
function numbersAgainst(
  { numbers, pair }: ParticipantMatch,
  a: EventRecord,
  b: EventRecord,
  role: Role,
): string | null {
  const isOne = numbers === 'disagree' && pair !== null;
  const [one, other] = isOne ? pair : [onlyCounted(a, role), onlyCounted(b, role)];
  if (!one?.count || !other?.count || !(isOne || areApart(one, other))) return null;
  return `${showCount(one.count)} against ${showCount(other.count)}`;
}

/** Null if there are several: which of them the other article counts cannot be told. */
function onlyCounted({ participants }: EventRecord, role: Role): Participant | null {
  const counted = participants.filter((one) => one.role === role && one.count !== null);
  return counted.length === 1 ? (counted[0] ?? null) : null;
}

/** Of seven people, nine cannot be civilians; of nine people, seven can. */
function areApart(a: Participant, b: Participant): boolean {
  if (a.head === b.head || (isAnybody(a) && isAnybody(b)))
    return compareCounts(a.count, b.count) === 'disagree';
  if (isAnybody(a)) return isMore(b.count, a.count);
  return isAnybody(b) && isMore(a.count, b.count);
}

const isMore = (part: CountRange | null, whole: CountRange | null): boolean =>
  part?.min != null && whole?.max != null && part.min > whole.max;

/** Described as people only, or by nothing but their number. */
const isAnybody = ({ head }: Participant): boolean => ANYBODY.has(head) || /^\d+$/.test(head);
const ANYBODY = new Set(['people', 'person', 'individual', 'victim', 'dead', 'other']);

export const showWhen = ({ earliest, latest, yearless }: When): string =>
  yearless ??
  (earliest === latest ? (earliest ?? 'no date') : `${earliest ?? '…'} to ${latest ?? '…'}`);

/** The reasons for one event, one phrase each, as shown to reviewers. */
export function reasonsOf(
  a: EventRecord,
  b: EventRecord,
  { time, place, target, actor, company, work }: TellingsCompared,
): string[] {
  const who = (role: string, { verdict, pair }: ParticipantMatch) =>
    !pair || verdict === 'unknown' || verdict === 'differs'
      ? []
      : [
          `${role} ${verdict === 'same' ? 'is one' : 'is described alike'}: ${pair[0].displayName}, ${pair[1].displayName}`,
        ];
  return [
    a.type === b.type ? `both tell of ${a.type}` : `${a.type} and ${b.type}`,
    ...(place === 'same' ? [`at one place: ${a.place?.name}`] : []),
    ...(place === 'alike' ? [`at places of one name: ${a.place?.name}`] : []),
    ...(company ? ['somebody else takes part in both'] : []),
    ...(work ? ['both are told in what may be one work'] : []),
    ...(time === 'same-day' ? [`on one day: ${showWhen(a.when)}`] : []),
    ...(time === 'overlap' ? ['the dates are compatible'] : []),
    ...who('the target', target),
    ...who('the actor', actor),
  ];
}
