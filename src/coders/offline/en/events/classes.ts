import { z } from 'zod';
import type { Token } from '../../language/document.ts';
import type { MentionLike } from './event-draft.ts';
import { singular } from './inflect.ts';
import classesFile from './noun-classes.json' with { type: 'json' };

export const NounClasses = z.strictObject({
  $comment: z.string(),
  classes: z.record(z.string(), z.array(z.string()).min(1)),
});
export const nounClasses = NounClasses.parse(classesFile).classes;

const byWord = new Map<string, string[]>();
for (const [name, words] of Object.entries(nounClasses)) {
  for (const word of words) byWord.set(word, [...(byWord.get(word) ?? []), name]);
}

const OF_KIND: Readonly<Record<string, readonly string[]>> = {
  person: ['people'],
  group: ['people'],
  unit: ['people', 'armed'],
  agency: ['people'],
  organization: ['people'],
  publication: ['people', 'publication'],
  work: ['work'],
  place: ['place'],
  object: ['thing'],
  vessel: ['thing'],
};
const PEOPLE: ReadonlySet<string> = new Set(
  'he him she her they them we us i me you who whom one another others someone somebody anyone everyone nobody those himself herself themselves'.split(
    ' ',
  ),
);
const PERSONS: readonly string[] = ['people', 'pronoun'];
const NATIONALITY: readonly string[] = ['nationality', 'people'];
const UNKNOWN: readonly string[] = ['unknown'];
const THING: readonly string[] = ['unknown', 'pronoun'];

const TIME =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december)$/u;
const YEAR_OR_TIME = /^(?:1[5-9]\d\d|20\d\d|\d\d?[:.]\d\d)$/u;

/** The classes of a filler: its word's own, and those of the mention it heads. */
export const classesOf = (token: Token, mention: MentionLike | null): readonly string[] => {
  if (token.upos === 'PRON' || token.upos === 'DET') {
    return PEOPLE.has(token.lower) ? PERSONS : THING;
  }
  if (token.upos === 'ADJ' && mention === null && isNationality(token)) return NATIONALITY;
  const own = byWord.get(singular(token.lower)) ?? byWord.get(token.lower);
  const ofMention = mention === null ? undefined : OF_KIND[mention.kind];
  if (own !== undefined && token.upos !== 'PROPN') {
    return ofMention === undefined ? own : [...own, ...ofMention];
  }
  if (ofMention !== undefined)
    return mention?.kind === 'place' ? [...ofMention, ...(own ?? [])] : ofMention;
  if ((token.upos === 'ADJ' || token.upos === 'PROPN') && isNationality(token)) return NATIONALITY;
  if (token.upos === 'PROPN')
    return TIME.test(token.lower) ? UNKNOWN : ['people', 'place', 'unknown'];
  if (token.upos === 'NUM') return YEAR_OR_TIME.test(token.lower) ? UNKNOWN : PERSONS;
  return own ?? (/[^s]s$/u.test(token.lower) ? ['unknown', 'unknown-plural'] : UNKNOWN);
};

/** "Russian", "Houthi", "Hamas-led": capitalised, with the ending of a nationality adjective. */
export const isNationality = (token: Token): boolean =>
  /^\p{Lu}/u.test(token.text) &&
  /(?:[ai]an|ish|ese|eli|aqi|ani|eni|ali|thi|rian|nch|tch|ean|ghan|ech|uk|rdish|saudi|qatari|kuwaiti|emirati|bahraini|bangladeshi|greek|swiss)$/u.test(
    token.lower,
  );
