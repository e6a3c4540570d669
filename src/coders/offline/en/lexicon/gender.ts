import gendered from './gendered.json' with { type: 'json' };

export type Gender = 'he' | 'she';

const OF_NOUN: ReadonlyMap<string, Gender> = new Map(
  (['he', 'she'] as const).flatMap((gender) =>
    gendered[gender].map((noun) => [noun, gender] as const),
  ),
);
const OF_COURTESY: ReadonlyMap<string, Gender> = new Map(
  (['he', 'she'] as const).flatMap((gender) =>
    gendered.courtesies[gender].map((title) => [title, gender] as const),
  ),
);

/** "her elder brother", "a policeman": what the last word says; null for most nouns. */
export const genderOfNoun = (words: string): Gender | null =>
  OF_NOUN.get(words.toLowerCase().split(/[\s-]/u).at(-1) ?? '') ?? null;

/** Characters of a title and a space. */
const LONGEST_TITLE = 8;

/** "Ms. Lys", "Mr Lys": what the title before the name that begins at `start` says. */
export const genderOfTitle = (text: string, start: number): Gender | null => {
  const before = text.slice(Math.max(0, start - LONGEST_TITLE), start);
  const [, title = ''] = /(?:^|[^\p{L}])(\p{L}{2,6})\.?\s$/u.exec(before) ?? [];
  return OF_COURTESY.get(title.toLowerCase()) ?? null;
};
