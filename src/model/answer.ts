import type { EdgeId, NodeId } from './ids.ts';
/** A query's answer as the database returns it, before it is decided what may be shown. */
export interface QueryAnswer {
  readonly columns: readonly string[];
  /** Values in the order of the columns. */
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
  readonly id: NodeId;
  readonly label: string | null;
  readonly displayName: AnswerValue;
}

export interface AnswerRelationship {
  readonly kind: 'relationship';
  readonly id: EdgeId;
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
  /**
   * Positions in the path's nodes where the relationship starts and ends, whatever direction the
   * path takes.
   */
  readonly from: number;
  readonly to: number;
}
