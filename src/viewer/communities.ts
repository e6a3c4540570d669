import louvainModule from 'graphology-communities-louvain';
import { articleId } from '../model/article-id.ts';
import { asNodeId } from '../model/as-id.ts';
import { byText } from '../model/by-text.ts';
import { groupBy } from '../model/group-by.ts';
import type { NodeId } from '../model/ids.ts';
import { seededRandom } from '../model/seeded-random.ts';
import type { DrawnPart } from './drawn-part.ts';

// This CommonJS package exports only the function, although its types declare a `default`.
const louvain = louvainModule as unknown as typeof louvainModule.default;

const SEED = 1;
/** Weight of the tie between a node and its article: weaker than an ordinary relationship (1). */
const LOOSE = 0.1;

/** Maximum number of communities; more would be no summary. */
const MOST = 1_000;

/**
 * Node ids of each community, sorted; the largest community first, ties by smallest id. Beyond a
 * thousand communities, the rest are merged into one. Louvain (Blondel and others 2008) with a
 * fixed seed, so the same graph gives the same communities.
 */
export function findCommunities(drawn: DrawnPart): NodeId[][] {
  const joined = drawn.copy() as DrawnPart;
  for (const key of drawn.nodes()) {
    const source = drawn.getNodeAttribute(key, 'source');
    const article = source && articleId(source);
    if (article && key !== article && drawn.hasNode(article) && !drawn.hasEdge(key, article))
      joined.addEdge(key, article, { weight: LOOSE });
  }
  const found = louvain(joined, { rng: seededRandom(SEED), getEdgeWeight: 'weight' });
  const groups = [
    ...groupBy(joined.nodes().sort().map(asNodeId), (key) => found[key]).values(),
  ].sort(bySize);
  if (groups.length <= MOST) return groups;
  const rest = groups
    .slice(MOST - 1)
    .flat()
    .sort();
  return [...groups.slice(0, MOST - 1), rest].sort(bySize);
}

const bySize = (a: readonly string[], b: readonly string[]): number =>
  b.length - a.length || byText(a[0] ?? '', b[0] ?? '');
