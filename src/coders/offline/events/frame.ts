import { z } from 'zod';
import { EventType, Genericity, Role } from '../../../model/vocabulary.ts';
import framesFile from '../en/events/frames.json' with { type: 'json' };

/**
 * Where a filler stands: `subject` and `object` are those of the active sentence, `undergoer` is the
 * subject of a verb such as "suffer" over an event noun, `modifier` a word before a noun, `possessor`
 * its genitive; any other slot is a preposition.
 */
export const Slot = z.string().regex(/^[a-z]+$/);
const Filling = z.union([Role, z.literal('place')]);
export const SlotRoles = z.record(Slot, Filling);
export type SlotRoles = z.infer<typeof SlotRoles>;

/**
 * A condition on fillers. Keys are slots, several joined by "|" where one will do; values are classes
 * of noun-classes.json, `=word` for one word, `any`, `none` (no such slot filled), `unknown` (a word
 * in no class), `unknown-plural`, `nationality`, `event` (another trigger), `any-infinitive`.
 */
const Needs = z.record(z.string().regex(/^[a-z]+([|-][a-z]+)*$/), z.array(z.string()).min(1));
/** Words or classes that show another sense; besides slots: `prev`, `next`, `case`, `xcomp`, `ccomp`. */
const Refuses = z.record(Slot, z.array(z.string()).min(1));

/** "take * prisoner": the first word is inflected, `*` is up to five words, a determiner may be between. */
const Phrase = z.strictObject({ words: z.string().min(3), roles: SlotRoles.optional() });

export const Frame = z.strictObject({
  id: z.string().regex(/^[a-z]+\.[a-z-]+$/),
  type: EventType.exclude(['other']),
  /** Lemmas. */
  verbs: z.array(z.string().min(2)).optional(),
  phrases: z.array(Phrase).optional(),
  /** Singular; `=talks` stands in that form only. */
  nouns: z.array(z.string().min(2)).optional(),
  /** Verbs, one of which must be the infinitive that it governs: "forced to squat". */
  control: z.array(z.string()).optional(),
  /** What differs from the roles of the type. */
  roles: SlotRoles.optional(),
  needs: Needs.optional(),
  refuses: Refuses.optional(),
  /** Told by a negated verb, and then as done: "did not follow orders" is a refusal. */
  whenNegated: z.literal(true).optional(),
  /** Where nothing in the sentence says otherwise; `single` if left out. */
  genericity: Genericity.optional(),
  confidence: z.number().min(0).max(1).default(0.9),
});
export type Frame = z.infer<typeof Frame>;

export const Frames = z.strictObject({
  $comment: z.string(),
  roles: z.record(
    EventType.exclude(['other']),
    z.strictObject({ verb: SlotRoles, noun: SlotRoles }),
  ),
  frames: z.array(Frame).min(1),
});
export type Frames = z.infer<typeof Frames>;

export const frames: Frames = Frames.parse(framesFile);
