import type { Annotations } from '../model/standoff.ts';

type Ref = string | null | undefined;

/** A coding with other ids, also where items refer to each other. */
export function withIds(coding: Annotations, ids: ReadonlyMap<string, string>): Annotations {
  const to = (id: string): string => ids.get(id) ?? id;
  const orNull = (id: Ref): string | null => (id == null ? null : to(id));
  return {
    ...coding,
    entities: coding.entities.map((one) => ({ ...one, id: to(one.id) })),
    mentions: coding.mentions.map((one) => ({
      ...one,
      id: to(one.id),
      entity: orNull(one.entity),
    })),
    dates: coding.dates.map((one) => ({
      ...one,
      id: to(one.id),
      anchorEvent: orNull(one.anchorEvent),
    })),
    claims: coding.claims.map((one) => ({
      ...one,
      id: to(one.id),
      chain: one.chain.map(to),
      otherChains: one.otherChains.map((chain) => chain.map(to)),
      within: orNull(one.within),
      answers: orNull(one.answers),
    })),
    events: coding.events.map((one) => ({
      ...one,
      id: to(one.id),
      roles: one.roles.map((role) => ({ ...role, mention: to(role.mention) })),
      place: orNull(one.place),
      date: orNull(one.date),
      because: orNull(one.because),
      partOf: orNull(one.partOf),
      claims: one.claims.map(to),
    })),
    relations: coding.relations.map((one) => ({
      ...one,
      id: to(one.id),
      from: to(one.from),
      to: to(one.to),
    })),
    assessments: coding.assessments.map((one) => ({
      ...one,
      id: to(one.id),
      by: to(one.by),
      of: to(one.of),
    })),
  };
}
