/**
 * What a kind of thing can do in the graph. Relationship types name classes, never kinds, so that a
 * new kind declares its own roles. A class may imply others.
 */
export const CLASSES = {
  /** Takes part in events. */
  participant: [],
  /** Can be quoted as having said something. */
  speaker: [],
  /** Publishes articles and works. */
  publisher: [],
  /** Gives verdicts on claims or works. */
  assessor: [],
  /** Contains statements and is cited, like an article. */
  document: ['speaker'],
  /** Is next to others of its kind. */
  neighbour: [],
  /** Belongs to something larger. */
  part: [],
  /** Has parts. */
  whole: [],
  /** Belongs to a body or a group. */
  member: [],
  /** Has members. */
  collective: [],
  commander: [],
  commanded: [],
  /** Serves a country. */
  servant: [],
  /** Belongs to a state, so its country is its side unless another is stated. */
  state: [],
  /** Where an event happens; a country that somebody serves. */
  location: [],
  /** One human being. */
  individual: [],
  /** Is said to be so many. */
  counted: [],
  /**
   * Its country does not tell what an article is about: it is where it is published or which flag
   * it flies.
   */
  foreign: [],
  /** Passes on what others say. */
  outlet: ['foreign'],
  /** Acts as a whole under its own name. */
  body: ['speaker', 'publisher', 'part', 'whole', 'collective', 'commanded'],
  /** One or several individuals. */
  people: ['speaker', 'member', 'commander', 'commanded', 'servant'],
} as const satisfies Record<string, readonly string[]>;

export type Class = keyof typeof CLASSES;
export type WithImplied<C extends Class> = C | { [K in C]: (typeof CLASSES)[K][number] }[C];

export const withImplied = (classes: readonly Class[]): ReadonlySet<Class> =>
  new Set(classes.flatMap((own): Class[] => [own, ...CLASSES[own]]));
