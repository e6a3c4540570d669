import { type AttestGraph, attributesOf, nodeRows } from '../../graph/attest-graph.ts';
import type { NodeId } from '../../model/ids.ts';
import { speaksAgainst } from '../../model/speaks-against.ts';
import { EVENT_FAMILIES, type EventType } from '../../model/vocabulary.ts';
import { excerptOf } from '../../text/excerpt.ts';

/**
 * An event as a reader wants it: who did it, who says so, how certain it is, in which words and
 * where.
 */
export interface TellingFact {
  readonly event: NodeId;
  readonly displayName: string;
  readonly status: string;
  readonly participants: readonly { readonly role: string; readonly displayName: string }[];
  /** Each chain from the origin to the last speaker; empty if only the article itself says so. */
  readonly chains: readonly (readonly string[])[];
  /** The chains of those who deny or doubt it. */
  readonly denials: readonly (readonly string[])[];
  readonly excerpt: string;
  readonly article: NodeId;
  /** 1-based line of the article's text. */
  readonly line: number;
}

/** How much a family of events interests a reader, whatever else is known. */
const WEIGHT: Record<keyof typeof EVENT_FAMILIES, number> = {
  violence: 5,
  custody: 5,
  command: 4,
  justice: 4,
  movement: 3,
  assistance: 3,
  politics: 3,
  observation: 2,
  information: 1,
  other: 1,
};

/** Points deducted for each event already chosen with the same type, or from the same line. */
const SAME_TYPE = 3;
const SAME_LINE = 2;

/** The `most` most telling events, varied in type and place. Ties go to the smaller id. */
export function findTellingFacts(graph: AttestGraph, most: number): TellingFact[] {
  const left = nodeRows(graph, 'Event').map(({ key, attributes: { type } }) => {
    const fact = tell(graph, key);
    return { fact, type, score: scoreOf(graph, key, fact) };
  });
  const chosen: typeof left = [];
  while (chosen.length < most && left.length > 0) {
    const repeats = ({ fact, type }: (typeof left)[number]): number =>
      chosen.filter((other) => other.type === type).length * SAME_TYPE +
      chosen.filter((other) => other.fact.line === fact.line).length * SAME_LINE;
    const best = left.reduce((a, b) => (b.score - repeats(b) > a.score - repeats(a) ? b : a));
    chosen.push(best);
    left.splice(left.indexOf(best), 1);
  }
  return chosen.map(({ fact }) => fact);
}

function scoreOf(graph: AttestGraph, event: NodeId, fact: TellingFact): number {
  const { type, genericity, factuality } = attributesOf(graph, event, 'Event');
  const longest = Math.max(0, ...fact.chains.map((chain) => chain.length));
  return (
    WEIGHT[familyOf(type)] +
    Math.min(
      2,
      fact.participants.filter(({ role }) => role !== 'place' && role !== 'date').length,
    ) +
    Math.min(2, longest) +
    (fact.status === 'unassessed' ? 0 : 1) +
    (genericity === 'single' ? 1 : 0) +
    (factuality === 'ordered' ? 1 : 0)
  );
}

function familyOf(type: EventType): keyof typeof EVENT_FAMILIES {
  const families = Object.entries(EVENT_FAMILIES) as [
    keyof typeof EVENT_FAMILIES,
    readonly EventType[],
  ][];
  return families.find(([, types]) => types.includes(type))?.[0] ?? 'other';
}

const ROLES: Record<string, string> = {
  PERFORMED_BY: 'actor',
  AFFECTED: 'target',
  OCCURRED_AT: 'place',
  OCCURRED_ON: 'date',
};

function tell(graph: AttestGraph, event: NodeId): TellingFact {
  const { displayName, status, polarity } = attributesOf(graph, event, 'Event');
  const participants = graph
    .mapOutEdges(event, (_, { type, role }, __, target) => ({
      role: role ?? ROLES[type] ?? '',
      displayName: graph.getNodeAttribute(target, 'displayName'),
    }))
    .filter(({ role }) => role !== '');
  const claims = graph.filterInNeighbors(event, (key) =>
    graph.hasDirectedEdge(`ASSERTS ${key} ${event}`),
  );
  const isDenial = (claim: NodeId): boolean =>
    speaksAgainst(attributesOf(graph, claim, 'Claim').stance, polarity);
  return {
    event,
    displayName,
    status,
    participants,
    chains: claims.filter((claim) => !isDenial(claim)).flatMap((claim) => chainsOf(graph, claim)),
    denials: claims.filter(isDenial).flatMap((claim) => chainsOf(graph, claim)),
    ...placeOf(graph, event),
  };
}

function chainsOf(graph: AttestGraph, claim: NodeId): string[][] {
  const hops = graph
    .mapOutEdges(claim, (_, attributes, __, target) => ({ ...attributes, target }))
    .filter(({ type }) => type === 'ATTRIBUTED_TO')
    .sort((a, b) => (a.chain ?? 0) - (b.chain ?? 0) || (a.hop ?? 0) - (b.hop ?? 0));
  const chains = new Map<number, string[]>();
  for (const { chain = 0, target } of hops) {
    chains.set(chain, [
      ...(chains.get(chain) ?? []),
      graph.getNodeAttribute(target, 'displayName'),
    ]);
  }
  return chains.size > 0 ? [...chains.values()] : [['an unknown origin']];
}

/** Where the event is first mentioned. */
function placeOf(
  graph: AttestGraph,
  event: NodeId,
): Pick<TellingFact, 'excerpt' | 'article' | 'line'> {
  const [first] = graph
    .filterInNeighbors(event, (key) => graph.getNodeAttribute(key, 'label') === 'Mention')
    .map((key) => ({ key, ...attributesOf(graph, key, 'Mention') }))
    .sort((a, b) => a.start - b.start);
  const article = first && graph.findOutNeighbor(first.key, (_, { label }) => label === 'Article');
  if (!first || !article) throw new Error(`${event} has no words`);
  const { text } = attributesOf(graph, article, 'Article');
  return {
    excerpt: excerptOf(text, [first.start, first.end]),
    article,
    line: text.slice(0, first.start).split('\n').length,
  };
}
