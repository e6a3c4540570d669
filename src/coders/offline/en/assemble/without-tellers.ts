import type { Attribution } from '../attribution/attribution.ts';
import type { EventDraft } from '../events/event-draft.ts';

/** "allegations of torture by his family": who alleges it did not do it. */
export function withoutTellers(
  drafts: readonly EventDraft[],
  attributions: readonly Attribution[],
): readonly EventDraft[] {
  const tellers = new Map(
    attributions.flatMap(({ id, rule, source }) => {
      const [span] = source;
      return span && rule.startsWith('noun/of') ? [[id, span] as const] : [];
    }),
  );
  return drafts.map((draft): EventDraft => {
    const spans = draft.claims.flatMap((claim) => {
      const span = tellers.get(claim);
      return span ? [span] : [];
    });
    const isTeller = (start: number): boolean =>
      spans.some(([from, to]) => start >= from && start < to);
    const roles = draft.roles.filter(
      ({ role, filler }) => role !== 'actor' || !isTeller(filler.start),
    );
    return roles.length === draft.roles.length ? draft : { ...draft, roles };
  });
}
