import { z } from 'zod';
import { AgreementPart } from '../../../text/agreement/agreement.ts';
import { SECTIONS } from '../../../text/gate/gate-input.ts';
import { CodeRequest, CodingHandle } from '../code-api.ts';

/** What the view on which two codings are compared asks, and what it is told. */

const count = z.int().nonnegative();

export const SettleSide = z.enum(['first', 'second', 'neither']);
export type SettleSide = z.infer<typeof SettleSide>;

/** One thing that two codings tell differently. */
export const SettleRow = z.strictObject({
  /** The same as long as both say the same. */
  key: z.string(),
  section: z.enum(SECTIONS),
  start: count,
  end: count,
  words: z.string(),
  /** What each says; null if it says nothing of it. */
  first: z.string().nullable(),
  second: z.string().nullable(),
  choice: SettleSide.nullable(),
});
export type SettleRow = z.infer<typeof SettleRow>;

export const ComparePair = CodeRequest.extend({ first: CodingHandle, second: CodingHandle });
export const CodeCompareAnswer = z.strictObject({
  first: z.string(),
  second: z.string(),
  parts: z.array(
    z.strictObject({
      part: AgreementPart,
      first: count,
      second: count,
      both: count,
      f1: z.number(),
    }),
  ),
  rows: z.array(SettleRow),
  refused: z.string().nullable(),
});
export type CodeCompareAnswer = z.infer<typeof CodeCompareAnswer>;

export const SettleRequest = CodeRequest.extend({
  keys: z.array(z.string()).min(1).max(5_000),
  choice: SettleSide.nullable(),
});
export const SettleAnswer = z.strictObject({ refused: z.string().nullable() });
