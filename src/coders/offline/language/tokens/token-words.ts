/** The small closed word lists of a language by which texts are cut into tokens, sentences and quotations. */
export interface TokenWords {
  /** Written with a period and always followed by a name: never ends a sentence. */
  readonly titles: ReadonlySet<string>;
  /** Written with a period before or after a number or a name. */
  readonly numbering: ReadonlySet<string>;
  /** Everything whose period belongs to the token, titles and numbering too. */
  readonly abbreviations: ReadonlySet<string>;
  /** Stays one token with what follows its hyphen. */
  readonly prefixes: ReadonlySet<string>;
  /** Cut off a number that it is glued to: 10km. */
  readonly units: ReadonlySet<string>;
  /** With a capital after an abbreviation: a new sentence begins. */
  readonly starters: ReadonlySet<string>;
  /** Keeps `"Why?" she asked` one sentence. */
  readonly speech: ReadonlySet<string>;
  /** Words that begin with an apostrophe. */
  readonly elisions: ReadonlySet<string>;
}
