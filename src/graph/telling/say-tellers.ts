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
 * Who says it and through whom: `residents, as reported by the mayor, and a nurse`. Null if no
 * origin is named.
 */
export function sayTellers(
  graph: AttestGraph,
  sayings: readonly Pick<Saying, 'chains'>[],
): SentencePart[] | null {
  const chains = longestOf(sayings.flatMap((saying) => saying.chains));
  if (chains.length === 0) return null;
  return listOf(
    chains.map((chain) => sayChain(graph, chain)),
    MOST,
  );
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

function sayChain(graph: AttestGraph, [origin, ...through]: readonly NodeId[]): SentencePart[] {
  if (origin === undefined) return [];
  const steps = through.flatMap((id, at) => {
    const isWork = isLabelOf(graph.getNodeAttribute(id, 'label'), 'document');
    return [
      justWords(isWork ? ', in ' : ', as reported by '),
      nameInSentence(graph, id),
      ...(at === through.length - 1 ? [justWords(',')] : []),
    ];
  });
  return [nameInSentence(graph, origin), ...steps];
}

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
