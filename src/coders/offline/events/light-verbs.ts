import { z } from 'zod';
import lightFile from '../en/events/light-verbs.json' with { type: 'json' };
import { verbForms } from './inflect.ts';
import type { Syntax } from './syntax.ts';

export const LightVerbs = z.strictObject({
  $comment: z.string(),
  /** Their subject does what the noun names: "carried out an attack". */
  doer: z.array(z.string()).min(1),
  /** Their subject (or the object of "subject … to") undergoes it: "came under attack". */
  undergoer: z.array(z.string()).min(1),
  /** Nouns that an event noun may stand before without losing its sense: "bombing suspect". */
  modified: z.array(z.string()).min(1),
});
export const lightVerbs = LightVerbs.parse(lightFile);

/** Form of the first word → what must follow it: "" or "out", "under", "to". */
const index = (entries: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> => {
  const forms = new Map<string, Set<string>>();
  for (const entry of entries) {
    const words = entry.split(' ');
    const first = words[0] === 'be' ? (words[1] ?? '') : (words[0] ?? '');
    const rest = words[0] === 'be' ? (words[2] ?? '') : (words[1] ?? '');
    for (const form of [...verbForms(first), first]) {
      const set = forms.get(form) ?? new Set();
      forms.set(form, set.add(rest));
    }
  }
  return forms;
};

const doers = index(lightVerbs.doer);
const undergoers = index(lightVerbs.undergoer);

/** "carried out", "launched": the subject does what the noun below names. */
export const isDoing = (syntax: Syntax, verb: number): boolean => {
  const rest = doers.get(syntax.tokens[verb]?.lower ?? '');
  if (rest === undefined) return false;
  return rest.has('') || followers(syntax, verb).some((word) => rest.has(word));
};

/** "suffered", "came under", "were subjected to": the subject undergoes it. */
export const isUndergoing = (syntax: Syntax, verb: number, preposition: string | null): boolean => {
  const rest = undergoers.get(syntax.tokens[verb]?.lower ?? '');
  if (rest === undefined) return false;
  return preposition === null ? rest.has('') : rest.has(preposition);
};

const followers = (syntax: Syntax, verb: number): readonly string[] => {
  const words: string[] = [];
  for (const child of syntax.children(verb)) {
    const deprel = syntax.deprel(child);
    if (deprel === 'compound:prt' || deprel === 'case' || deprel === 'advmod') {
      words.push(syntax.tokens[child]?.lower ?? '');
    }
  }
  words.push(syntax.tokens[verb + 1]?.lower ?? '');
  return words;
};
