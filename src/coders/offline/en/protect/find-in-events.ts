import type { Event, Mention } from '../../../../model/standoff.ts';
import { type DangerFindings, note } from './findings.ts';
import { grounds } from './grounds.ts';

/** Whoever an event harms, or shows to be in danger. */
export function findInEvents(
  { events, mentions }: { events: readonly Event[]; mentions: readonly Mention[] },
  findings: DangerFindings,
): void {
  const entityOf = new Map(mentions.map(({ id, entity }) => [id, entity]));
  for (const { type, polarity, roles } of events) {
    if (polarity === 'negative') continue;
    for (const { role, mention } of roles) {
      const ground = grounds.ofEvents[type]?.[role];
      const entity = entityOf.get(mention);
      if (ground && entity != null) note(findings, entity, ground);
    }
  }
}
