import { createDisjointSets } from '../graph/disjoint-sets.ts';
import { nodeIdOnLine } from '../graph/row-lines.ts';
import { groupBy } from '../model/group-by.ts';
import { type NodeId, type SourceId, sourceOfNode } from '../model/ids.ts';
import { labelsOf } from '../model/kinds/kinds.ts';
import { NOTHING_DECIDED, type SourceDecisions } from '../resolve/decisions/by-source.ts';
import { joinReviews } from '../resolve/decisions/settle-reviews.ts';
import type { PairDecisions } from '../resolve/entities/resolve-entities.ts';
import type { BuiltArticle } from './input-result.ts';
import { linesOf, readSections } from './parts/read-part.ts';

type Decided = ReadonlyMap<SourceId, SourceDecisions>;

export interface Spread {
  /** The decisions with those that follow from them: who is the same as somebody protected is too. */
  readonly bySource: Decided;
  /** The pairs without those of protected people, whom nothing may link. */
  readonly pairs: PairDecisions;
}

/**
 * A reviewer's `same` about somebody protected protects the other, too, and links neither. Null if no
 * decision is about a protected person.
 */
export function spreadProtection(
  pairs: PairDecisions,
  bySource: Decided,
  articles: readonly BuiltArticle[],
  parts: string,
): Spread | null {
  const people = pairs.same.filter(({ a, b }) => isPerson(a) && isPerson(b));
  if (people.length === 0) return null;
  const isProtected = protectedAmong(
    people.flatMap(({ a, b }) => [a, b]),
    articles,
    parts,
  );
  const { rootOf, join } = createDisjointSets<NodeId>((a, b) => a < b);
  for (const { a, b } of people) join(a, b);
  const clusters = groupBy(people, ({ a }) => rootOf(a));
  const spread = new Map(bySource);
  const used = new Set<object>();
  for (const own of clusters.values()) {
    const members = [...new Set(own.flatMap(({ a, b }) => [a, b]))];
    if (!members.some((id) => isProtected.has(id))) continue;
    for (const pair of own) used.add(pair);
    const [first] = own;
    for (const id of members.filter((one) => !isProtected.has(one))) {
      const source = sourceOfNode(id);
      const known = spread.get(source) ?? NOTHING_DECIDED;
      const protects = {
        verdict: 'correct',
        set: { protected: true },
        by: first?.by ?? '',
        when: '',
        why: 'the same as somebody who is protected',
      } as const;
      const own = known.reviews.find(([other]) => other === id)?.[1];
      const kept = (own?.each ?? (own ? [own] : [])).filter(
        ({ verdict, set }) => verdict !== 'reject' && !('protected' in set),
      );
      const others = known.reviews.filter(([other]) => other !== id);
      spread.set(source, {
        ...known,
        reviews: [...others, [id, joinReviews([...kept, protects])]],
      });
    }
  }
  if (used.size === 0) return null;
  return {
    bySource: spread,
    pairs: { ...pairs, same: pairs.same.filter((pair) => !used.has(pair)) },
  };
}

const PEOPLE = labelsOf('people').map((label) => `${label.toLowerCase()}:`);
const isPerson = (id: NodeId): boolean => PEOPLE.some((start) => id.startsWith(start));

/** Which of these people are protected, according to the parts of their articles. */
function protectedAmong(
  ids: readonly NodeId[],
  articles: readonly BuiltArticle[],
  parts: string,
): Set<NodeId> {
  const wanted = new Set(ids);
  const sources = new Set(ids.map(sourceOfNode));
  return new Set(
    articles
      .filter(({ entry }) => sources.has(entry.source))
      .flatMap(({ entry }) => linesOf(readSections(parts, entry).nodes))
      .filter((line) => wanted.has(nodeIdOnLine(line)))
      .filter((line) => JSON.parse(line.replace(/,$/, '')).attributes.protected === true)
      .map(nodeIdOnLine),
  );
}
