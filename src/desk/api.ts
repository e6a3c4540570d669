import { z } from 'zod';
import { WordsField } from '../model/decisions.ts';
import { type FactId, Sha256 } from '../model/ids.ts';
import { EntityKind } from '../model/kinds/kinds.ts';
import { KnownSourceId } from '../model/known-ids.ts';

/** What the desk's page and its server say to each other. Everything that arrives is parsed by these. */

const count = z.int().nonnegative();
/** Of a checked graph. */
const KnownFactId = z.string() as unknown as z.ZodType<FactId>;

/** Why something is to be judged, the most harmful first; see `find-doubts.ts`. */
export const DeskDoubt = z.enum([
  'protection',
  'perpetrator',
  'speaker',
  'asserted',
  'differ',
  'merge',
  'conflict',
  'origin',
  'reading',
]);
export type DeskDoubt = z.infer<typeof DeskDoubt>;

/** `disputed`: reviewers contradict each other. `changed`: it is not any more what was judged. */
export const TaskState = z.enum([
  'open',
  'changed',
  'disputed',
  'accepted',
  'corrected',
  'rejected',
  'unsure',
]);
export type TaskState = z.infer<typeof TaskState>;

/** One thing to judge: a person, an event, a claim, a relationship. */
export const DeskTask = z.strictObject({
  /** Of the node or relationship. */
  id: KnownFactId,
  source: KnownSourceId,
  /** At least one; the first is the most harmful. */
  doubts: z.array(DeskDoubt).min(1),
  /** The whole of it in plain language. */
  sentence: z.string(),
  /** The words that it rests on most. */
  quote: z.string(),
  /** Where these are in the text; 0 if they are not in it. */
  start: count,
  coder: z.string(),
  confidence: z.number(),
  /** A hash of what is judged: if it differs later, it is something else. */
  seen: z.string(),
});
export type DeskTask = z.infer<typeof DeskTask>;

export const JudgedTask = DeskTask.extend({
  state: TaskState,
  /** Who judged it, if anybody. */
  by: z.string().nullable(),
});
export type JudgedTask = z.infer<typeof JudgedTask>;

/** Which tasks; what is left out lets everything pass. */
export const InboxFilter = z.strictObject({
  article: z.string().optional(),
  doubt: DeskDoubt.optional(),
  /** `todo`: what is open, has changed or is disputed. */
  state: z.enum(['todo', 'all', ...TaskState.options]).default('todo'),
  coder: z.string().optional(),
  /** At most as sure as this, in per cent. */
  below: z.coerce.number().int().min(0).max(100).optional(),
  /** Words of the sentence. */
  words: z.string().max(200).optional(),
});
export type InboxFilter = z.infer<typeof InboxFilter>;

export const InboxRequest = InboxFilter.extend({
  from: z.coerce.number().int().nonnegative().default(0),
  size: z.coerce.number().int().min(1).max(500).default(200),
});

const StateCounts = z.record(TaskState, count);
export type StateCounts = z.infer<typeof StateCounts>;

export const InboxAnswer = z.strictObject({
  revision: count,
  /** How many pass the filter. */
  total: count,
  from: count,
  tasks: z.array(JudgedTask),
  /** Of each doubt, how many are to do. */
  byDoubt: z.record(DeskDoubt, count),
  coders: z.array(z.string()),
  articles: z.array(
    z.strictObject({ source: KnownSourceId, title: z.string(), counts: StateCounts }),
  ),
});
export type InboxAnswer = z.infer<typeof InboxAnswer>;

/** One thing that is different after a judgement. */
export const EffectLine = z.strictObject({
  how: z.enum(['gained', 'lost', 'changed']),
  of: z.enum(['fact', 'time', 'conflict', 'same', 'origins']),
  sentence: z.string(),
});
export type EffectLine = z.infer<typeof EffectLine>;

/** What one build made of the judgements before it. */
export const DeskEffect = z.strictObject({
  /** Ids of the decisions. */
  decisions: z.array(z.string()),
  /** Milliseconds from the judgement until the build shows it. */
  took: count,
  lines: z.array(EffectLine),
  /** How many more there are than `lines`. */
  more: count,
});
export type DeskEffect = z.infer<typeof DeskEffect>;

/** The desk at one moment; a new `revision` says that something is different. */
export const DeskStatus = z.strictObject({
  revision: count,
  isBuilding: z.boolean(),
  /** While articles are read: how many of how many. */
  progress: z.strictObject({ done: count, all: count }).nullable(),
  folder: z.string(),
  decisions: z.string(),
  /** Null until somebody has said who judges. */
  reviewer: z.string().nullable(),
  articles: count,
  counts: StateCounts,
  /** The newest first. */
  effects: z.array(DeskEffect),
  /** Why nothing can be judged, or what went wrong; one sentence each. */
  problems: z.array(z.string()),
});
export type DeskStatus = z.infer<typeof DeskStatus>;

export const StatusRequest = z.strictObject({
  /** Wait for a later revision than this. */
  after: z.coerce.number().int().optional(),
});

export const TaskRequest = InboxFilter.extend({ id: z.string().min(1) });

/** A decision on a task, as the page tells of it. */
export const EarlierDecision = z.strictObject({
  id: z.string(),
  what: z.string(),
  by: z.string(),
  when: z.string(),
  why: z.string(),
});
export type EarlierDecision = z.infer<typeof EarlierDecision>;

export const TaskAnswer = z.strictObject({
  task: JudgedTask.nullable(),
  earlier: z.array(EarlierDecision),
  /** The neighbours in the inbox with the same filter. */
  previous: KnownFactId.nullable(),
  next: KnownFactId.nullable(),
  left: count,
});
export type TaskAnswer = z.infer<typeof TaskAnswer>;

export const ArticleRequest = z.strictObject({ source: z.string().min(1) });

/** An article and everything read in it, as the page of `attest view` has it. */
export const ArticleAnswer = z.strictObject({
  source: KnownSourceId,
  sha256: Sha256.nullable(),
  /** A `PageData`. */
  page: z.unknown(),
});
export type ArticleAnswer = z.infer<typeof ArticleAnswer>;

/** What a reviewer may say of a task, besides a correction. */
export const DeskVerdict = z.enum(['accept', 'reject', 'unsure', 'protect', 'release']);
export type DeskVerdict = z.infer<typeof DeskVerdict>;

export const JudgeRequest = z.strictObject({
  id: z.string().min(1),
  verdict: DeskVerdict,
  why: z.string().trim().min(1).max(2000),
  /** What the reviewer had before them. */
  seen: z.string(),
});
export type JudgeRequest = z.infer<typeof JudgeRequest>;

/** Words that a reviewer chose in the text. `kind`: what they name, if nobody has read them. */
const ChosenWords = z.strictObject({ start: count, end: count, kind: EntityKind.optional() });
export type ChosenWords = z.infer<typeof ChosenWords>;

/** Another reading that the coder considered, to be taken by one key. */
export const DeskCandidate = z.strictObject({
  /** What it would be: a `WordsField`, or a field with a closed list. */
  field: z.string(),
  /** Of a list; null if words are given. */
  value: z.string().nullable(),
  /** All words of the field, if this one is right. */
  words: z.array(z.strictObject({ start: count, end: count, quote: z.string() })),
  /** The words or the value that differ. */
  shown: z.string(),
  confidence: z.number().nullable(),
});
export type DeskCandidate = z.infer<typeof DeskCandidate>;

export const CandidatesRequest = z.strictObject({ id: z.string().min(1) });
export const CandidatesAnswer = z.strictObject({ candidates: z.array(DeskCandidate) });
export type CandidatesAnswer = z.infer<typeof CandidatesAnswer>;

/** What is right instead: values of fields, and words by what they are for. */
export const CorrectRequest = z.strictObject({
  id: z.string().min(1),
  why: z.string().trim().min(1).max(2000),
  seen: z.string(),
  set: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  words: z.partialRecord(WordsField, z.array(ChosenWords).max(20)),
});
export type CorrectRequest = z.infer<typeof CorrectRequest>;

/** `refused`: nothing was written, and why. */
export const JudgeAnswer = z.strictObject({
  decision: z.string().nullable(),
  /** What was judged, or is open again. */
  id: KnownFactId.nullable(),
  refused: z.string().nullable(),
  counts: StateCounts,
});
export type JudgeAnswer = z.infer<typeof JudgeAnswer>;

/** The last decision of the reviewer that stands, if none is named. */
export const UndoRequest = z.strictObject({ decision: z.string().nullable() });

export const ReviewerRequest = z.strictObject({ name: z.string().trim().min(1).max(100) });
