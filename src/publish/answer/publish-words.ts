import { type AttestGraph, nodeRows } from '../../graph/attest-graph.ts';
import type { Published } from '../publish.ts';
import { type WordTable, wordTable } from './word-table.ts';

/** A string of an answer as it may be shown; null where we cannot be sure it is safe. */
export type PublishWords = (words: string) => string | null;

/** Characters. A shorter passage could be part of a name. */
const PASSAGE = 20;
/** Characters. A longer composed string is left out unread. */
const LONGEST_COMPOSED = 2_000;

/**
 * Publishes the strings of an answer. A string of the graph becomes its published form. A passage
 * of a published text stays. In a string composed by the query, every part must be a string of the
 * graph, a number or one of `literals`, and the result must not contain a name. Everything else is
 * left out: a fragment of a name, or a name in another script, cannot be told from other words.
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

/** The way to split a string into the fewest strings of the graph, with these replaced. */
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
    const addReading = (piece: string, rest: Reading | null, parts: number): void => {
      if (rest) found.push({ parts: rest.parts + parts, words: piece + rest.words });
    };
    for (const literal of startsAt.get(start) ?? [])
      addReading(literal, readFrom(start + literal.length, false), 0);
    for (const end of isAfterValue ? [] : ends.filter((one) => one > start)) {
      const piece = words.slice(start, end);
      const shown = /^\d+(?:\.\d+)?$/.test(piece) ? piece : table.get(piece);
      if (typeof shown === 'string') addReading(shown, readFrom(end, true), 1);
    }
    const best = found.toSorted((a, b) => a.parts - b.parts)[0] ?? null;
    readings.set(key, best);
    return best;
  };
  return readFrom(0, false)?.words ?? null;
}

/** The literals that start at each offset. */
function literalsAt(words: string, literals: ReadonlySet<string>): Map<number, string[]> {
  const found = new Map<number, string[]>();
  for (const literal of literals)
    for (let at = words.indexOf(literal); at >= 0; at = words.indexOf(literal, at + 1))
      found.set(at, [...(found.get(at) ?? []), literal]);
  return found;
}
