/** A regular expression that matches any of these phrases, the longest first. */
export const anyOf = (phrases: Iterable<string>): string =>
  `(?:${[...phrases].sort((a, b) => b.length - a.length).join('|')})`;
