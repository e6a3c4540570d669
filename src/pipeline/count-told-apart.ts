import { ordinaryWords } from '../coders/offline/en/lexicon/ordinary-words.ts';
import { wholeNamesOf } from '../graph/protected/find-bearers.ts';
import { countriesIn } from '../graph/protected/name-parts.ts';
import { graphOf } from '../graph/serialize.ts';
import { byText } from '../model/by-text.ts';
import { type NodeId, sourceOfNode } from '../model/ids.ts';
import { memoize } from '../model/memoize.ts';
import type { DecidedPair } from '../resolve/entities/resolve-entities.ts';
import type { BuiltArticle } from './input-result.ts';
import { factsOf } from './parts/parts-of-folder.ts';
import { readSections } from './parts/read-part.ts';

/** Who is whom, as reviewers decided. */
interface Decided {
  /** Who is judged to be the same as somebody, themselves included. */
  readonly clusterOf: (id: NodeId) => readonly NodeId[];
  readonly isProtected: (id: NodeId) => boolean;
}

interface Built {
  readonly articles: readonly BuiltArticle[];
  readonly parts: string;
}

/**
 * For everybody who was told apart from protected people of the same whole name, from how many; by
 * id, sorted. Decisions about people of different names do not count: otherwise they would stand for
 * namesakes from whom nobody was told apart.
 */
export function countToldApart(
  different: readonly DecidedPair[],
  { clusterOf, isProtected }: Decided,
  { articles, parts }: Built,
): (readonly [id: NodeId, from: number])[] {
  const pairs = different
    .flatMap(({ a, b }) => clusterOf(a).flatMap((one) => clusterOf(b).map((other) => [one, other])))
    .flatMap(([one, other]) => (one && other ? [[one, other] as const, [other, one] as const] : []))
    .filter(([one, other]) => !isProtected(one) && isProtected(other));
  if (pairs.length === 0) return [];
  const sources = new Set(pairs.flat().map(sourceOfNode));
  const facts = articles
    .filter(({ entry }) => sources.has(entry.source))
    .map(({ entry }) => factsOf(readSections(parts, entry)));
  const graph = graphOf({
    nodes: facts.flatMap(({ nodes }) => nodes),
    edges: facts.flatMap(({ edges }) => edges),
  });
  const notNames = { ordinary: ordinaryWords(), countries: countriesIn(graph) };
  const namesOf = memoize((id: NodeId) => wholeNamesOf(graph, id, notNames), pairs.length * 2);
  const areNamesakes = (one: NodeId, other: NodeId): boolean =>
    namesOf(one).some((name) => namesOf(other).includes(name));
  const from = new Map<NodeId, Set<NodeId>>();
  for (const [one, other] of pairs)
    if (areNamesakes(one, other)) from.set(one, (from.get(one) ?? new Set()).add(other));
  return [...from].map(([id, { size }]) => [id, size] as const).sort(([a], [b]) => byText(a, b));
}
