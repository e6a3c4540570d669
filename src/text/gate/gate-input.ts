import type { AnnotationIndex } from '../../model/annotation-index.ts';
import type { Place, Report } from '../../model/problem.ts';
import type { Annotations } from '../../model/standoff.ts';

export const SECTIONS = [
  'entities',
  'mentions',
  'dates',
  'claims',
  'events',
  'relations',
  'assessments',
] as const;
export type Section = (typeof SECTIONS)[number];

/** Where an item of the annotations is in the file it was read from. */
export type PlaceOf = (section: Section, index: number) => Place;

/** The text that the annotations are checked against. */
export interface AnnotatedText {
  readonly id: string;
  readonly sha256: string;
  readonly text: string;
}

/** What each check of the gate gets. */
export interface GateInput {
  readonly annotations: Annotations;
  readonly index: AnnotationIndex;
  readonly annotated: AnnotatedText;
  readonly place: PlaceOf;
  readonly report: Report;
}
