import type { Profile } from '../model/profile.ts';
import { coordinatesIn } from './coordinates-in.ts';
import { findNumbers } from './details/find-details.ts';
import type { Hidden } from './find-hidden.ts';
import { createWordSearch } from './label-names.ts';
import type { NameFinders } from './names/name-finder.ts';

/** Whether words that belong to no known article may reveal who a protected person is. */
export type NameSearch = (words: string) => boolean;

/**
 * Looks for every word of every hidden name. Uncertain matches count, where the profile would
 * leave out a whole paragraph for them.
 */
export function createNameSearch(
  { secrets, withheld, notNames }: Hidden,
  { ofProtected, ofUnlisted }: NameFinders,
  profile: Profile,
): NameSearch {
  const isWithheld = createWordSearch(
    new Set([...withheld.values()].flatMap((own) => [...own.words])),
    notNames.ordinary,
  );
  return (words) => {
    const { certain, uncertain } = ofProtected.anywhere(words);
    return (
      certain.length > 0 ||
      isWithheld(words) ||
      ofUnlisted.anywhere(words).certain.length > 0 ||
      (profile.uncertain && uncertain.length > 0) ||
      (profile.details &&
        secrets.size > 0 &&
        coordinatesIn(words).length + findNumbers(words).length > 0)
    );
  };
}
