import { z } from 'zod';
import { setsOf } from '../../../../model/sets-of.ts';
import data from './words.json' with { type: 'json' };

const Words = z.array(z.string().regex(/^\p{Ll}+(?:-\p{Ll}+)*$/u)).min(1);

/** Words used to repair a parse, with the use of each list. */
export const RepairWords = z.strictObject({
  controlling: Words.describe(
    'Verbs whose object is the subject of their infinitive: "ordered them to shoot"',
  ),
  deprivingStems: Words.describe(
    'Beginnings of words whose "of" is their own, not that of the noun between',
  ),
  objectless: Words.describe('Pasts that take no object: they describe no noun before them'),
  pictures: Words.describe('What shows people to whom something is done: "a video of men"'),
  saying: Words.describe('Verbs of saying before a clause'),
  showing: Words.describe('Verbs of a work in the present, that a parser takes for nouns'),
});

/** The lists of repair.json, each as a set. */
export const repairWords: Readonly<Record<keyof z.infer<typeof RepairWords>, ReadonlySet<string>>> =
  setsOf(data);
