import { z } from 'zod';
import { KnownNodeId, KnownSourceId } from '../../model/known-ids.ts';
import { EarlierDecision, JudgedTask } from '../api.ts';

/** What the view of things that may be one, and the server, say to each other. */

const count = z.int().nonnegative();

/** What a reviewer may say of two things. */
export const MergeVerdict = z.enum(['same', 'different', 'unsure']);
export type MergeVerdict = z.infer<typeof MergeVerdict>;

export const MergePair = z.strictObject({
  task: JudgedTask,
  ends: z.tuple([KnownNodeId, KnownNodeId]),
  /** A number; pairs that are connected by things they have in common have the same one. */
  cluster: count,
});
export type MergePair = z.infer<typeof MergePair>;

export const MergesRequest = z.strictObject({ state: z.enum(['todo', 'all']).default('todo') });

export const MergesAnswer = z.strictObject({
  /** Connected pairs stand together. At most 500. */
  pairs: z.array(MergePair),
  total: count,
});
export type MergesAnswer = z.infer<typeof MergesAnswer>;

export const MergeRequest = z.strictObject({ id: z.string().min(1) });

/** What two things are compared by, in the order in which it is shown. */
export const MergeAspect = z.enum([
  'kind',
  'names',
  'role',
  'country',
  'happened',
  'actors',
  'targets',
  'places',
  'dates',
  'maker',
  'events',
  'company',
  'bodies',
  'scenes',
  'days',
  'published',
]);
export type MergeAspect = z.infer<typeof MergeAspect>;

/** One of the two, as its article tells of it. */
export const MergeSide = z.strictObject({
  id: KnownNodeId,
  name: z.string(),
  label: z.string(),
  isProtected: z.boolean(),
  source: KnownSourceId,
  title: z.string(),
  outlet: z.string().nullable(),
  published: z.string().nullable(),
  /** Its words in the text, with those around them. */
  quotes: z.array(z.strictObject({ before: z.string(), quote: z.string(), after: z.string() })),
  /** How many more there are. */
  more: count,
});
export type MergeSide = z.infer<typeof MergeSide>;

/** Whether something speaks for one thing, against it, or for neither. */
export const Speaks = z.enum(['for', 'against', 'neither']);
export type Speaks = z.infer<typeof Speaks>;

/** One aspect of both; empty where an article does not say. */
export const MergeRow = z.strictObject({
  aspect: MergeAspect,
  values: z.tuple([z.array(z.string()), z.array(z.string())]),
  speaks: Speaks,
});
export type MergeRow = z.infer<typeof MergeRow>;

export const MergeAnswer = z.strictObject({
  pair: MergePair.nullable(),
  sides: z.array(MergeSide),
  rows: z.array(MergeRow),
  /** Of whoever compared them. */
  reasons: z.array(z.string()),
  /** All pairs of its cluster that are to be judged, or this one. */
  cluster: z.array(MergePair),
  /** Two people of whom one is protected: nothing ever links them. */
  isForProtection: z.boolean(),
  earlier: z.array(EarlierDecision),
  previous: z.string().nullable(),
  next: z.string().nullable(),
  left: count,
});
export type MergeAnswer = z.infer<typeof MergeAnswer>;

/** Pairs that are judged at once. */
const MOST_AT_ONCE = 50;

export const MergeJudgeRequest = z.strictObject({
  pairs: z
    .array(z.strictObject({ id: z.string().min(1), seen: z.string() }))
    .min(1)
    .max(MOST_AT_ONCE),
  verdict: MergeVerdict,
  why: z.string().trim().min(1).max(2000),
});
export type MergeJudgeRequest = z.infer<typeof MergeJudgeRequest>;

/** `refused`: nothing was written, and why. */
export const MergeJudgeAnswer = z.strictObject({
  decisions: z.array(z.string()),
  refused: z.string().nullable(),
  /** A pair that was judged, or is open again. */
  id: z.string().nullable(),
});
export type MergeJudgeAnswer = z.infer<typeof MergeJudgeAnswer>;

export const MergeUndoRequest = z.strictObject({});

export const ForesightRequest = MergeJudgeRequest.pick({ pairs: true, verdict: true });
export type ForesightRequest = z.infer<typeof ForesightRequest>;

/** What would follow from a judgement, a sentence each. */
export const Foresight = z.strictObject({
  /** Why it is not known; the rest is empty then. */
  unknown: z.string().nullable(),
  /** What becomes one, or is one no more. */
  one: z.array(z.string()),
  /** Whose counts of independent origins change. */
  origins: z.array(z.string()),
  conflicts: z.array(z.string()),
  /** Questions that come up, or fall away. */
  questions: z.array(z.string()),
  /** Milliseconds. */
  took: count,
});
export type Foresight = z.infer<typeof Foresight>;
