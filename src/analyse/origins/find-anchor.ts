import type { NodeId } from '../../model/ids.ts';
import { isNamed } from '../same.ts';
import type { AttributionIndex } from './attribution.ts';
import type { Chain } from './find-chains.ts';
import { isDocument } from './find-work-origins.ts';

/**
 * Where one telling comes from, as far as its chain says. `anonymous`: a real source that nobody
 * names. `own-voice`: the article says it itself. `unknown`: no particular source is given.
 */
export interface Anchor {
  readonly kind: 'named' | 'anonymous' | 'own-voice' | 'unknown';
  /** Null if unknown. */
  readonly origin: NodeId | null;
  /** Whoever speaks at the beginning of the chain, unless that is a work. */
  readonly speaker: NodeId | null;
  /** The earliest work the telling came through. */
  readonly work: NodeId | null;
}

export const UNKNOWN_ORIGIN: Anchor = { kind: 'unknown', origin: null, speaker: null, work: null };

/**
 * The earliest work in the chain decides, whoever speaks in it; without a work, the first speaker
 * decides. A work of the article's own outlet in which nobody speaks is the outlet's own voice.
 */
export function findAnchor(chain: Chain, article: NodeId, attribution: AttributionIndex): Anchor {
  const { graph, originOf, outletOf, voiceOf, withdrawnIn } = attribution;
  const [first] = chain.elements;
  const { origin } = graph.attributesOf(chain.claim) as { origin?: string };
  if (chain.index === 0 && origin === 'unknown') return UNKNOWN_ORIGIN;
  const outlet = outletOf(article);
  if (first === undefined) return ownVoice(outlet);
  const work = chain.elements.find((element) => isDocument(graph, element)) ?? null;
  const speaker = isDocument(graph, first) ? null : voiceOf(first);
  if (work === null && first !== outlet && withdrawnIn(article).has(first)) return UNKNOWN_ORIGIN;
  const answers = voiceOf(work === null ? first : originOf(work));
  if (answers !== outlet)
    return { kind: kindOf(answers, attribution), origin: answers, speaker, work };
  if (speaker === null || work === null) return { ...ownVoice(outlet), work };
  // People quoted in the outlet's own work are not the outlet; together they are one origin.
  return { kind: kindOf(speaker, attribution), origin: work, speaker, work };
}

export const ownVoice = (outlet: NodeId): Anchor => ({
  kind: 'own-voice',
  origin: outlet,
  speaker: null,
  work: null,
});

function kindOf(id: NodeId, { graph }: AttributionIndex): Anchor['kind'] {
  if (isNamed(graph, id)) return 'named';
  const attributes = graph.attributesOf(id);
  const identity = 'identity' in attributes ? attributes.identity : 'named';
  return identity === 'unnamed' ? 'anonymous' : 'unknown';
}
