import type { Role } from '../../model/vocabulary.ts';
import type { EventRecord, Participant, Range } from './event-record.ts';

/** The id that stands for everything that was judged to be the same as this, or that may be. */
export interface Sameness {
  readonly same: (id: string) => string;
  readonly perhaps: (id: string) => string;
}

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
export function matchRole(a: EventRecord, b: EventRecord, role: Role, sameness: Sameness): Match {
  const ofRole = ({ participants }: EventRecord) =>
    participants.filter((participant) => participant.role === role);
  const matches = ofRole(a).flatMap((one) => ofRole(b).map((other) => match(one, other, sameness)));
  return matches.reduce(
    (best, next) => (ORDER.indexOf(next.verdict) < ORDER.indexOf(best.verdict) ? next : best),
    NO_MATCH,
  );
}

function match(a: Participant, b: Participant, { same, perhaps }: Sameness): Match {
  const pair = [a, b] as const;
  const numbers = compareRanges(a.count, b.count);
  if (same(a.entity) === same(b.entity)) return { verdict: 'same', numbers, pair };
  if (perhaps(a.entity) === perhaps(b.entity)) return { verdict: 'alike', numbers, pair };
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
