import { z } from 'zod';
import { setsOf } from '../../../../model/sets-of.ts';
import data from './words.json' with { type: 'json' };

const Words = z.array(z.string().regex(/^\p{Ll}+(?:-\p{Ll}+)*$/u)).min(1);

/** Words used to read events, apart from the triggers in frames.json, with the use of each list. */
export const EventWords = z.strictObject({
  accusing: Words.describe('The same, whole words'),
  punishingStems: Words.describe(
    'Beginnings of verbs by which somebody is punished for what they are found to have done.',
  ),
  accusingStems: Words.describe(
    'Beginnings of verbs whose object did what follows: "accused them of looting"',
  ),
  charged: Words.describe('Before what a court or an accuser says of somebody: "guilty of murder"'),
  chargedLinks: Words.describe('Between such a word and the deed: "guilty to", "charged with"'),
  alleged: Words.describe('Somebody\'s word, though nobody is named: "the alleged attack"'),
  believed: Words.describe('Over an infinitive that nobody in particular vouches for'),
  blaming: Words.describe('"Angry at the army for shelling": whoever is named after "at" did it'),
  amounts: Words.describe('"A rise in the number of people killed": nouns over those who were'),
  callsFor: Words.describe('Nouns whose "for" has not happened: "calls for an offensive"'),
  carrying: Words.describe(
    'Verbs that say only that their object happened: "carried out an attack"',
  ),
  causing: Words.describe('"In retaliation for": what gives a cause'),
  clauseOpeners: Words.describe('Words with which another clause begins: "when", "which"'),
  doneNever: Words.describe('"Planned but never carried out"'),
  failedAdjectives: Words.describe('"The foiled attack" did not happen'),
  failing: Words.describe(
    'Verbs whose infinitive or object did not happen: "failed to take", "foiled an attack"',
  ),
  habits: Words.describe('Adverbs and adjectives of a practice: "routinely", "systematic"'),
  happening: Words.describe('Verbs whose subject happened: "an attack took place"'),
  hardly: Words.describe('"Nearly killed" is not killed'),
  hopedFor: Words.describe('Verbs whose object is possible only: "threatened an attack"'),
  intransitive: Words.describe('Pasts that nobody undergoes: "soldiers fled" is no passive'),
  leaving: Words.describe('"Left the village to seek help": the object does not do what follows'),
  meanwhile: Words.describe('"As they fled": what happened at the same time'),
  measures: Words.describe('Nouns over "of" that measure: "tonnes of", "a barrage of"'),
  accusations: Words.describe('Nouns over "of": "denied the accusation of shelling"'),
  evidence: Words.describe('"No evidence that": what follows did not happen'),
  noTime: Words.describe('"At no time", "in no way"'),
  notTheDeed: Words.describe('"Denied responsibility for the raid": the raid is not denied'),
  trueWords: Words.describe('"It is not true that"'),
  untrue: Words.describe('"It is false that"'),
  ordering: Words.describe('Verbs whose infinitive is ordered: "told them to shoot"'),
  others: Words.describe('"And another wounded": not those named before'),
  partitives: Words.describe('Nouns over "of" and an event: "a wave of arrests"'),
  parts: Words.describe('Words over "of" and people or things: "dozens of", "members of"'),
  perhaps: Words.describe('Adverbs that make what is told possible only'),
  plannedAdjectives: Words.describe('"The planned strike"'),
  planning: Words.describe('Words whose infinitive is planned: "intends to withdraw"'),
  plots: Words.describe('"Coup attempt", "bomb plot": nouns after what is possible only'),
  plotting: Words.describe('Verbs whose object is planned: "plotted an attack"'),
  pluralsOfOne: Words.describe('Plurals for one event: "talks"'),
  possibleAdjectives: Words.describe('"An attempted coup"'),
  practices: Words.describe('Nouns whose "of" is a practice: "a pattern of abuse"'),
  prospects: Words.describe('Nouns whose "of" is possible only: "the risk of attack"'),
  seeming: Words.describe('Verbs whose infinitive is inferred: "appears to have fled"'),
  speaking: Words.describe('A date after them is when it was said: "said on Friday"'),
  undergone: Words.describe('Past forms that without an object are participles: "a man killed on"'),
  subjecting: Words.describe('"Subjected to torture": verbs over "to" and what was done'),
  toldOf: Words.describe('"Is said to have fled": passives whose infinitive is told as done'),
  trying: Words.describe(
    'Words whose infinitive is possible only: "tried to cross", "threatened to kill"',
  ),
});
type List = keyof z.infer<typeof EventWords>;

/** The lists of words.json, each as a set. */
export const eventWords: Readonly<Record<List, ReadonlySet<string>>> = setsOf(data);
