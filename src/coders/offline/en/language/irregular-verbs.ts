import { z } from 'zod';
import data from './irregular-verbs.json' with { type: 'json' };

const Forms = z.record(z.string(), z.array(z.string().regex(/^\p{Ll}+$/u)).min(1));

export const IrregularVerbs = z.strictObject({
  forms: Forms.describe('Verb → forms that no rule gives and that no other verb has'),
  doubled: z.array(z.string()).describe('Verbs that double their last consonant: "stopped"'),
  further: Forms.describe('Verb → forms that a word of another meaning or tense has too: "lay"'),
});

/** Form → verb: "fled" → "flee". */
export const verbOfForm: ReadonlyMap<string, string> = new Map(
  Object.entries(data.forms).flatMap(([verb, forms]) => forms.map((form) => [form, verb] as const)),
);

const doubled: ReadonlySet<string> = new Set(data.doubled);
const forms = new Map<string, readonly string[]>(Object.entries(data.forms));
const further = new Map<string, readonly string[]>(Object.entries(data.further));

/** The forms of a verb that no regular rule produces: "stopped", "stopping"; "fled". */
export const irregularForms = (verb: string): readonly string[] => [
  ...(forms.get(verb) ?? []),
  ...(further.get(verb) ?? []),
  ...(doubled.has(verb) ? ['ed', 'ing'].map((ending) => verb + verb.at(-1) + ending) : []),
];
