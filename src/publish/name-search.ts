import { NO_SECRETS, type Secrets } from '../graph/protected/find-protected.ts';
import type { Profile } from '../model/profile.ts';
import { findCoordinates, findNames, findUncertain } from './redact-text.ts';

/** Whether words of which nobody knows the article may say who somebody is who is protected. */
export type NameSearch = (words: string) => boolean;

/** Looks for every word of every name; where a paragraph would be left out, it is not certain that there is none. */
export function createNameSearch(
  secrets: ReadonlyMap<string, Secrets>,
  profile: Profile,
): NameSearch {
  const words = new Set([...secrets.values()].flatMap((own) => [...own.words]));
  const all = { ...NO_SECRETS, words };
  return (words) =>
    findNames(words, all).length > 0 ||
    (profile.uncertain && findUncertain(words, all, new Set()).length > 0) ||
    (profile.details && secrets.size > 0 && findCoordinates(words).length > 0);
}
