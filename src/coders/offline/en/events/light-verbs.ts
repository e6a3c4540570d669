import { z } from 'zod';
import type { Tree } from '../../language/tree.ts';
import { verbForms } from './inflect.ts';
import lightFile from './light-verbs.json' with { type: 'json' };

export const LightVerbs = z.strictObject({
  $comment: z.string(),
  /** Verbs whose subject performs the event noun: "carried out an attack". */
  doer: z.array(z.string()).min(1),
  /** Verbs whose subject (of "subject … to", object) undergoes the event: "came under attack". */
  undergoer: z.array(z.string()).min(1),
  /** Nouns after an event noun that leave its sense unchanged: "bombing suspect". */
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

/**
 * "carried out", "launched": the subject performs the event noun; behind a preposition only with the
 * verbs that take it: "engaged in a raid", but not "lost his brother in the raid".
 */
export const isDoing = (tree: Tree, verb: number, preposition: string | null = null): boolean => {
  const rest = doers.get(tree.tokens[verb]?.lower ?? '');
  if (rest === undefined) return false;
  if (preposition !== null) return rest.has(preposition) || rest.has('part');
  return rest.has('') || followers(tree, verb).some((word) => rest.has(word));
};

/** "suffered", "came under", "were subjected to": the subject undergoes the event. */
export const isUndergoing = (tree: Tree, verb: number, preposition: string | null): boolean => {
  const rest = undergoers.get(tree.tokens[verb]?.lower ?? '');
  if (rest === undefined) return false;
  return preposition === null ? rest.has('') : rest.has(preposition);
};

const followers = (tree: Tree, verb: number): readonly string[] => {
  const words: string[] = [];
  for (const child of tree.children(verb)) {
    const deprel = tree.deprel(child);
    if (deprel === 'compound:prt' || deprel === 'case' || deprel === 'advmod') {
      words.push(tree.tokens[child]?.lower ?? '');
    }
  }
  words.push(tree.tokens[verb + 1]?.lower ?? '');
  return words;
};
