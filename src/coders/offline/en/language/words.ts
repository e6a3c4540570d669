import { z } from 'zod';
import { setsOf } from '../../../../model/sets-of.ts';
import type { TokenWords } from '../../language/tokens/token-words.ts';
import data from './words.json' with { type: 'json' };

const Lower = z.array(z.string().regex(/^[\p{Ll}²]+$/u));

/** Closed word lists used to split a text into tokens, sentences and quotations. */
export const GroundWords = z.strictObject({
  titles: Lower.describe(
    'Written with a period and always followed by a name: never ends a sentence',
  ),
  numbering: Lower.describe('Written with a period before or after a number or a name'),
  abbreviations: Lower.describe('Written with a period; may also end a sentence'),
  prefixes: Lower.describe('Stays one token with what follows its hyphen, as in UD English EWT'),
  units: Lower.describe('Cut off a number that it is glued to: 10km, 9am, $5bn'),
  starters: Lower.describe('With a capital after an abbreviation: a new sentence begins'),
  speech: Lower.describe('Keeps `"Why?" she asked` one sentence'),
  elisions: Lower.describe('Words that begin with an apostrophe'),
  nouns: Lower.describe('Never a verb or an adjective, rare in the treebank: "gunmen"'),
  deeds: Lower.describe(
    'Past forms of what is done to people and places, read as adjective or noun: "wounded"',
  ),
  pasts: Lower.describe('Past forms that are never adjectives: "died"'),
  edNouns: Lower.describe('Nouns in -ed, all others of which are past forms: "hundred"'),
  numerals: Lower.describe('Numbers in words that are never anything else'),
  dressed: Lower.describe('How people look, read as verb: "masked gunmen"'),
  reported: Lower.describe('Past forms of saying and judging, read as adjective: "denied reports"'),
  idioms: z
    .array(z.string().regex(/^\p{Ll}+ \p{Ll}+$/u))
    .describe('A verb in the past and its object, read as adjective and noun: "opened fire"'),
  neverNouns: Lower.describe('Verbs of saying in -s that no noun is spelled like: "denies"'),
  heldTrue: Lower.describe('After "is", with "to" or "that": somebody says so ("is believed to")'),
  sayingBases: Lower.describe('Verbs of saying, read as noun before "that": "complain"'),
  sayings: Lower.describe('Past forms of verbs of saying, read as noun: "claimed"'),
  toldNouns: Lower.describe('What tells something: "reports that they fled"'),
  sayingNouns: Lower.describe('Verbs of saying in -s that are also nouns: "reports"'),
  plurals: Lower.describe('Plurals of the field that are also verbs: "rebels", "strikes"'),
});
export type GroundWords = z.infer<typeof GroundWords>;

const lists: GroundWords = data;

const sets = setsOf(lists);

export const {
  deeds,
  dressed,
  edNouns,
  heldTrue,
  idioms,
  neverNouns,
  numerals,
  pasts,
  plurals,
  reported,
  sayingBases,
  sayingNouns,
  toldNouns,
  sayings,
  speech,
  starters,
} = sets;
export const { nouns } = lists;

export const tokenWords: TokenWords = {
  ...sets,
  // the period of all of them is part of the token
  abbreviations: new Set([...lists.titles, ...lists.numbering, ...lists.abbreviations]),
};
