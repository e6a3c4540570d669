import { setsOf } from '../../../../model/sets-of.ts';
import { verbForms } from '../events/inflect.ts';
import words from './words.json' with { type: 'json' };

type List = keyof typeof words;

/** The word lists of `words.json`, each as a set. */
export const dangerWords: Readonly<Record<List, ReadonlySet<string>>> = setsOf(words);

const formsOf = (list: List): ReadonlySet<string> =>
  new Set(words[list].flatMap((verb) => verbForms(verb)));

const isPresent = (form: string): boolean => form.endsWith('s') && !form.endsWith('ss');

/** Forms that follow "was": neither the infinitive nor the present. */
const pastOf = (list: List): ReadonlySet<string> =>
  new Set(
    words[list].flatMap((verb) =>
      verbForms(verb).filter((form) => form !== verb && !form.endsWith('ing') && !isPresent(form)),
    ),
  );

/** The forms of the verbs of harm; of an unknown name only the bodily ones, done to people alone. */
export const harmForms = {
  harms: { any: formsOf('harmVerbs'), bodily: formsOf('bodilyVerbs') },
  harmed: {
    any: new Set([...pastOf('harmVerbs'), ...dangerWords.harmedForms]),
    bodily: new Set([...pastOf('bodilyVerbs'), ...dangerWords.bodilyForms]),
  },
  suffered: { any: formsOf('sufferVerbs'), bodily: formsOf('bodilySufferVerbs') },
  testifies: { any: formsOf('testifying'), bodily: formsOf('testifyingBodily') },
} as const;

/** Infinitives and presents, which may be other words. */
export const bareForms: ReadonlySet<string> = new Set(
  [...words.harmVerbs, ...words.sufferVerbs].flatMap((verb) =>
    verbForms(verb).filter((one) => one === verb || isPresent(one)),
  ),
);
