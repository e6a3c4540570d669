import type { z } from 'zod';
import type { NameWordLists } from './name-word-lists.ts';
import lists from './name-words.json' with { type: 'json' };

type List = keyof z.infer<typeof NameWordLists>;

// Not parsed here: the page would carry the schemas. A test parses it.
const LISTS = new Map(
  Object.entries(lists).map(([name, words]) => [name as List, new Set<string>(words)]),
);

export const isNameWord = (list: List, word: string): boolean =>
  LISTS.get(list)?.has(word.toLowerCase()) === true;
