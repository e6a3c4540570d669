import { z } from 'zod';
import { setsOf } from '../../model/sets-of.ts';
import data from './stated-roles.json' with { type: 'json' };

const Word = z.string().regex(/^\p{Ll}+(?: \p{Ll}+)*$/u);
const list = (meaning: string) => z.array(Word).min(1).describe(meaning);

/** Words of the phrases that say what somebody is: `stated-roles.json`. */
export const RoleWords = z.strictObject({
  links: list('end the noun phrase whose last word says what somebody is'),
  determiners: list('before a role without a capital, make it a person of its own'),
  notBodies: list('with a capital at the start of a phrase, name no body'),
  asides: list('begin what is no description of the name after it'),
  clauseStarts: list('a noun phrase stands alone after them; after "of" it is part of another'),
  verbs: list('make a clause of the words that hold them'),
  states: list('participles that describe a body or a post, and make no clause'),
});

export const roleWords = setsOf(data);
