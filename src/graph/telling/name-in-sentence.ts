import type { NodeOf } from '../../model/graph.ts';
import type { NodeId } from '../../model/ids.ts';
import { isLabelOf } from '../../model/kinds/labels-in-pages.ts';
import { shorten } from '../../text/shorten.ts';
import { type AttestGraph, attributesOf } from '../attest-graph.ts';
import { articleForName } from './article-for-name.ts';
import type { SentencePart } from './sentence-part.ts';
import { isSmallAtStart, isStartOfSentence } from './small-at-start.ts';

/** Characters. */
const LONGEST = 90;

/**
 * How a sentence names something: its display name, with an article where English wants one, and
 * without a capital that it owes only to the start of a sentence.
 */
export function nameInSentence(graph: AttestGraph, id: NodeId): SentencePart {
  const attributes = graph.getNodeAttributes(id);
  const name = shorten(attributes.displayName, LONGEST);
  const isNamed = 'identity' in attributes && attributes.identity === 'named';
  const isPerson = isLabelOf(attributes.label, 'individual');
  if (isPerson && isNamed) return { words: name, at: id };
  const mentions = referringMentions(graph, id).filter(
    ({ quote }) => quote === attributes.displayName,
  );
  const small = isNamed ? name : withoutCapital(graph, name, isPerson, mentions);
  const article = articleForName(small, attributes, mentions);
  const words = article === '' ? small : `${article} ${small}`;
  return { words: words.includes(', ') ? `${words},` : words, at: id };
}

/** What refers to a node, in the order of the text. */
export const referringMentions = (graph: AttestGraph, id: NodeId): NodeOf<'Mention'>[] =>
  graph
    .filterInNeighbors(id, (_, { label }) => label === 'Mention')
    .map((key) => attributesOf(graph, key, 'Mention'))
    .sort((a, b) => a.start - b.start);

const FIRST_WORD = /^\p{Lu}[\p{Ll}-]*(?![\p{L}\d])/u;

/** The capital goes if the same text also has the word without it, or if it is a common one. */
function withoutCapital(
  graph: AttestGraph,
  name: string,
  isOne: boolean,
  mentions: readonly NodeOf<'Mention'>[],
): string {
  const [word] = FIRST_WORD.exec(name) ?? [];
  if (word === undefined || word === 'I') return name;
  const small = word.toLowerCase();
  const isSmall =
    isSmallAtStart(word, {
      isAlone: word === name,
      isStart: mentions.every(isStartOfSentence),
      isOne,
    }) || textsOf(graph, mentions).some((text) => hasWord(text, small));
  return isSmall ? small + name.slice(word.length) : name;
}

const textsOf = (graph: AttestGraph, mentions: readonly NodeOf<'Mention'>[]): string[] =>
  [...new Set(mentions.flatMap(({ sources }) => sources))].flatMap((source) => {
    const article = `article:${source}`;
    return graph.hasNode(article) ? attributesOf(graph, article, 'Article').text : [];
  });

const hasWord = (text: string, word: string): boolean =>
  new RegExp(`(?<![\\p{L}\\d])${word}(?![\\p{L}\\d])`, 'u').test(text);
