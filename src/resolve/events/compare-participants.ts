import type { Role } from '../../model/vocabulary.ts';
import { type CountsAgree, compareCounts } from './count-range.ts';
import type { Participant } from './event-record.ts';
import type { Traced, TracedEvent } from './traced-event.ts';

/**
 * How the participants of two tellings compare. `same`: judged to be one entity; `alike`: described
 * alike, with nothing against it; `differs`: two named entities of one kind, or two sides;
 * `unknown`: one telling leaves it open, or the descriptions have nothing in common.
 */
export interface ParticipantMatch {
  readonly verdict: 'same' | 'alike' | 'differs' | 'unknown';
  readonly numbers: CountsAgree;
  readonly pair: readonly [Participant, Participant] | null;
}

export const NO_MATCH: ParticipantMatch = { verdict: 'unknown', numbers: 'unknown', pair: null };
const ORDER = ['same', 'alike', 'differs', 'unknown'] as const;

/** The best match between participants in this role; a difference counts only if nobody matches. */
export function matchRole(a: TracedEvent, b: TracedEvent, role: Role): ParticipantMatch {
  let best = NO_MATCH;
  for (const one of a.roles.get(role) ?? []) {
    for (const other of b.roles.get(role) ?? []) {
      const next = match(one, other);
      if (ORDER.indexOf(next.verdict) < ORDER.indexOf(best.verdict)) best = next;
    }
  }
  return best;
}

function match(a: Traced<Participant>, b: Traced<Participant>): ParticipantMatch {
  const pair = [a, b] as const;
  const numbers = compareCounts(a.count, b.count);
  if (a.same === b.same) return { verdict: 'same', numbers, pair };
  if (a.perhaps === b.perhaps) return { verdict: 'alike', numbers, pair };
  if (a.named && b.named && a.label === b.label) return { verdict: 'differs', numbers, pair };
  if (a.side !== null && b.side !== null && a.side !== b.side)
    return { verdict: 'differs', numbers, pair };
  const isAlike = !a.named && !b.named && a.head === b.head && a.head !== '';
  return { verdict: isAlike ? 'alike' : 'unknown', numbers, pair };
}
