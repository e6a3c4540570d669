import louvainModule from 'graphology-communities-louvain';
import { byText } from '../model/by-text.ts';
import { groupBy } from '../model/group-by.ts';
import { seededRandom } from '../model/seeded-random.ts';
import type { DrawnPart } from './drawn-part.ts';

// This package is CommonJS whose only export is the function, while its types say `default`.
const louvain = louvainModule as unknown as typeof louvainModule.default;

const SEED = 1;
/** What stands in one article belongs together, more loosely than what the article joins. */
const LOOSE = 0.1;

/** Communities of a summary: more would be none. */
const MOST = 1_000;

/**
 * Ids of the nodes of each community, sorted; the largest community first and then the one with the least id. Beyond
 * a thousand, what is left is one. Louvain (Blondel and others 2008) with seeded chance: the same graph, the same communities.
 */
export function findCommunities(drawn: DrawnPart): string[][] {
  const joined = drawn.copy() as DrawnPart;
  for (const key of drawn.nodes()) {
    const article = `article:${drawn.getNodeAttribute(key, 'source')}`;
    if (key !== article && drawn.hasNode(article) && !drawn.hasEdge(key, article))
      joined.addEdge(key, article, { weight: LOOSE });
  }
  const found = louvain(joined, { rng: seededRandom(SEED), getEdgeWeight: 'weight' });
  const groups = [...groupBy(joined.nodes().sort(), (key) => found[key]).values()].sort(bySize);
  if (groups.length <= MOST) return groups;
  const rest = groups
    .slice(MOST - 1)
    .flat()
    .sort();
  return [...groups.slice(0, MOST - 1), rest].sort(bySize);
}

const bySize = (a: readonly string[], b: readonly string[]): number =>
  b.length - a.length || byText(a[0] ?? '', b[0] ?? '');
