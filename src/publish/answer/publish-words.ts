import { type AttestGraph, nodeRows } from '../../graph/attest-graph.ts';
import type { Published } from '../publish.ts';
import { type WordTable, wordTable } from './word-table.ts';

/** Words of an answer as they may be shown; null where that is not certain. */
export type PublishWords = (words: string) => string | null;

/** Characters: a passage of fewer may be a part of a name. */
const PASSAGE = 20;
/** Characters: of what was put together, nobody reads more. */
const LONGEST_COMPOSED = 2_000;

/**
 * The pass for strings that an answer holds. One of the graph becomes what stands for it in the published
 * graph; a passage of a published text stays; of one that was put together every part must be a string of the
 * graph, a number or one of `literals`, and nothing in it may be a name. All else is left out: a piece of a
 * name, or one in other letters, cannot be told from other words.
 */
export function createWordPublisher(
  whole: AttestGraph,
  published: Published,
  literals: readonly string[],
): PublishWords {
  const table = wordTable(whole, published);
  const safe = new Set(literals.filter((one) => one !== '' && !published.mayName(one)));
  const texts = nodeRows(published.graph, 'Article').map(({ attributes }) => attributes.text);
  return (words) => {
    if (words === '' || safe.has(words)) return words;
    const known = table.get(words);
    if (known !== undefined) return known;
    if (words.length >= PASSAGE && texts.some((text) => text.includes(words))) return words;
    const composed = compose(words, table, safe);
    return composed === null || published.mayName(composed) ? null : composed;
  };
}

/** The reading of words with the fewest strings of the graph in it, these replaced. */
interface Reading {
  readonly parts: number;
  readonly words: string;
}

function compose(words: string, table: WordTable, literals: ReadonlySet<string>): string | null {
  if (words.length > LONGEST_COMPOSED) return null;
  const startsAt = literalsAt(words, literals);
  const ends = [...startsAt.keys(), words.length].sort((a, b) => a - b);
  const readings = new Map<string, Reading | null>();
  const readFrom = (start: number, isAfterValue: boolean): Reading | null => {
    if (start === words.length) return { parts: 0, words: '' };
    const key = `${start} ${isAfterValue}`;
    const known = readings.get(key);
    if (known !== undefined) return known;
    const found: Reading[] = [];
    const take = (piece: string, rest: Reading | null, parts: number): void => {
      if (rest) found.push({ parts: rest.parts + parts, words: piece + rest.words });
    };
    for (const literal of startsAt.get(start) ?? [])
      take(literal, readFrom(start + literal.length, false), 0);
    for (const end of isAfterValue ? [] : ends.filter((one) => one > start)) {
      const piece = words.slice(start, end);
      const shown = /^\d+(?:\.\d+)?$/.test(piece) ? piece : table.get(piece);
      if (typeof shown === 'string') take(shown, readFrom(end, true), 1);
    }
    const best = found.toSorted((a, b) => a.parts - b.parts)[0] ?? null;
    readings.set(key, best);
    return best;
  };
  return readFrom(0, false)?.words ?? null;
}

/** By place: the literals that stand there. */
function literalsAt(words: string, literals: ReadonlySet<string>): Map<number, string[]> {
  const found = new Map<number, string[]>();
  for (const literal of literals)
    for (let at = words.indexOf(literal); at >= 0; at = words.indexOf(literal, at + 1))
      found.set(at, [...(found.get(at) ?? []), literal]);
  return found;
}
