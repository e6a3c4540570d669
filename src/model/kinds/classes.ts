/**
 * What a kind of thing can be in the graph. Relationship types name classes, never kinds, so that a new
 * kind says for itself where it may stand. A class may bring others with it.
 */
export const CLASSES = {
  /** Takes part in events. */
  participant: [],
  /** Can be said to have said something. */
  speaker: [],
  /** Puts articles and works out. */
  publisher: [],
  /** Gives a verdict on a claim or a work. */
  assessor: [],
  /** Holds statements and is cited, as an article does. */
  document: ['speaker'],
  /** Lies or stands beside its like. */
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
  /** Belongs to a state, so that its country is its side where none is stated. */
  state: [],
  /** Where an event happens; a country that somebody serves. */
  location: [],
  /** One human being. */
  individual: [],
  /** Its country says nothing of what an article is about: where it is published, which flag it flies. */
  foreign: [],
  /** Passes on what others say. */
  outlet: ['foreign'],
  /** Acts as a whole under a name of its own. */
  body: ['speaker', 'publisher', 'part', 'whole', 'collective', 'commanded'],
  /** One or several individuals. */
  people: ['speaker', 'member', 'commander', 'commanded', 'servant'],
} as const satisfies Record<string, readonly string[]>;

export type Class = keyof typeof CLASSES;
export type WithImplied<C extends Class> = C | { [K in C]: (typeof CLASSES)[K][number] }[C];

export const withImplied = (classes: readonly Class[]): ReadonlySet<Class> =>
  new Set(classes.flatMap((own): Class[] => [own, ...CLASSES[own]]));
