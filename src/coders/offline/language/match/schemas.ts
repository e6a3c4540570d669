import { z } from 'zod';

/** The pattern language of the rule files; README.md has examples. */

const Name = z.string().regex(/^[a-z\d]+(?:-[a-z\d]+)*$/);
const OneOrMore = z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]);
const Count = z.int().min(0);
const Bounds = z.tuple([Count, Count]);

/** Conditions on one word; all that are given must hold. */
export interface WordTest {
  /** Lower case; "@list" is any word of a list. */
  readonly word?: string | readonly string[] | undefined;
  /** As printed. */
  readonly text?: string | readonly string[] | undefined;
  readonly lemma?: string | readonly string[] | undefined;
  readonly upos?: string | readonly string[] | undefined;
  readonly xpos?: string | readonly string[] | undefined;
  readonly deprel?: string | readonly string[] | undefined;
  readonly shape?: string | readonly string[] | undefined;
  /** A regular expression over the word as printed. */
  readonly like?: string | undefined;
  /** A class computed by the stage; it may span several words. */
  readonly is?: string | readonly string[] | undefined;
  readonly sentence?: 'start' | 'end' | undefined;
  /** The text between this word and the previous match or the anchor. */
  readonly gap?: string | readonly string[] | undefined;
  readonly not?: WordTest | undefined;
  readonly any?: readonly WordTest[] | undefined;
  /** Minimum and maximum repetitions; once by default. */
  readonly times?: readonly [number, number] | undefined;
  /** Name under which the match captures the words. */
  readonly as?: string | undefined;
}

const WordTest: z.ZodType<WordTest> = z.lazy(() =>
  z.strictObject({
    word: OneOrMore.optional(),
    text: OneOrMore.optional(),
    lemma: OneOrMore.optional(),
    upos: OneOrMore.optional(),
    xpos: OneOrMore.optional(),
    deprel: OneOrMore.optional(),
    shape: OneOrMore.optional(),
    like: z.string().min(1).optional(),
    is: OneOrMore.optional(),
    sentence: z.enum(['start', 'end']).optional(),
    gap: OneOrMore.optional(),
    not: WordTest.optional(),
    any: z.array(WordTest).min(1).optional(),
    times: Bounds.optional(),
    as: Name.optional(),
  }),
);

/** Words in text order: a test, or its short form ("the|a", "@placeNouns", "#verb", ", "). */
const Pattern = z.array(z.union([z.string().min(1), WordTest])).min(1);
export type Pattern = z.infer<typeof Pattern>;

export const Edge = z.enum([
  'head',
  'left-head',
  'right-head',
  'child',
  'left-child',
  'right-child',
  'ancestor',
  'descendant',
  'left-sibling',
  'right-sibling',
  'previous',
  'next',
]);
export type Edge = z.infer<typeof Edge>;

/** A node of a dependency pattern: how it is reached from an earlier one, and its conditions. */
const TreeNode = z.strictObject({
  node: Name,
  from: Name.optional(),
  edge: Edge,
  test: WordTest.optional(),
  absent: z.boolean().optional(),
});
export type TreeNode = z.infer<typeof TreeNode>;

/** Conditions on some words and their surroundings; all that are given must hold. */
export interface Where {
  readonly before?: Pattern | undefined;
  readonly after?: Pattern | undefined;
  readonly starts?: Pattern | undefined;
  readonly ends?: Pattern | undefined;
  readonly whole?: Pattern | undefined;
  readonly has?: Pattern | undefined;
  readonly length?: readonly [number, number] | undefined;
  readonly is?: string | readonly string[] | undefined;
  readonly tree?: readonly TreeNode[] | undefined;
  readonly any?: readonly Where[] | undefined;
  readonly not?: Where | readonly Where[] | undefined;
}

const Where: z.ZodType<Where> = z.lazy(() =>
  z.strictObject({
    before: Pattern.optional(),
    after: Pattern.optional(),
    starts: Pattern.optional(),
    ends: Pattern.optional(),
    whole: Pattern.optional(),
    has: Pattern.optional(),
    length: Bounds.optional(),
    is: OneOrMore.optional(),
    tree: z.array(TreeNode).min(1).optional(),
    any: z.array(Where).min(1).optional(),
    not: z.union([Where, z.array(Where).min(1)]).optional(),
  }),
);

/** Schema of a rule file; each stage defines what rules give. Sentences: must and must not fire. */
export const rulesOf = <Gives extends z.ZodType>(gives: Gives) =>
  z.array(
    z.strictObject({
      name: Name,
      gives,
      when: Where,
      yes: z.string().min(1),
      no: z.string().min(1),
    }),
  );

export interface Rule<Gives> {
  readonly name: string;
  readonly gives: Gives;
  readonly when: Where;
  readonly yes: string;
  readonly no: string;
}
