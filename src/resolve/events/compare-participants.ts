import type { Role } from '../../model/vocabulary.ts';
import type { Participant, Range } from './event-record.ts';
import type { Traced, TracedEvent } from './traced-event.ts';

/**
 * How who takes part in one telling stands to who does in the other. `same`: one entity by judgement;
 * `alike`: described alike, and nothing speaks against it; `differs`: two named entities of one kind,
 * or two sides; `unknown`: a telling leaves it open, or the descriptions have nothing in common.
 */
export interface Match {
  readonly verdict: 'same' | 'alike' | 'differs' | 'unknown';
  /** Whether both give a number, and the numbers agree or cannot both hold. */
  readonly numbers: 'agree' | 'disagree' | 'unknown';
  readonly pair: readonly [Participant, Participant] | null;
}

export const NO_MATCH: Match = { verdict: 'unknown', numbers: 'unknown', pair: null };
const ORDER = ['same', 'alike', 'differs', 'unknown'] as const;

/** The best match of anybody in this role; a difference counts only where nobody matches. */
export function matchRole(a: TracedEvent, b: TracedEvent, role: Role): Match {
  let best = NO_MATCH;
  for (const one of a.roles.get(role) ?? []) {
    for (const other of b.roles.get(role) ?? []) {
      const next = match(one, other);
      if (ORDER.indexOf(next.verdict) < ORDER.indexOf(best.verdict)) best = next;
    }
  }
  return best;
}

function match(a: Traced<Participant>, b: Traced<Participant>): Match {
  const pair = [a, b] as const;
  const numbers = compareRanges(a.count, b.count);
  if (a.same === b.same) return { verdict: 'same', numbers, pair };
  if (a.perhaps === b.perhaps) return { verdict: 'alike', numbers, pair };
  if (a.named && b.named && a.label === b.label) return { verdict: 'differs', numbers, pair };
  if (a.side !== null && b.side !== null && a.side !== b.side)
    return { verdict: 'differs', numbers, pair };
  const isAlike = !a.named && !b.named && a.head === b.head && a.head !== '';
  return { verdict: isAlike ? 'alike' : 'unknown', numbers, pair };
}

export function compareRanges(a: Range | null, b: Range | null): Match['numbers'] {
  if (!a || !b || isOpen(a) || isOpen(b)) return 'unknown';
  const low = Math.max(a.min ?? 0, b.min ?? 0);
  const high = Math.min(a.max ?? Number.POSITIVE_INFINITY, b.max ?? Number.POSITIVE_INFINITY);
  return low <= high ? 'agree' : 'disagree';
}

const isOpen = ({ min, max }: Range): boolean => min === null && max === null;

/** `12`, `at least 20`, `up to 5`, `10 to 15`. */
export function showRange({ min, max }: Range): string {
  if (min !== null && max !== null) return min === max ? `${min}` : `${min} to ${max}`;
  return min !== null ? `at least ${min}` : max !== null ? `up to ${max}` : 'some';
}
