import { createDisjointSets } from '../graph/disjoint-sets.ts';
import { nodeIdOnLine } from '../graph/row-lines.ts';
import { groupBy } from '../model/group-by.ts';
import { type NodeId, type SourceId, sourceOfNode } from '../model/ids.ts';
import { labelsOf } from '../model/kinds/kinds.ts';
import { NOTHING_DECIDED, type SourceDecisions } from '../resolve/decisions/by-source.ts';
import { joinReviews, type OneReview } from '../resolve/decisions/settle-reviews.ts';
import type { DecidedPair, PairDecisions } from '../resolve/entities/resolve-entities.ts';
import { countToldApart } from './count-told-apart.ts';
import type { BuiltArticle } from './input-result.ts';
import { linesOf, readSections } from './parts/read-part.ts';

type Decided = ReadonlyMap<SourceId, SourceDecisions>;

export interface Spread {
  /**
   * The decisions with those that follow from them: who is the same as somebody protected is too,
   * and who is somebody else need not share their protection.
   */
  readonly bySource: Decided;
  /** The pairs without those of protected people, whom nothing may link. */
  readonly pairs: PairDecisions;
}

/**
 * A reviewer's `same` about somebody protected protects the other, too; `different` marks the other
 * as told apart. Neither links the two. Null if no decision is about a protected person.
 */
export function spreadProtection(
  { same, different, unsure }: PairDecisions,
  bySource: Decided,
  articles: readonly BuiltArticle[],
  parts: string,
): Spread | null {
  const ofPeople = ({ a, b }: DecidedPair): boolean => isPerson(a) && isPerson(b);
  const [joined, parted] = [same.filter(ofPeople), different.filter(ofPeople)];
  const ids = [...joined, ...parted].flatMap(({ a, b }) => [a, b]);
  if (ids.length === 0) return null;
  const { rootOf, join } = createDisjointSets<NodeId>((a, b) => a < b);
  for (const { a, b } of joined) join(a, b);
  const clusters = groupBy([...new Set(ids)], rootOf);
  const clusterOf = (id: NodeId): readonly NodeId[] => clusters.get(rootOf(id)) ?? [id];
  const marked = protectedAmong(ids, articles, parts);
  const isProtected = (id: NodeId): boolean => clusterOf(id).some((one) => marked.has(one));
  const isSecret = ({ a, b }: DecidedPair): boolean => isProtected(a) || isProtected(b);
  const [protecting, parting] = [joined.filter(isSecret), parted.filter(isSecret)];
  if (protecting.length + parting.length === 0) return null;
  const spread = new Map(bySource);
  for (const own of groupBy(protecting, ({ a }) => rootOf(a)).values())
    for (const id of new Set(own.flatMap(({ a, b }) => [a, b])))
      if (!marked.has(id)) protect(spread, id, own[0]?.by ?? '');
  const toldApart = countToldApart(parting, { clusterOf, isProtected }, { articles, parts });
  for (const own of toldApart)
    addTo(spread, own[0], ({ toldApart: others = [] }) => ({ toldApart: [...others, own] }));
  const used = new Set([...protecting, ...parting]);
  const isUnused = (pair: DecidedPair): boolean => !used.has(pair);
  return {
    bySource: spread,
    pairs: { same: same.filter(isUnused), different: different.filter(isUnused), unsure },
  };
}

const PEOPLE = labelsOf('people').map((label) => `${label.toLowerCase()}:`);
const isPerson = (id: NodeId): boolean => PEOPLE.some((start) => id.startsWith(start));

/** What was decided of somebody else of an article stays as it is. */
function addTo(
  decided: Map<SourceId, SourceDecisions>,
  id: NodeId,
  more: (known: SourceDecisions) => Partial<SourceDecisions>,
): void {
  const source = sourceOfNode(id);
  const known = decided.get(source) ?? NOTHING_DECIDED;
  decided.set(source, { ...known, ...more(known) });
}

/** A decision that follows from others; it wins over every other that says who is protected. */
const protect = (decided: Map<SourceId, SourceDecisions>, id: NodeId, by: string): void =>
  addTo(decided, id, ({ reviews }) => {
    const protects: OneReview = {
      verdict: 'correct',
      set: { protected: true },
      by,
      when: '',
      why: 'the same as somebody who is protected',
    };
    const own = reviews.find(([other]) => other === id)?.[1];
    const kept = (own?.each ?? (own ? [own] : [])).filter(
      ({ verdict, set }) => verdict !== 'reject' && !('protected' in set),
    );
    const others = reviews.filter(([other]) => other !== id);
    return { reviews: [...others, [id, joinReviews([...kept, protects])]] };
  });

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
