import type { NodeId } from '../../model/ids.ts';

/** What a report is about: things, or days. */
export type ReportSubject =
  | { readonly is: 'thing'; readonly asked: string; readonly nodes: readonly NodeId[] }
  | {
      readonly is: 'period';
      readonly asked: string;
      /** ISO days; null is open. */
      readonly first: string | null;
      readonly last: string | null;
    };

/** The question of a report. No subject is a question about everything. */
export interface ReportQuestion {
  readonly subjects: readonly ReportSubject[];
  /** By which program and on which day it is made; null where nobody says. */
  readonly version: string | null;
  readonly madeOn: string | null;
}

export const ABOUT_EVERYTHING: ReportQuestion = { subjects: [], version: null, madeOn: null };
