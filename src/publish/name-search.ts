import { NO_SECRETS, type Secrets } from '../graph/protected/find-protected.ts';
import type { Profile } from '../model/profile.ts';
import { findCoordinates, findSecretNames, findUncertain } from './redact-text.ts';

/** Whether words that belong to no known article may reveal who a protected person is. */
export type NameSearch = (words: string) => boolean;

/**
 * Looks for every word of every protected name. Uncertain matches count, where the profile would
 * leave out a whole paragraph for them.
 */
export function createNameSearch(
  secrets: ReadonlyMap<string, Secrets>,
  profile: Profile,
): NameSearch {
  const words = new Set([...secrets.values()].flatMap((own) => [...own.words]));
  const all = { ...NO_SECRETS, words };
  return (words) =>
    findSecretNames(words, all).length > 0 ||
    (profile.uncertain && findUncertain(words, all, new Set()).length > 0) ||
    (profile.details && secrets.size > 0 && findCoordinates(words).length > 0);
}
