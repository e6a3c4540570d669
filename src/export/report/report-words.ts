import type { Fact } from '../../model/figures.ts';
import type { ProfileName } from '../../model/profile.ts';
import type { AssessmentStatus, EventStatus, Factuality, Stance } from '../../model/vocabulary.ts';

/** What a report says in its own words. Nothing here is from an article. */

export const FOR_WHOM: Readonly<Record<ProfileName, string>> = {
  public: 'For the public: a person is named only if something allows it.',
  review: 'For review: names of protected people are withheld. Not for the public.',
  private: 'Private: nothing is withheld. Keep this report to yourself.',
};

export const HOW_TOLD: Readonly<Record<Factuality, string>> = {
  asserted: 'an article says it in its own voice',
  claimed: 'claimed: somebody says so',
  ordered: 'ordered: nobody says that it was done',
  planned: 'planned: nobody says that it was done',
  possible: 'possible only',
  inferred: 'inferred from other words, not said',
};

export const STATUS_WORDS: Readonly<Record<EventStatus, string>> = {
  unassessed: 'nobody says that it was verified',
  unverified: 'unverified, as a source says',
  verified: 'verified, as a source says',
  disputed: 'disputed',
  refuted: 'refuted, as a source says',
};

export const VERDICT_WORDS: Readonly<Record<AssessmentStatus, string>> = {
  unverified: 'could not verify it',
  verified: 'verified it',
  denied: 'denied it',
  disputed: 'disputed it',
  refuted: 'refuted it',
  retracted: 'retracted it',
};

export const STANCE_WORDS: Readonly<Record<Stance, string>> = {
  asserts: 'says so',
  denies: 'denies it',
  doubts: 'doubts it',
  asks: 'asks whether',
  demands: 'demands it',
  promises: 'promises it',
  predicts: 'predicts it',
};

export const howMany = (count: number, noun: string, nouns = `${noun}s`): string =>
  `${count.toLocaleString('en')} ${count === 1 ? noun : nouns}`;

/** Named origins with their sides, and then what does not count as one: never one number alone. */
export function originsInFull(fact: Fact): string {
  const { origins, sides, withoutSide, anonymous, ownVoice, unknown } = fact;
  const named =
    origins === 0
      ? 'no named origin'
      : `${howMany(origins, 'independent named origin')} on ${sides === 0 ? 'no stated side' : howMany(sides, 'side')}`;
  return [
    named,
    ...(origins > 0 && sides > 0 && withoutSide > 0
      ? [`${withoutSide} of them on no stated side`]
      : []),
    ...(anonymous > 0 ? [howMany(anonymous, 'anonymous origin')] : []),
    ...(ownVoice > 0
      ? [howMany(ownVoice, 'outlet in its own voice', 'outlets in their own voice')]
      : []),
    ...(unknown > 0
      ? [`${howMany(unknown, 'account')} whose origin nobody names, not counted`]
      : []),
  ].join('; ');
}

/** How a report was made and is to be read. */
export const METHOD: readonly string[] = [
  'Each article was read sentence by sentence; every fact rests on words at a known place in it, quoted above. What has no words in an article is not in this report.',
  'A statement records that somebody said something, not that it is true. The arrows of a chain lead from who it comes from to who printed it.',
  'Origins are counted, not outlets: a copy, an outlet that only cites, and several articles that rest on one recording or report add none. Who denies it is no origin. An unnamed official is an anonymous origin and stands apart.',
  'Dates and places are as exact as the words: a year is never guessed. Accounts are told as one event only where they were judged to be about the same.',
  'A machine’s reading that nobody reviewed may be wrong: hold it against the sources below.',
];
