import { roleWords } from './role-words.ts';

/** Whether the words hold a verb: then they are a clause, not a description. */
export const saysMore = (words: string): boolean =>
  words
    .split(/\s+/u)
    .some((word) => roleWords.verbs.has(word) || (/\p{Ll}ed$/u.test(word) && !isState(word)));

/** "backed", "Russian-backed". */
const isState = (word: string): boolean =>
  roleWords.states.has(word) || /^\p{L}{1,40}-\p{L}{1,40}ed$/u.test(word);
