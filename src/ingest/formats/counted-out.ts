import { byText } from '../../model/by-text.ts';

/** Counts what is left out of a file, by kind, so that one message names all of it. */
export interface CountedOut {
  count(what: string): void;
  /** The most frequent kinds; null if nothing was left out. */
  named(): string | null;
}

const MOST = 8;

export function createCountedOut(): CountedOut {
  const counts = new Map<string, number>();
  return {
    count: (what) => void counts.set(what, (counts.get(what) ?? 0) + 1),
    named: () => {
      if (counts.size === 0) return null;
      const named = [...counts]
        .sort(([a, many], [b, more]) => more - many || byText(a, b))
        .map(([what, many]) => `${many} ${what}`);
      return `${named.slice(0, MOST).join(', ')}${named.length > MOST ? ', …' : ''}`;
    },
  };
}
