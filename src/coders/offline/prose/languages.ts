import { z } from 'zod';
import data from './languages.json' with { type: 'json' };

const Words = z.array(z.string().regex(/^[\p{Ll}\p{M}]+$/u));

/** The small words by which a language is told: in any text, whatever it is about. */
export const Languages = z.strictObject({
  english: Words.describe('Everyday English words that are none of the other languages'),
  others: z
    .record(z.string(), Words)
    .describe('Everyday words of languages in Latin script that are no English words'),
});
export type Languages = z.infer<typeof Languages>;

const languages: Languages = data;

export const englishWords: ReadonlySet<string> = new Set(languages.english);
export const foreignWords: ReadonlySet<string> = new Set(Object.values(languages.others).flat());
