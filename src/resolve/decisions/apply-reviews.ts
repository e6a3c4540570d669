import { nameOf } from '../../graph/diff/facts-of-part.ts';
import type { Facts } from '../../graph/facts.ts';
import {
  findProtected,
  mentionsOfNode,
  protectedNamesIn,
} from '../../graph/protected/find-protected.ts';
import { countriesIn } from '../../graph/protected/name-parts.ts';
import { namesOfPerson } from '../../graph/protected/names-of-person.ts';
import { pruneFacts } from '../../graph/prune-facts.ts';
import { graphOf } from '../../graph/serialize.ts';
import { type EdgeRow, isNodeOf, type NodeAttributes } from '../../model/graph.ts';
import type { EdgeId, FactId } from '../../model/ids.ts';
import type { OrdinaryWords } from '../../model/ordinary-words.ts';
import { present } from '../../model/present.ts';
import type { Report } from '../../model/problem.ts';
import type { ProtectedPeople } from '../../model/vocabulary.ts';
import { NOT_THERE } from './by-source.ts';
import type { Review } from './settle-reviews.ts';
import type { Signed } from './signed.ts';

type Reviews = ReadonlyMap<FactId, Review>;

/**
 * One article's facts without what was rejected and whatever rested only on it; the article lists
 * what that was. Everything reviewed says by whom, when and why it was accepted or corrected.
 */
export function applyReviews(facts: Facts, reviews: Reviews, ordinary: OrdinaryWords): Facts {
  const isRejected = (id: FactId): boolean => reviews.get(id)?.verdict === 'reject';
  const touched =
    facts.nodes.some(({ key }) => reviews.has(key)) ||
    facts.edges.some(({ key }) => reviews.has(key));
  if (!touched) return facts;
  const edges = facts.edges.filter(({ key }) => !isRejected(key));
  const left = pruneFacts({ nodes: facts.nodes, edges }, isRejected);
  const said = present({
    rejected: orNone(rejectedIn(facts, reviews)),
    protectedNames: orNone(namesLost(facts, left, ordinary)),
    withheldNames: orNone(othersLost(facts, left, ordinary)),
  });
  return {
    nodes: left.nodes.map((row) => ({
      ...row,
      attributes:
        row.attributes.label === 'Article'
          ? { ...row.attributes, ...said }
          : marked(row.attributes, reviews.get(row.key)),
    })),
    edges: left.edges.map((row) => markedEdge(row, reviews)),
  };
}

/**
 * Relationships between articles after review; reports decisions whose relationship does not exist.
 */
export function reviewAcross(
  edges: readonly EdgeRow[],
  reviews: ReadonlyMap<EdgeId, Review>,
  report: Report,
): readonly EdgeRow[] {
  if (reviews.size === 0) return edges;
  const known = new Set(edges.map(({ key }) => key));
  for (const id of reviews.keys())
    if (!known.has(id)) report.warn('decision:unknown-id', NOT_THERE, { path: id });
  return edges
    .filter(({ key }) => reviews.get(key)?.verdict !== 'reject')
    .map((row) => markedEdge(row, reviews));
}

function marked<T extends NodeAttributes | EdgeRow['attributes']>(
  attributes: T,
  review: Review | undefined,
): T {
  if (!review) return attributes;
  return {
    ...attributes,
    review: review.verdict === 'correct' ? 'corrected' : 'accepted',
    ...signature(review),
    ...('protected' in review.set && { protectionBy: 'decision' }),
  };
}

const signature = ({ by, when, why }: Signed) => ({
  reviewedBy: by,
  reviewedOn: when,
  reviewReason: why,
});

const markedEdge = (row: EdgeRow, reviews: Reviews): EdgeRow =>
  reviews.has(row.key) ? { ...row, attributes: marked(row.attributes, reviews.get(row.key)) } : row;

/** One sentence each, sorted. */
function rejectedIn({ nodes, edges }: Facts, reviews: Reviews): string[] {
  const names = new Map(nodes.map((row) => [row.key, nameOf(row)]));
  const sentences = new Map<FactId, string>([
    ...names,
    ...edges.map(({ key, source, target, attributes }): [FactId, string] => [
      key,
      `${names.get(source)} ${attributes.type} ${names.get(target)}`,
    ]),
  ]);
  return [...reviews]
    .filter(([, { verdict }]) => verdict === 'reject')
    .map(
      ([id, { by, when, why }]) => `${sentences.get(id) ?? id}: rejected by ${by}, ${when}: ${why}`,
    )
    .sort();
}

const orNone = (texts: string[]): string[] | null => (texts.length > 0 ? texts : null);

/**
 * Names of protected people no longer in the graph. Publishing must still look for them in the
 * text, which stays.
 */
function namesLost(before: Facts, after: Facts, ordinary: OrdinaryWords): string[] {
  const isProtected = ({ attributes }: Facts['nodes'][number]): boolean =>
    'protected' in attributes && attributes.protected;
  const left = new Set(after.nodes.map(({ key }) => key));
  if (before.nodes.filter(isProtected).every(({ key }) => left.has(key))) return [];
  const [graph, others] = [graphOf(before), graphOf(after)];
  const notNames = { ordinary, countries: countriesIn(graph) };
  const kept = new Set(protectedNamesIn(others, notNames));
  return protectedNamesIn(graph, notNames).filter((name) => !kept.has(name));
}

/** Names of other people no longer in the graph: nothing tells any more that they may be named. */
function othersLost(before: Facts, after: Facts, ordinary: OrdinaryWords): string[] {
  const left = new Set(after.nodes.map(({ key }) => key));
  const lost = before.nodes.filter(({ key }) => !left.has(key));
  if (lost.length === 0) return [];
  const graph = graphOf(before);
  const notNames = { ordinary, countries: countriesIn(graph) };
  const names = lost.flatMap(({ key, attributes }) =>
    isNodeOf(attributes, 'people') && !attributes.protected
      ? namesOfPerson(attributes, mentionsOfNode(graph, key), notNames)
      : [],
  );
  return [...new Set(names)].sort();
}

/**
 * Whether the article names protected people, decided as publishing does; afterwards it can no
 * longer tell, as they are gone.
 */
function protectedIn(facts: Facts, ordinary: OrdinaryWords): ProtectedPeople | null {
  const graph = graphOf(facts);
  const [secrets] = findProtected(graph, { ordinary, countries: countriesIn(graph) }).values();
  if (!secrets) return null;
  return secrets.words.size > 0 ? 'named' : 'unnamed';
}

/**
 * What remains of a withdrawn article: the article itself, so that those who cite it still find it,
 * with its head and by whom, when and why it was withdrawn; none of its words, claims or events.
 */
export function withdraw(facts: Facts, retracted: Signed, ordinary: OrdinaryWords): Facts {
  const { nodes, edges } = facts;
  const head = new Set(
    nodes.flatMap(({ key, attributes }) =>
      attributes.label === 'Mention' && attributes.part === 'head' ? [key] : [],
    ),
  );
  const kept = edges.filter(({ attributes: { evidence } }) =>
    evidence.every((mention) => head.has(mention)),
  );
  const ends = new Set(kept.flatMap(({ source, target }) => [source, target]));
  const isLeft = ({ key, attributes }: Facts['nodes'][number]): boolean =>
    attributes.label === 'Article' || ends.has(key);
  const left = { nodes: nodes.filter(isLeft), edges: kept };
  const withdrawn = {
    status: 'retracted',
    review: 'withdrawn',
    ...signature(retracted),
    ...present({
      protectedPeople: protectedIn(facts, ordinary),
      protectedNames: orNone(namesLost(facts, left, ordinary)),
      withheldNames: orNone(othersLost(facts, left, ordinary)),
    }),
  } as const;
  return {
    ...left,
    nodes: left.nodes.map((row) =>
      row.attributes.label === 'Article'
        ? { ...row, attributes: { ...row.attributes, ...withdrawn } }
        : row,
    ),
  };
}
