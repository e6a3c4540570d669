import type { NodeId } from '../../model/ids.ts';
import type { Stance } from '../../model/vocabulary.ts';
import { shorten } from '../../text/shorten.ts';
import { type AttestGraph, attributesOf } from '../attest-graph.ts';
import { readChains, readSayings, type Saying } from './read-sayings.ts';
import { sayDeed } from './say-deed.ts';
import { onlyTeller, sayOutlet, sayTellers, sayThisArticle } from './say-tellers.ts';
import { asSentence, justWords, type SentencePart } from './sentence-part.ts';

/**
 * An event as plain English: who says, through whom and in which outlet, that who did what to whom,
 * where and when; then who denies it, and what is not said. Nothing is told as a fact: each
 * sentence names whoever says it. With `within`, the article that is being read is not named again.
 */
export function sentenceOfEvent(
  graph: AttestGraph,
  event: NodeId,
  { within }: { readonly within: boolean } = { within: false },
): SentencePart[] {
  const sayings = readSayings(graph, event);
  const [against, telling] = [true, false].map((is) =>
    sayings.filter(({ isAgainst }) => isAgainst === is),
  ) as [Saying[], Saying[]];
  const outlet = within ? sayThisArticle(graph, event) : sayOutlet(graph, event);
  const main = mainOf(graph, event, telling, against, outlet, within);
  const more = telling.length > 0 ? sayAgainst(graph, against) : [];
  return [asKnown(main), ...more, ...sayCaveats(graph, event, telling, outlet)]
    .map(asSentence)
    .flatMap((parts, at) => (at === 0 ? parts : [justWords(' '), ...parts]));
}

function mainOf(
  graph: AttestGraph,
  event: NodeId,
  telling: readonly Saying[],
  against: readonly Saying[],
  outlet: SentencePart,
  within: boolean,
): SentencePart[] {
  const [first] = [...telling, ...against];
  if (!first) {
    const { factuality } = attributesOf(graph, event, 'Event');
    const deed = sayDeed(graph, event, { stance: null, teller: outlet.at });
    return factuality === 'inferred'
      ? [justWords('what '), outlet, justWords(' reports implies that '), ...deed]
      : [outlet, justWords(' reports that '), ...deed];
  }
  const { stance } = first;
  const alike = [...telling, ...against].filter((one) => one.stance === stance);
  const tellers = sayTellers(graph, alike);
  // "As reported by the Tarn Courier" names the outlet already.
  const isNamed = tellers.some(({ words }) => bareName(words) === bareName(outlet.words));
  return [
    ...tellers,
    justWords(` ${SAID[stance]} `),
    ...sayDeed(graph, event, { stance, teller: onlyTeller(alike) }),
    ...(within || isNamed ? [] : [justWords(', '), outlet, justWords(' reports')]),
  ];
}

const bareName = (words: string): string => words.replace(/^the /i, '');

const SAID: Record<Stance, string> = {
  asserts: 'said that',
  denies: 'denied that',
  doubts: 'doubted that',
  asks: 'asked whether',
  demands: 'demanded that',
  promises: 'promised that',
  predicts: 'predicted that',
};

/** Whoever was spoken of before is no "a" or "an" any more. */
function asKnown(parts: readonly SentencePart[]): SentencePart[] {
  const said = new Set<NodeId>();
  let before = '';
  return parts.map(({ words, at }) => {
    const [, noun] = /^an? (.+)$/.exec(words) ?? [];
    const isKnown =
      noun !== undefined && at !== null && (said.has(at) || ` ${before}`.includes(` the ${noun} `));
    if (at !== null) said.add(at);
    before += words;
    return { words: isKnown ? `the ${noun}` : words, at };
  });
}

function sayAgainst(graph: AttestGraph, against: readonly Saying[]): SentencePart[][] {
  return (['denies', 'doubts'] as const).flatMap((stance) => {
    const alike = against.filter((one) => one.stance === stance);
    if (alike.length === 0) return [];
    const verb = stance === 'denies' ? ' denied it' : ' doubted it';
    return [[...sayTellers(graph, alike), justWords(verb)]];
  });
}

/** What a reader could take for more than it is. */
function sayCaveats(
  graph: AttestGraph,
  event: NodeId,
  telling: readonly Saying[],
  outlet: SentencePart,
): SentencePart[][] {
  const { factuality, polarity } = attributesOf(graph, event, 'Event');
  if (factuality === 'asserted' && telling.length > 0)
    return [[outlet, justWords(' also reports it in its own voice')]];
  if (factuality === 'inferred') return [[justWords('this is inferred from other words')]];
  if (polarity === 'negative' || (factuality !== 'ordered' && factuality !== 'planned')) return [];
  const what = factuality === 'ordered' ? 'an order' : 'a plan';
  return [[justWords(`this is ${what}: nobody says that it was carried out`)]];
}

/** A claim as plain English: who says it, and its words. */
export function sentenceOfClaim(graph: AttestGraph, claim: NodeId): SentencePart[] {
  const { text, stance } = attributesOf(graph, claim, 'Claim');
  const words = shorten(text, LONGEST).replace(/[.,]$/, '');
  return asSentence([
    ...sayTellers(graph, [{ chains: readChains(graph, claim) }]),
    justWords(` ${STATED[stance]}: `),
    { words: `“${words}”`, at: claim },
    justWords(', '),
    sayOutlet(graph, claim),
    justWords(' reports'),
  ]);
}

/** Characters of a claim's own words. */
const LONGEST = 300;

const STATED: Record<Stance, string> = {
  asserts: 'said',
  denies: 'denied this',
  doubts: 'doubted this',
  asks: 'asked',
  demands: 'demanded',
  promises: 'promised',
  predicts: 'predicted',
};
