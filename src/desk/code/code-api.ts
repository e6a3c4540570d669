import { z } from 'zod';
import { Sha256 } from '../../model/ids.ts';
import { EntityKind } from '../../model/kinds/kinds.ts';
import { KnownSourceId } from '../../model/known-ids.ts';
import { Annotations, DateExpression } from '../../model/standoff.ts';

/** What the view on which articles are coded asks, and what it is told. */

const count = z.int().nonnegative();

export const CodeBegin = z.enum(['nothing', 'reading', 'coding']);
export type CodeBegin = z.infer<typeof CodeBegin>;

/** What is coded, and which of it a machine proposed and nobody has looked at. */
const coded = { pending: z.array(z.string()), coding: Annotations };
export const CodedState = z.strictObject(coded);
export type CodedState = z.infer<typeof CodedState>;

/** A coding that somebody is at. It is kept with all its problems, and no build reads it. */
export const CodeDraft = z.strictObject({
  /** Counts what was saved, so that a second window does not write over the first. */
  edit: count,
  /** The hash of the coding that it may replace: the one it began from, or was settled with. */
  replaces: Sha256.nullable(),
  ...coded,
});
export type CodeDraft = z.infer<typeof CodeDraft>;

/** What the gate says, and of which item. */
export const CodeProblem = z.strictObject({
  item: z.string().nullable(),
  isError: z.boolean(),
  reason: z.string(),
  /** What it should be. */
  expected: z.string(),
});
export type CodeProblem = z.infer<typeof CodeProblem>;

export const CodeListRequest = z.strictObject({});
export const CodeListAnswer = z.strictObject({
  articles: z.array(
    z.strictObject({
      source: KnownSourceId,
      title: z.string(),
      /** The file of the coding that a build uses. */
      coded: z.string().nullable(),
      /** Codings that were finished and are kept beside it. */
      others: count,
      hasDraft: z.boolean(),
    }),
  ),
});
export type CodeListAnswer = z.infer<typeof CodeListAnswer>;

/** `standing` is the one that a build uses, `draft` your own, else the name of a kept file. */
export const CodingHandle = z.string().min(1).max(200);

export const CodeRequest = z.strictObject({ source: z.string().min(1) });

/** A field of a form: text, one of some options, a number, or a record of such fields. */
interface FieldOfForm {
  readonly name: string;
  readonly options: readonly string[] | null;
  readonly pattern: string | null;
  readonly isNumber: boolean;
  readonly parts: readonly FieldOfForm[];
}
export const CodedField: z.ZodType<FieldOfForm> = z.strictObject({
  name: z.string(),
  options: z.array(z.string()).nullable(),
  pattern: z.string().nullable(),
  isNumber: z.boolean(),
  parts: z.array(z.lazy(() => CodedField)),
});
export type CodedField = FieldOfForm;

/** What words can name: how the registry of kinds declares it. */
export const CodedKind = z.strictObject({
  kind: EntityKind,
  /** Its classes. */
  traits: z.array(z.string()),
  isProtectable: z.boolean(),
  fields: z.array(CodedField),
});
export type CodedKind = z.infer<typeof CodedKind>;

const ListedCoding = z.strictObject({
  handle: CodingHandle,
  coder: z.string(),
  isMine: z.boolean(),
  /** Why it cannot be read. */
  flaw: z.string().nullable(),
});
export type ListedCoding = z.infer<typeof ListedCoding>;

export const CodeAnswer = z.strictObject({
  source: KnownSourceId,
  title: z.string(),
  publication: z.string().nullable(),
  published: z.string().nullable(),
  text: z.string(),
  kinds: z.array(CodedKind),
  codings: z.array(ListedCoding),
  draft: CodeDraft.nullable(),
  /** What the draft was before its last changes, the oldest first. */
  earlier: z.array(CodedState),
  problems: z.array(CodeProblem),
  /** A draft of another text or that cannot be read, which is left as it is; why. */
  unread: z.string().nullable(),
  refused: z.string().nullable(),
});
export type CodeAnswer = z.infer<typeof CodeAnswer>;

export const CodeBeginRequest = CodeRequest.extend({ from: CodeBegin });

export const CodeSaveRequest = CodeRequest.extend({ draft: CodeDraft });
/** `refused`: nothing was written, and why. */
export const CodeSaveAnswer = z.strictObject({
  edit: count,
  problems: z.array(CodeProblem),
  refused: z.string().nullable(),
});
export type CodeSaveAnswer = z.infer<typeof CodeSaveAnswer>;

export const CodeFinishRequest = CodeRequest.extend({ edit: count });
export const CodeFinishAnswer = z.strictObject({
  /** The file that was written. */
  written: z.string().nullable(),
  /** Whether it is the one that a build uses. */
  isStanding: z.boolean(),
  /** Proposals that nobody looked at. */
  leftOut: count,
  problems: z.array(CodeProblem),
  refused: z.string().nullable(),
});
export type CodeFinishAnswer = z.infer<typeof CodeFinishAnswer>;

export const CodeDateRequest = CodeRequest.extend({ start: count, end: count });
export const CodeDateAnswer = z.strictObject({ date: DateExpression.nullable() });
export type CodeDateAnswer = z.infer<typeof CodeDateAnswer>;
