/** Closed word lists of a language, used to split text into tokens, sentences and quotations. */
export interface TokenWords {
  /** Written with a period and always followed by a name, so never ends a sentence. */
  readonly titles: ReadonlySet<string>;
  /** Written with a period before or after a number or a name. */
  readonly numbering: ReadonlySet<string>;
  /** All words whose period belongs to the token, including titles and numbering. */
  readonly abbreviations: ReadonlySet<string>;
  /** Form one token with what follows their hyphen. */
  readonly prefixes: ReadonlySet<string>;
  /** Split off from a number written without a space: 10km. */
  readonly units: ReadonlySet<string>;
  /** Begin a new sentence when capitalised after an abbreviation. */
  readonly starters: ReadonlySet<string>;
  /** Keep `"Why?" she asked` one sentence. */
  readonly speech: ReadonlySet<string>;
  /** Words that begin with an apostrophe. */
  readonly elisions: ReadonlySet<string>;
}
