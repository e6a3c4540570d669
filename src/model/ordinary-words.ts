/** Words that are not part of a person's name even if capitalised; lower case, single words. */
export interface OrdinaryWords {
  /** Sentence openers, words for people ("Russian soldiers"), numbers, ranks, months, countries. */
  readonly inDescriptions: ReadonlySet<string>;
  /** A smaller set: Jordan is a country, but part of a name in "Jordan Baker". */
  readonly inNames: ReadonlySet<string>;
  /** Given names that many people have. */
  readonly givenNames: ReadonlySet<string>;
  /** Words of the language, which are part of few names: dictionary forms. */
  readonly language: ReadonlySet<string>;
  /** Words that end or begin the name of a thing: "River", "Operation". */
  readonly things: ReadonlySet<string>;
  /** Words that stand before a name. */
  readonly titles: ReadonlySet<string>;
}
