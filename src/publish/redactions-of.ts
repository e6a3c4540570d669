import type { Profile } from '../model/profile.ts';
import { coordinatesIn } from './coordinates-in.ts';
import { findDetails } from './details/find-details.ts';
import type { FoundNames, Spot } from './names/scan.ts';
import { paragraphsWith } from './paragraphs.ts';
import { DETAIL, NAME, type Redaction } from './redact.ts';

/** What is known of the words in which something is to be withheld. */
export interface About {
  /** Whether they belong to an article that mentions protected people. */
  readonly isProtected: boolean;
  /** Where one of these people is spoken of. */
  readonly mentions: readonly Spot[];
  /** Where somebody is spoken of who is shown. */
  readonly persons: readonly Spot[];
}

/** Everything to replace in words in which these names were found. */
export function redactionsOf(
  words: string,
  { certain, uncertain }: FoundNames,
  { isProtected, mentions, persons }: About,
  profile: Profile,
): Redaction[] {
  if (!profile.names) return [];
  const names = [
    ...(profile.uncertain ? paragraphsWith(words, uncertain) : []),
    ...as(NAME, certain),
  ];
  const isSpokenOf = isProtected || mentions.length + certain.length > 0;
  if (!profile.details || !isSpokenOf) return names;
  return [
    ...names,
    ...as(DETAIL, findDetails(words, { mentions, names: certain, persons })),
    ...(isProtected || certain.length > 0 ? as(DETAIL, coordinatesIn(words)) : []),
  ];
}

const as = (by: string, places: readonly Spot[]): Redaction[] =>
  places.map(({ start, end }) => ({ start, end, by }));
