import type { Annotations } from '../../../model/standoff.ts';

/**
 * A coding without an item and whatever was only part of it. What referred to it loses the
 * reference; if something cannot be without it, the gate says so and a person decides.
 */
export function removeItem(coding: Annotations, id: string): Annotations {
  const mention = coding.mentions.find((one) => one.id === id);
  const others = coding.mentions.filter((one) => one.entity === mention?.entity);
  if (mention?.entity != null && others.length === 1) return removeItem(coding, mention.entity);
  const gone = new Set([
    id,
    ...coding.mentions.filter(({ entity }) => entity === id).map((one) => one.id),
  ]);
  const isLeft = <T extends { readonly id: string }>(item: T): boolean => !gone.has(item.id);
  const isKnown = (ref: string): boolean => !gone.has(ref);
  const known = (ref: string | null | undefined): string | null =>
    ref != null && isKnown(ref) ? ref : null;
  return {
    ...coding,
    entities: coding.entities.filter(isLeft),
    mentions: coding.mentions.filter(isLeft),
    dates: coding.dates
      .filter(isLeft)
      .map((one) => ({ ...one, anchorEvent: known(one.anchorEvent) })),
    claims: coding.claims.filter(isLeft).map((claim) => {
      const chains = [claim.chain, ...claim.otherChains].map((chain) => chain.filter(isKnown));
      const [chain = [], ...otherChains] = chains;
      return {
        ...claim,
        chain,
        otherChains: otherChains.filter((other) => other.length > 0),
        within: known(claim.within),
        answers: known(claim.answers),
      };
    }),
    events: coding.events.filter(isLeft).map((event) => ({
      ...event,
      roles: event.roles.filter((role) => isKnown(role.mention)),
      place: known(event.place),
      date: known(event.date),
      because: known(event.because),
      partOf: known(event.partOf),
      claims: event.claims.filter(isKnown),
    })),
    relations: coding.relations.filter(
      (one) => isLeft(one) && isKnown(one.from) && isKnown(one.to),
    ),
    assessments: coding.assessments.filter(
      (one) => isLeft(one) && isKnown(one.by) && isKnown(one.of),
    ),
  };
}
