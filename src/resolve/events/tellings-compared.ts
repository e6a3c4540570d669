import type { Concurrence, When } from '../time/when.ts';
import type { ParticipantMatch } from './compare-participants.ts';
import { compareCounts, showCount } from './count-range.ts';
import type { EventRecord } from './event-record.ts';

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
  const [one, other] = target.pair ?? [];
  if (target.numbers === 'disagree' && one?.count && other?.count)
    found.push({
      aspect: 'number',
      reason: `${showCount(one.count)} against ${showCount(other.count)}`,
    });
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
