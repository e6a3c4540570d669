import { workWords } from './cues.ts';
import type { Reader } from './reader.ts';
import { isWord } from './tags.ts';
import { attributionWords } from './word-lists.ts';

/** Whether the word at an index names something said or written; an army post is a place. */
export const isWork = ({ tokens }: Reader, at: number): boolean => {
  const t = tokens[at];
  if (t === undefined || !(workWords.has(t.lower) || workWords.has(t.lemma))) return false;
  return t.lemma !== 'post' || !isWord(tokens[at - 1], attributionWords.postOwners);
};
