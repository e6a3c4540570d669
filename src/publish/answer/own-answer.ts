import type { QueryAnswer } from '../../model/answer.ts';
import { markPublished } from '../mark-published.ts';
import type { ForOthers } from '../published.ts';
import { AS_IT_IS, type Forms, plainValue } from './plain-value.ts';

/** An answer that may be printed: plain JSON, the values of each row in column order. */
export type PublishedAnswer = ForOthers<{
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
  /** Number of values left out. */
  readonly leftOut: number;
}>;

/** For the owner of the database: nothing is withheld. */
export const ownAnswer = (answer: QueryAnswer): PublishedAnswer =>
  markPublished({ columns: answer.columns, rows: plainRows(answer, AS_IT_IS), leftOut: 0 });

export const plainRows = ({ rows }: QueryAnswer, forms: Forms): unknown[][] =>
  rows.map((row) => row.map((value) => plainValue(value, forms)));
