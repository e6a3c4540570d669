import { z } from 'zod';
import { setsOf } from '../../model/sets-of.ts';
import verbs from './leading-verbs.json' with { type: 'json' };
import data from './stated-roles.json' with { type: 'json' };

const Word = z.string().regex(/^\p{Ll}+(?: \p{Ll}+)*$/u);
const list = (meaning: string) => z.array(Word).min(1).describe(meaning);

/** Words of the phrases that say what somebody is: `stated-roles.json`. */
export const RoleWords = z.strictObject({
  links: list('end the noun phrase whose last word says what somebody is'),
  determiners: list('before a role without a capital, make it a person of its own'),
  earlier: list('the same, unless they begin a sentence: "Former minister Anna Kolb"'),
  notBodies: list('with a capital at the start of a phrase, name no body'),
  asides: list('begin what is no description of the name after it'),
  clauseStarts: list('a noun phrase stands alone after them; after "of" it is part of another'),
  verbs: list('make a clause of the words that hold them'),
  states: list('participles that describe a body or a post, and make no clause'),
  courtesies: list('stand between a role and a name, and say nothing of it'),
  being: list('what follows says what the subject is'),
  denials: list('what follows "is" does not say so'),
  subjectStarts: list('a name right after them is a subject, as at the start of a sentence'),
  times: list('end what is said of somebody, and say when or where'),
  joins: list('a name right after them shares its sentence with somebody else'),
});

/** Role → verbs of whoever has it: "Anna Kolb, who heads the Civic Bank". */
export const LeadingVerbs = z.record(Word, z.array(Word).min(1));

export const roleOfVerb: ReadonlyMap<string, string> = new Map(
  Object.entries(verbs).flatMap(([role, own]) => own.map((verb) => [verb, role] as const)),
);

export const roleWords = setsOf(data);
