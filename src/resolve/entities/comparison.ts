import type { EntityRecord } from './entity-record.ts';

export interface EntityComparison {
  /** `blocked`: similar, but something that distinguishes them differs. */
  readonly verdict: 'same' | 'maybe' | 'blocked';
  readonly score: number;
  readonly reasons: readonly string[];
  /** A maybe that joins nothing: only a reviewer can say that these two are one. */
  readonly isApart?: boolean;
}

export const blocked = (reasons: readonly string[]): EntityComparison => ({
  verdict: 'blocked',
  score: 0,
  reasons,
});
export const same = (score: number, reasons: readonly string[]): EntityComparison => ({
  verdict: 'same',
  score,
  reasons,
});
export const maybe = (score: number, reasons: readonly string[]): EntityComparison => ({
  verdict: 'maybe',
  score,
  reasons,
});

export interface CountriesCompared {
  readonly verdict: 'agrees' | 'differs' | 'missing' | 'unsaid';
  readonly reason: string;
}

/**
 * `missing`: only one states a country; `unsaid`: neither does, so only the country their articles
 * are about is left.
 */
export function compareCountries(a: EntityRecord, b: EntityRecord): CountriesCompared {
  if (a.country !== null && b.country !== null) {
    return a.country === b.country
      ? { verdict: 'agrees', reason: `both of ${a.country}` }
      : { verdict: 'differs', reason: `country ${a.country} is not ${b.country}` };
  }
  const known = a.country ?? b.country;
  return known === null
    ? { verdict: 'unsaid', reason: 'no article says of which country' }
    : { verdict: 'missing', reason: `only one is said to be of ${known}` };
}

/** The longest name that two share, as a reason. */
export const oneName = (shared: readonly string[]): string =>
  `one name: ${[...shared].sort((x, y) => y.length - x.length)[0] ?? ''}`;
