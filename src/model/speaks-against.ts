import type { Polarity, Stance } from './vocabulary.ts';

const AGAINST: ReadonlySet<Stance> = new Set<Stance>(['denies', 'doubts']);

/** Whether a claim of this stance contradicts what it answers. */
export const isAgainst = (stance: Stance): boolean => AGAINST.has(stance);

/**
 * Whether a claim contradicts an event that it is tied to. "Denied that the bridge was hit" is tied
 * to an event that did not happen, so the claim tells that event and contradicts nothing.
 */
export const speaksAgainst = (stance: Stance, polarity: Polarity): boolean =>
  isAgainst(stance) && !(stance === 'denies' && polarity === 'negative');
