import type { EdgeRow } from '../../model/graph.ts';
import { type SourceId, sourceOfNode } from '../../model/ids.ts';
import type { DetailIndex } from '../records.ts';
import { findConflicts } from './find-conflicts.ts';
import { findCounterAccounts } from './find-counter-accounts.ts';
import type { EventProposal } from './judge-events.ts';
import type { Sameness } from './traced-event.ts';

export interface ContradictionContext {
  readonly sameness: Sameness;
  readonly details: Pick<DetailIndex, 'eventOf' | 'eventsOf'>;
}

/**
 * Contradicting claims of articles that may tell of one event; only those that start at a wanted
 * source.
 */
export function contradictionsFrom(
  wanted: ReadonlySet<SourceId>,
  proposals: readonly EventProposal[],
  { sameness, details }: ContradictionContext,
): EdgeRow[] {
  const near = proposals
    .filter(({ a, b }) => wanted.has(a.source) || wanted.has(b.source))
    .map((proposal) => ({
      ...proposal,
      a: details.eventOf(proposal.a.id),
      b: details.eventOf(proposal.b.id),
    }));
  const found = findConflicts(near);
  const known = new Set(found.map(({ key }) => key));
  const accounts = findCounterAccounts(near, details.eventsOf, sameness.perhaps);
  return [...found, ...accounts.filter(({ key }) => !known.has(key))].filter(({ source }) =>
    wanted.has(sourceOfNode(source)),
  );
}
