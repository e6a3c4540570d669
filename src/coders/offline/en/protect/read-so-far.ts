import type { Claim, Entity, Event, Mention, Relation } from '../../../../model/standoff.ts';

/** What has been read of an article before anybody is protected. */
export interface ReadSoFar {
  readonly entities: readonly Entity[];
  readonly mentions: readonly Mention[];
  readonly relations: readonly Relation[];
  readonly events: readonly Event[];
  readonly claims: readonly Claim[];
}

export interface ProtectedReading {
  readonly entities: Entity[];
  readonly mentions: Mention[];
}
