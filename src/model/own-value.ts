/**
 * What a table says of a word; undefined if it says nothing. Unlike `table[word]`, it does not find
 * what every object inherits: a text may hold the words "constructor" and "__proto__".
 */
export const ownValue = <T>(table: Readonly<Record<string, T>>, word: string): T | undefined =>
  Object.hasOwn(table, word) ? table[word] : undefined;
