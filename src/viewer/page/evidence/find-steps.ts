import { articleId } from '../../../model/article-id.ts';
import type { EdgeAttributes } from '../../../model/graph.ts';
import type { EdgeId, NodeId } from '../../../model/ids.ts';
import type { AssessmentStatus } from '../../../model/vocabulary.ts';
import type { Page } from '../read-page.ts';

/** A link of a chain: a speaker, a work, and finally an article with its outlet. */
export interface Step {
  readonly id: NodeId;
  /** The relationship behind the step; null for an article, the last step. */
  readonly edge: EdgeId | null;
  readonly cue: string | null;
  /** Verdicts on this work. */
  readonly verdicts: readonly StepVerdict[];
}
export interface StepVerdict {
  readonly by: NodeId;
  readonly edge: EdgeId;
  readonly status: AssessmentStatus;
  readonly aspect: string | null;
}

/** How a claim reached the reader: the steps of each chain, from origin to article. */
export function findSteps(page: Page, claim: NodeId): Step[][] {
  const chains = new Map<number, [hop: number, step: Step][]>();
  page.graph.forEachOutEdge(claim, (edge, attributes, _, id) => {
    if (attributes.type !== 'ATTRIBUTED_TO') return;
    const own = chains.get(attributes.chain ?? 0) ?? [];
    own.push([attributes.hop ?? 0, stepOf(page, id, edge, attributes)]);
    chains.set(attributes.chain ?? 0, own);
  });
  const articles = articlesOf(page, claim);
  if (chains.size === 0) return articles.length > 0 ? [articles] : [];
  return [...chains]
    .sort(([a], [b]) => a - b)
    .map(([, own]) => [...own.sort(([a], [b]) => a - b).map(([, step]) => step), ...articles]);
}

/** The articles that state a claim. Each is the last step before the reader. */
const articlesOf = (page: Page, claim: NodeId): Step[] =>
  page.graph.filterInNeighbors(claim, (_, { label }) => label === 'Article').map(articleStep);

const articleStep = (id: NodeId): Step => ({ id, edge: null, cue: null, verdicts: [] });

const stepOf = (page: Page, id: NodeId, edge: EdgeId, { cue }: EdgeAttributes): Step => ({
  id,
  edge,
  cue: cue ?? null,
  verdicts: verdictsOn(page, id),
});

/** Who said whether a claim or a work could be verified. */
export function verdictsOn({ graph }: Page, id: NodeId): StepVerdict[] {
  const found: StepVerdict[] = [];
  graph.forEachInEdge(id, (edge, { type, status, aspect }, by) => {
    if (type === 'ASSESSED' && status) found.push({ by, edge, status, aspect: aspect ?? null });
  });
  return found;
}

/** The claims that assert an event, or an event judged to be the same. */
export const claimsOf = ({ graph, facts }: Page, event: NodeId): NodeId[] => [
  ...new Set(
    (facts.get(event)?.events ?? [event])
      .filter((key) => graph.hasNode(key))
      .flatMap((key) => graph.filterInNeighbors(key, (_, { label }) => label === 'Claim')),
  ),
];

/** The articles of an event. Without a claim, they tell it in their own voice. */
export const articlesOfEvent = ({ graph }: Page, event: NodeId): Step[] =>
  graph
    .getNodeAttribute(event, 'sources')
    .map((source) => articleId(source))
    .filter((id) => graph.hasNode(id))
    .map(articleStep);
