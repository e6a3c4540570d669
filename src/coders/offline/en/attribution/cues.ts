import { z } from 'zod';
import { Stance } from '../../../../model/vocabulary.ts';
import data from './cues.json' with { type: 'json' };

const Words = z.array(z.string().regex(/^[\p{Ll}'’.-]+$/u)).min(1);
const Phrase = z.string().regex(/^[\p{Ll}'’.-]+(?: [\p{Ll}'’.-]+)*$/u);
const Confidence = z.number().min(0).max(1);

/** What a cue can govern; `read-content.ts` shows how each is read. */
export const CueFrame = z.enum([
  'clause',
  'that',
  'quote',
  'object',
  'infinitive',
  'gerund',
  'question',
  'prepositional',
  'person-clause',
  'person-infinitive',
  'person-question',
  'blame',
  'appearance',
]);
export type CueFrame = z.infer<typeof CueFrame>;

/**
 * speech: said or written; mind: thought, felt, wanted; show: a document, a finding; appearance: no
 * source.
 */
export const CueFamily = z.enum(['speech', 'mind', 'show', 'appearance']);
export type CueFamily = z.infer<typeof CueFamily>;

export const VerbGroup = z.strictObject({
  group: z.string().min(1),
  family: CueFamily,
  stance: Stance,
  frames: z.array(CueFrame).min(1),
  /** Confidence that the verb, in one of these frames, reports a proposition. */
  confidence: Confidence,
  lemmas: z.array(Phrase).min(1),
  prepositions: Words.optional(),
});
export type VerbGroup = z.infer<typeof VerbGroup>;

export const NominalGroup = z.strictObject({
  stance: Stance,
  confidence: Confidence,
  complements: Words,
  lemmas: Words,
});
export type NominalGroup = z.infer<typeof NominalGroup>;

const Fixed = z.strictObject({
  words: Words,
  confidence: Confidence,
  /** Only after a comma and before a name, an article or a work: ", per a report", not "per head". */
  apart: z.boolean().optional(),
});

/** Reporting words. They are data, so that contributors can add a verb without changing code. */
export const Cues = z.strictObject({
  verbs: z.array(VerbGroup).min(1),
  nominals: z.array(NominalGroup).min(1),
  particles: Words,
  prepositions: z.array(Fixed).min(1),
  opinions: Words,
  /** Verbs for making a claim, a promise or an appeal. */
  makers: Words,
  hedges: z.array(Fixed).min(1),
  denial: Words,
  verification: z.strictObject({
    negatives: Words,
    verbs: Words,
    adverbs: Words,
    adjectives: Words,
  }),
  works: z.array(Phrase).min(1),
  released: Words,
  /** Beginnings of requests for anonymity; they are about the speaker and are not claims. */
  anonymity: z.array(Phrase).min(1),
  addressees: Words,
  times: Words,
  /** "Heard saying", "quoted as saying": someone else's observation of the speaker. */
  witnessed: Words,
  /** Verbs of saying, whatever the tagger takes them for. */
  sure: Words,
  /** Participles that the tagger takes for nouns: 'he said, adding, "…"'. */
  participles: Words,
  /** Bare verbs that open speech and order nothing: "Look, …". */
  discourse: Words,
  /** What is verified about a work or claim: "the authenticity of". */
  aspects: Words,
  /** Verbs that confirm an earlier statement. */
  confirming: Words,
  /** Verbs that answer an earlier statement. */
  answering: z.array(Phrase).min(1),
});
export type Cues = z.infer<typeof Cues>;

export const cues = data as Cues;

const byKey = <T extends { readonly lemmas: readonly string[] }>(
  groups: readonly T[],
): ReadonlyMap<string, readonly T[]> => {
  const map = new Map<string, T[]>();
  for (const group of groups) {
    for (const lemma of group.lemmas) {
      const known = map.get(lemma);
      if (known === undefined) map.set(lemma, [group]);
      else known.push(group);
    }
  }
  return map;
};

/** Verb groups by lemma, or by lemma with particles: "point out". */
export const verbGroups = byKey(cues.verbs);
/** First words of multiword verbs: "point", "lash". */
export const longerVerbs: ReadonlyMap<string, readonly string[][]> = (() => {
  const map = new Map<string, string[][]>();
  for (const key of verbGroups.keys()) {
    const words = key.split(' ');
    const first = words[0];
    if (words.length < 2 || first === undefined) continue;
    const known = map.get(first) ?? [];
    known.push(words.slice(1));
    map.set(first, known);
  }
  for (const list of map.values()) list.sort((a, b) => b.length - a.length);
  return map;
})();
export const nominalGroups = byKey(cues.nominals);
export const timeWords: ReadonlySet<string> = new Set(cues.times);
export const workWords: ReadonlySet<string> = new Set(cues.works);
export const releaseWords: ReadonlySet<string> = new Set(cues.released);
export const addresseeWords: ReadonlySet<string> = new Set(cues.addressees);
export const aspectWords: ReadonlySet<string> = new Set(cues.aspects);
export const confirmingWords: ReadonlySet<string> = new Set(cues.confirming);
export const answeringWords: ReadonlySet<string> = new Set(cues.answering);
