import { NO_SECRETS } from '../graph/protected/find-protected.ts';
import type { Profile } from '../model/profile.ts';
import type { Hidden } from './find-hidden.ts';
import { createWordSearch } from './label-names.ts';
import { findCoordinates, findSecretNames, findUncertain } from './redact-text.ts';

/** Whether words that belong to no known article may reveal who a protected person is. */
export type NameSearch = (words: string) => boolean;

/**
 * Looks for every word of every hidden name. Uncertain matches count, where the profile would
 * leave out a whole paragraph for them.
 */
export function createNameSearch(
  { secrets, withheld, notNames }: Hidden,
  profile: Profile,
): NameSearch {
  const words = new Set([...secrets.values()].flatMap((own) => [...own.words]));
  const all = { ...NO_SECRETS, words };
  const isWithheld = createWordSearch(
    new Set([...withheld.values()].flatMap((own) => [...own.words])),
    notNames.ordinary.inDescriptions,
  );
  return (words) =>
    findSecretNames(words, all).length > 0 ||
    isWithheld(words) ||
    (profile.uncertain && findUncertain(words, all, new Set()).length > 0) ||
    (profile.details && secrets.size > 0 && findCoordinates(words).length > 0);
}
