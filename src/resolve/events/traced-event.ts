import { groupBy } from '../../model/group-by.ts';
import type { NodeId } from '../../model/ids.ts';
import type { EventType, Role } from '../../model/vocabulary.ts';
import type { EventRecord, Participant } from './event-record.ts';

/** Canonical ids: `same` joins only what was judged the same, `perhaps` also what may be. */
export interface Sameness {
  readonly same: (id: NodeId) => NodeId;
  readonly perhaps: (id: NodeId) => NodeId;
}

/** With both canonical ids, looked up once, as an event is compared with hundreds. */
export type Traced<T> = T & { readonly same: NodeId; readonly perhaps: NodeId };

/** An event with the judgements about everybody and everything in it. */
export interface TracedEvent extends EventRecord {
  readonly family: string;
  readonly at: Traced<NonNullable<EventRecord['place']>> | null;
  readonly roles: ReadonlyMap<Role, readonly Traced<Participant>[]>;
  /** Canonical ids of its works, under `perhaps`. */
  readonly toldIn: readonly NodeId[];
}

export function traceEvent(record: EventRecord, { same, perhaps }: Sameness): TracedEvent {
  const traced = <T extends { readonly entity: NodeId }>(thing: T): Traced<T> => ({
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

/** A death may be told as killing or as dying; otherwise different types are different events. */
export const familyOf = (type: EventType): string => (type === 'die' ? 'kill' : type);
