import type { LabelOfClass, NodeLabel } from './kinds.ts';

/**
 * The labels of some classes, for code that also runs in a page: the registry with its schemas is
 * too large there. A test holds them against it.
 */
export const LABELS_IN_PAGES = {
  individual: ['Person'],
  people: ['Person', 'Group'],
  counted: ['Group'],
  document: ['Work'],
  location: ['Place'],
  outlet: ['Publication'],
  servant: ['Unit', 'Agency', 'Person', 'Group'],
  assessor: ['Agency', 'Publication', 'Organization', 'Person'],
} as const satisfies { readonly [C in ClassInPages]: readonly LabelOfClass<C>[] };
type ClassInPages =
  | 'assessor'
  | 'counted'
  | 'individual'
  | 'people'
  | 'document'
  | 'location'
  | 'outlet'
  | 'servant';

export const isLabelOf = (label: NodeLabel, wanted: ClassInPages): boolean =>
  (LABELS_IN_PAGES[wanted] as readonly NodeLabel[]).includes(label);
