import { z } from 'zod';
import data from './words.json' with { type: 'json' };

const Words = z.array(z.string().regex(/^\p{Ll}+(?:[ -]\p{Ll}+)*$/u)).min(1);

/** Words used to link works, claims and speakers, with the use of each list. */
export const AssemblyWords = z.strictObject({
  assessed: Words.describe('What points back to a claim that is verified or not: "these details"'),
  anyWork: Words.describe('What a work just told of is called: "the statement"'),
  armedBodies: Words.describe('In words for armed bodies: "the rebel group"'),
  articles: Words.describe('What outlets call their own texts: "a Harbour News report"'),
  civilBodies: Words.describe('In words for bodies without arms: "this aid group"'),
  datedBy: Words.describe('Between a work and the date it came out on: "posted on May 3"'),
  denied: Words.describe('What points back to a claim that is denied: "the allegations"'),
  disputingStems: Words.describe('Beginnings of cues that dispute rather than deny'),
  figures: Words.describe('What points back to a claim with a number: "the toll"'),
  humanEndings: Words.describe('Endings of trades and offices: "reporter", "employee"'),
  humanNouns: Words.describe(
    'Nouns for people that the mention stage left open: "one of the plaintiffs"',
  ),
  partsOfBodies: Words.describe('What speaks for its body: "the command of the brigade"'),
  peopleOnly: Words.describe('Beginnings of rules whose cues only people have, as a rule'),
  pointing: Words.describe('Before a word for what was just said: "that report"'),
  regularForces: Words.describe('In names of what is no mere group'),
  releasing: Words.describe('Between a work and who released it: "a video obtained by"'),
  rumoured: Words.describe('Before "reports" that nobody in particular made: "media reports"'),
  things: Words.describe('What has such an ending and is nobody: "letter"; singular'),
});
export type AssemblyWords = z.infer<typeof AssemblyWords>;

export const assemblyWords: AssemblyWords = data;
