import { z } from 'zod';
import table from './posts.json' with { type: 'json' };

/** The post that a description of somebody states. */
export interface Post {
  readonly post: string;
  /** `sole`: one person of a place or body at a time. `shared`: perhaps several. */
  readonly kind: 'sole' | 'shared' | 'spokesperson';
  /** Whose post it is, as far as the words say: "harv" of "the governor of Harv region". */
  readonly of: string;
}

const Names = z.record(z.string(), z.array(z.string()));
const { sole, shared, spokesperson, spellings, fillers, not } = z
  .strictObject({
    $comment: z.string(),
    sole: Names,
    shared: Names,
    spokesperson: Names,
    spellings: z.record(z.string(), z.string()),
    fillers: z.array(z.string()),
    not: z.array(z.string()),
  })
  .parse(table);

const SPELLINGS = new Map(Object.entries(spellings));
const FILLERS = new Set(fillers);
const NOT = new Set(not);

/** Names with more words first: "foreign minister" before "minister". */
const NAMES = Object.entries({ sole, shared, spokesperson })
  .flatMap(([kind, names]) =>
    Object.entries(names).flatMap(([post, said]) =>
      said.map((words) => ({ kind: kind as Post['kind'], post, words: words.split(' ') })),
    ),
  )
  .sort((a, b) => b.words.length - a.words.length);

/**
 * Reads "governor of Harv" and "head of the Harv regional military administration" as one post.
 * Null if the words name no listed post, or somebody who does not hold it: a former one, a deputy.
 */
export function readPost(description: string): Post | null {
  const words = wordsOf(description);
  if (words.some((word) => NOT.has(word))) return null;
  const found = NAMES.find((name) => name.words.every((word) => words.includes(word)));
  if (!found) return null;
  const of = words.filter((word) => !found.words.includes(word) && !FILLERS.has(word));
  return { post: found.post, kind: found.kind, of: [...new Set(of)].sort().join(' ') };
}

const wordsOf = (description: string): string[] =>
  (description.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu) ?? [])
    .filter((word) => word !== 's')
    .map((word) => SPELLINGS.get(word) ?? word);
