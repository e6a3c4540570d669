import { z } from 'zod';
import { EventType, Genericity, Role } from '../../../../model/vocabulary.ts';
import framesFile from './frames.json' with { type: 'json' };

/**
 * Grammatical position of a filler. `subject` and `object` are those of the active sentence,
 * `undergoer` is the subject of a verb such as "suffer" with an event noun, `modifier` is a word
 * before a noun and `possessor` its genitive; `self` is the event noun ("six dead"), `counted` its
 * number, `infinitive` what "to" governs. Any other slot is a preposition.
 */
export const Slot = z.string().regex(/^[a-z]+$/);
/** `none`: nothing is said of who stands there. */
const Filling = z.union([Role, z.enum(['place', 'none'])]);
export const SlotRoles = z.record(Slot, Filling);
export type SlotRoles = z.infer<typeof SlotRoles>;

/**
 * A condition on fillers. Keys are slots, joined by "|" if any of them will do. Values are classes
 * from noun-classes.json, `=word` for a single word, `any`, `none` (slot not filled), `unknown` (a
 * word in no class), `unknown-plural`, `nationality`, `event` (another trigger) or
 * `any-infinitive`.
 */
const Needs = z.record(z.string().regex(/^[a-z]+([|-][a-z]+)*$/), z.array(z.string()).min(1));
/**
 * Words or classes showing another sense. Extra: `prev`, `next`, `case`, `xcomp`, `ccomp`, and
 * `sentence` for words anywhere in it.
 */
const Refuses = z.record(Slot, z.array(z.string()).min(1));

/** "take * prisoner": the first word is inflected, `*` is up to five words, `+` at least one of them. */
const Phrase = z.strictObject({ words: z.string().min(3), roles: SlotRoles.optional() });

export const Frame = z.strictObject({
  id: z.string().regex(/^[a-z]+\.[a-z-]+$/),
  type: EventType.exclude(['other']),
  /** Lemmas. */
  verbs: z.array(z.string().min(2)).optional(),
  phrases: z.array(Phrase).optional(),
  /** Singular; `=talks` matches that form only. */
  nouns: z.array(z.string().min(2)).optional(),
  /** Verbs of which one must be the governed infinitive: "forced to squat". */
  control: z.array(z.string()).optional(),
  /** Roles that differ from those of the type. */
  roles: SlotRoles.optional(),
  needs: Needs.optional(),
  refuses: Refuses.optional(),
  /** The event is reported by negating the verb: "did not follow orders" is a refusal. */
  whenNegated: z.literal(true).optional(),
  /** Its noun tells of an event also where it is a mention of a work: "ordered an inquiry". */
  mayBeWork: z.literal(true).optional(),
  /** Before a noun it tells of a state and of no event: "mobilised men", "the occupied town". */
  neverModifier: z.literal(true).optional(),
  /** Used if the sentence does not say otherwise; `single` by default. */
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
