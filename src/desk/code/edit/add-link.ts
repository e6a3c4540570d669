import type { Annotations, Assessment, Relation } from '../../../model/standoff.ts';
import type { CodingEdit } from './add-mention.ts';
import { newId } from './new-id.ts';

/** A relation, or a verdict of `from` on `to`, and the words that say so. */
export interface NewLink {
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly span: readonly [number, number];
}

/** Whether the two may be joined by it is what the gate says. */
export function addLink(coding: Annotations, { type, from, to, span }: NewLink): CodingEdit {
  const at = newId(coding, 'relations');
  const relation: Relation = {
    id: at,
    type: type as Relation['type'],
    from,
    to,
    span: [[...span]],
  };
  return { at, coding: { ...coding, relations: [...coding.relations, relation] } };
}

export function addAssessment(coding: Annotations, { type, from, to, span }: NewLink): CodingEdit {
  const at = newId(coding, 'assessments');
  const status = type as Assessment['status'];
  const verdict: Assessment = { id: at, by: from, of: to, status, span: [[...span]] };
  return { at, coding: { ...coding, assessments: [...coding.assessments, verdict] } };
}
