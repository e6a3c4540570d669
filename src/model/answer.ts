/** What a query answers, as the database holds it: nobody has decided yet how much of it is shown. */
export interface QueryAnswer {
  readonly columns: readonly string[];
  /** Each in the order of the columns. */
  readonly rows: readonly (readonly AnswerValue[])[];
}

export type AnswerValue =
  | null
  | boolean
  | number
  | bigint
  | string
  | readonly AnswerValue[]
  | AnswerMap
  | AnswerNode
  | AnswerRelationship
  | AnswerPath;

export interface AnswerMap {
  readonly kind: 'map';
  readonly entries: readonly (readonly [name: string, value: AnswerValue])[];
}

export interface AnswerNode {
  readonly kind: 'node';
  readonly id: string;
  readonly label: string | null;
  readonly displayName: AnswerValue;
}

export interface AnswerRelationship {
  readonly kind: 'relationship';
  readonly id: string;
  readonly type: string;
  readonly quote: AnswerValue;
}

export interface AnswerPath {
  readonly kind: 'path';
  /** In the order of the path. */
  readonly nodes: readonly AnswerNode[];
  readonly steps: readonly AnswerStep[];
}

export interface AnswerStep {
  readonly relationship: AnswerRelationship;
  /** Which of the path's nodes it starts from and ends at, whichever way the path goes. */
  readonly from: number;
  readonly to: number;
}
