import type { NodeOf } from '../../model/graph.ts';
import type { NodeId } from '../../model/ids.ts';
import { isLabelOf } from '../../model/kinds/labels-in-pages.ts';
import { shorten } from '../../text/shorten.ts';
import { type AttestGraph, attributesOf } from '../attest-graph.ts';
import type { SentencePart } from './sentence-part.ts';

/** Characters. */
const LONGEST = 90;

/**
 * How a sentence names something: its display name, with the article that the text has before these
 * words, and without a capital that it owes only to the start of a sentence.
 */
export function nameInSentence(graph: AttestGraph, id: NodeId): SentencePart {
  const attributes = graph.getNodeAttributes(id);
  const name = shorten(attributes.displayName, LONGEST);
  const named = 'identity' in attributes && attributes.identity === 'named';
  const mentions = referringMentions(graph, id).filter(
    ({ quote }) => quote === attributes.displayName,
  );
  if (isLabelOf(attributes.label, 'individual') && named) return { words: name, at: id };
  const article = articleBefore(mentions, named);
  const lower = named ? name : withoutCapital(graph, name, mentions);
  const words = article === '' ? lower : `${article} ${lower}`;
  return { words: words.includes(', ') ? `${words},` : words, at: id };
}

/** What refers to a node, in the order of the text. */
export const referringMentions = (graph: AttestGraph, id: NodeId): NodeOf<'Mention'>[] =>
  graph
    .filterInNeighbors(id, (_, { label }) => label === 'Mention')
    .map((key) => attributesOf(graph, key, 'Mention'))
    .sort((a, b) => a.start - b.start);

const ARTICLE = /(?:^|[\s“"(])(a|an|the)\s+$/i;
const HAS_ARTICLE = /^(?:an?|the|some|several|many|no)\s/i;
/** What follows a whole noun phrase; anything else may be the noun that the article belongs to. */
const AFTER =
  /^(?:[.,;:!?)”"]|\s+(?:of|in|on|at|and|or|to|was|were|is|are|has|have|had|said|says|that|which|who|by|from|for|with|after|before|as|will|would)\b|\s*$)/;

function articleBefore(mentions: readonly NodeOf<'Mention'>[], named: boolean): string {
  const articles = mentions
    .filter(({ quote, suffix }) => !HAS_ARTICLE.test(quote) && (!named || AFTER.test(suffix)))
    .map(({ prefix }) => ARTICLE.exec(prefix)?.[1]?.toLowerCase() ?? '');
  return (named ? articles.find((article) => article === 'the') : articles[0]) ?? '';
}

const FIRST_WORD = /^\p{Lu}[\p{Ll}-]*(?![\p{L}\d])/u;
const ALWAYS_SMALL =
  /^(?:an?|the|some|several|many|most|one|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|thousands|at|about|more|his|her|its|their|no|both|other|another|these|those)$/i;

/** The capital goes if the same text also has the word without it. */
function withoutCapital(
  graph: AttestGraph,
  name: string,
  mentions: readonly NodeOf<'Mention'>[],
): string {
  const [word] = FIRST_WORD.exec(name) ?? [];
  if (word === undefined) return name;
  const small = word.toLowerCase();
  if (!ALWAYS_SMALL.test(word) && !textsOf(graph, mentions).some((text) => hasWord(text, small)))
    return name;
  return small + name.slice(word.length);
}

const textsOf = (graph: AttestGraph, mentions: readonly NodeOf<'Mention'>[]): string[] =>
  [...new Set(mentions.flatMap(({ sources }) => sources))].flatMap((source) => {
    const article = `article:${source}`;
    return graph.hasNode(article) ? attributesOf(graph, article, 'Article').text : [];
  });

const hasWord = (text: string, word: string): boolean =>
  new RegExp(`(?<![\\p{L}\\d])${word}(?![\\p{L}\\d])`, 'u').test(text);
