import type { NodeId } from '../../model/ids.ts';
import { isLabelOf } from '../../model/kinds/labels-in-pages.ts';
import { shorten } from '../../text/shorten.ts';
import { type AttestGraph, attributesOf } from '../attest-graph.ts';
import { nameInSentence } from './name-in-sentence.ts';
import { articlesOfNode, type Saying } from './read-sayings.ts';
import { justWords, listOf, type SentencePart } from './sentence-part.ts';

const MOST = 2;
const TITLE = 60;

/**
 * Who says it and through whom: `residents, as reported by the mayor, and a nurse`.
 */
export function sayTellers(
  graph: AttestGraph,
  sayings: readonly Pick<Saying, 'chains'>[],
): SentencePart[] {
  const chains = longestOf(sayings.flatMap((saying) => saying.chains));
  if (chains.length === 0) return [justWords('somebody who is not named')];
  const [[, ...through] = [], ...others] = chains;
  const areJoint =
    others.length > 0 &&
    through.length > 0 &&
    others.every((chain) => chain.slice(1).join(' ') === through.join(' '));
  // "The mayor and the police, in a joint statement,": said once.
  if (areJoint)
    return [
      ...listOf(
        chains.map(([origin]) => (origin === undefined ? [] : [nameInSentence(graph, origin)])),
        MOST,
      ),
      ...sayThrough(graph, [null, ...through]),
    ];
  return listOf(
    chains.map((chain) => sayChain(graph, chain)),
    MOST,
  );
}

/** The only one who says it, if it is one. */
export function onlyTeller(sayings: readonly Pick<Saying, 'chains'>[]): NodeId | null {
  const origins = new Set(sayings.flatMap(({ chains }) => chains).map(([origin]) => origin));
  const [only = null] = origins;
  return origins.size === 1 ? only : null;
}

/** One chain an origin, and none that is a part of another. */
function longestOf(chains: readonly (readonly NodeId[])[]): (readonly NodeId[])[] {
  const kept: (readonly NodeId[])[] = [];
  for (const chain of chains.toSorted((a, b) => b.length - a.length))
    if (
      !kept.some(
        (other) => other[0] === chain[0] || `${other.join(' ')} `.endsWith(` ${chain.join(' ')} `),
      )
    )
      kept.push(chain);
  return chains.filter((chain) => kept.includes(chain));
}

const sayChain = (graph: AttestGraph, chain: readonly NodeId[]): SentencePart[] =>
  chain[0] === undefined ? [] : [nameInSentence(graph, chain[0]), ...sayThrough(graph, chain)];

/** Everything after the origin, which is null if there are several. */
function sayThrough(
  graph: AttestGraph,
  [origin = null, ...through]: readonly (NodeId | null)[],
): SentencePart[] {
  const steps = through.filter((id) => id !== null);
  const told = steps.filter((id, at) => !isNamedBy(graph, id, steps[at - 1]));
  return told.flatMap((id, at) => [
    justWords(isWork(graph, id) ? ', in ' : ', as reported by '),
    at === 0 && origin !== null ? withoutMaker(graph, id, origin) : nameInSentence(graph, id),
    ...(at === told.length - 1 ? [justWords(',')] : []),
  ]);
}

/** "Civic Watch, in a report of Civic Watch," names it twice. */
function withoutMaker(graph: AttestGraph, id: NodeId, origin: NodeId): SentencePart {
  const part = nameInSentence(graph, id);
  if (!isWork(graph, id)) return part;
  const maker = graph.getNodeAttribute(origin, 'displayName').replace(/^the /i, '');
  const end = [' of ', ' by ', ' from ']
    .flatMap((by) => [by + maker, `${by}the ${maker}`])
    .find((one) => part.words.toLowerCase().endsWith(one.toLowerCase()));
  return end === undefined ? part : { ...part, words: part.words.slice(0, -end.length) };
}

const isWork = (graph: AttestGraph, id: NodeId): boolean =>
  isLabelOf(graph.getNodeAttribute(id, 'label'), 'document');

/** "In a report of Civic Watch" says already who reported it. */
const isNamedBy = (graph: AttestGraph, id: NodeId, work: NodeId | undefined): boolean =>
  work !== undefined &&
  isWork(graph, work) &&
  graph.getNodeAttribute(work, 'displayName').includes(graph.getNodeAttribute(id, 'displayName'));

/** The outlet of the article that a node was read in; without one, the article. */
export function sayOutlet(graph: AttestGraph, id: NodeId): SentencePart {
  const [article] = articlesOfNode(graph, id);
  if (article === undefined) return justWords('the article');
  const [published] = graph.filterInEdges(article, (_, { type }) => type === 'PUBLISHED');
  if (published !== undefined) return nameInSentence(graph, graph.source(published));
  const { publication, title, displayName } = attributesOf(graph, article, 'Article');
  const words = publication ?? `the article “${shorten(title ?? displayName, TITLE)}”`;
  return { words, at: article };
}

/** The same within its own page. */
export const sayThisArticle = (graph: AttestGraph, id: NodeId): SentencePart => ({
  words: 'the article',
  at: articlesOfNode(graph, id)[0] ?? null,
});
