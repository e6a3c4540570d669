import { groupBy } from '../../model/group-by.ts';
import type { EventType, Role } from '../../model/vocabulary.ts';
import type { EventRecord, Participant } from './event-record.ts';

/** The id that stands for everything that was judged to be the same as this, or that may be. */
export interface Sameness {
  readonly same: (id: string) => string;
  readonly perhaps: (id: string) => string;
}

/** With both ids, looked up once: an event is compared with hundreds. */
export type Traced<T> = T & { readonly same: string; readonly perhaps: string };

/** An event, with what everybody and everything in it was judged to be. */
export interface TracedEvent extends EventRecord {
  readonly family: string;
  readonly at: Traced<NonNullable<EventRecord['place']>> | null;
  readonly roles: ReadonlyMap<Role, readonly Traced<Participant>[]>;
  /** What its works are, or may be. */
  readonly toldIn: readonly string[];
}

export function traceEvent(record: EventRecord, { same, perhaps }: Sameness): TracedEvent {
  const traced = <T extends { readonly entity: string }>(thing: T): Traced<T> => ({
    ...thing,
    same: same(thing.entity),
    perhaps: perhaps(thing.entity),
  });
  return {
    ...record,
    family: familyOf(record.type),
    at: record.place && traced(record.place),
    roles: groupBy(record.participants.map(traced), ({ role }) => role),
    toldIn: record.works.map(perhaps),
  };
}

/** A death is told as killing or as dying; apart from that, types that differ are two events. */
export const familyOf = (type: EventType): string => (type === 'die' ? 'kill' : type);
