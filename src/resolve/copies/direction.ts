import { namesOutlet } from './credits.ts';
import type { Fingerprint } from './fingerprint.ts';

/** By what it was judged which of two is the copy: from what it says itself to nothing but an order. */
export type Basis = 'credit' | 'own-dateline' | 'published-later' | 'cut' | 'id';

export interface Direction {
  readonly copy: 0 | 1;
  readonly basis: Basis;
}

/** Difference of shares from which the one that is contained in the other is the one that was cut. */
const CUT = 0.1;

/** Which of two articles that share their text is the copy. `shares`: how much of each stands in the other. */
export function findDirection(
  pair: readonly [Fingerprint, Fingerprint],
  shares: readonly [number, number],
): Direction {
  const [a, b] = pair;
  const credited = [creditOf(a, b) !== null, creditOf(b, a) !== null] as const;
  if (credited[0] !== credited[1]) return { copy: credited[0] ? 0 : 1, basis: 'credit' };
  const signed = [creditOf(a, a) !== null, creditOf(b, b) !== null] as const;
  if (signed[0] !== signed[1]) return { copy: signed[0] ? 1 : 0, basis: 'own-dateline' };
  if (isBefore(a, b)) return { copy: 1, basis: 'published-later' };
  if (isBefore(b, a)) return { copy: 0, basis: 'published-later' };
  const [shareA, shareB] = shares;
  if (Math.abs(shareA - shareB) >= CUT) return { copy: shareA > shareB ? 0 : 1, basis: 'cut' };
  return { copy: a.id < b.id ? 1 : 0, basis: 'id' };
}

/** The credit of an article that names another one's outlet. */
export const creditOf = (article: Fingerprint, other: Fingerprint) => {
  const { publication } = other;
  if (publication === null) return null;
  if (article.id !== other.id && article.publication === publication) return null;
  return (
    article.credits.find(({ names }) => names.some((name) => namesOutlet(name, publication))) ??
    null
  );
};

const isBefore = (a: Fingerprint, b: Fingerprint): boolean =>
  a.latest !== null && b.earliest !== null && a.latest < b.earliest;
