import type { AttestGraph } from '../../graph/attest-graph.ts';
import type { EdgeAttributes, NodeOf } from '../../model/graph.ts';
import type { NodeId } from '../../model/ids.ts';
import { EVENT_PHRASES } from './event-phrases.ts';
import { isPlural, listed, nameOfNode } from './name-of-node.ts';

/** What happened, in plain words: "soldiers abducted Odel Marn in Tarn Ford on 3 May". */
export function tellEvent(graph: AttestGraph, event: NodeId): string {
  const attributes = graph.getNodeAttributes(event) as NodeOf<'Event'>;
  const { type, word, polarity, factuality } = attributes;
  const actors = endsOf(graph, event, ({ type: of }) => of === 'PERFORMED_BY');
  const targets = endsOf(graph, event, ({ type: of }) => of === 'AFFECTED');
  const phrase = EVENT_PHRASES[type];
  const noun = word ?? phrase.noun;
  const what =
    actors.length > 0 && targets.length > 0
      ? `${listed(graph, actors)} ${phrase.active} ${listed(graph, targets)}`
      : targets.length > 0
        ? `${listed(graph, targets)} ${phrase.undergone ?? `${verbOfBeing(graph, targets)} ${phrase.passive}`}`
        : actors.length > 0
          ? `${noun} by ${listed(graph, actors)}`
          : noun;
  return `${how(factuality)}${polarity === 'negative' ? 'it did not happen that ' : ''}${what}${more(graph, event)}`;
}

/** Nobody takes what was ordered, planned or possible for what was done. */
const how = (factuality: NodeOf<'Event'>['factuality']): string => HOW[factuality];
const HOW: Record<NodeOf<'Event'>['factuality'], string> = {
  asserted: '',
  claimed: '',
  ordered: 'there was an order for this: ',
  planned: 'this was planned: ',
  possible: 'this may have happened: ',
  inferred: 'it follows, though nobody says it: ',
};

function more(graph: AttestGraph, event: NodeId): string {
  const others = endsOf(graph, event, ({ type }) => type === 'INVOLVED');
  const places = endsOf(graph, event, ({ type }) => type === 'OCCURRED_AT');
  const dates = endsOf(graph, event, ({ type }) => type === 'OCCURRED_ON');
  return [
    others.length > 0 ? `, involving ${listed(graph, others)}` : '',
    places.length > 0 ? `, at ${listed(graph, places)}` : '',
    dates.length > 0 ? `, ${dates.map((id) => textOfDate(graph, id)).join(', ')}` : '',
  ].join('');
}

/** The text's own words for the day. */
function textOfDate(graph: AttestGraph, id: NodeId): string {
  const attributes = graph.getNodeAttributes(id);
  return attributes.label === 'Date' ? attributes.text : nameOfNode(graph, id);
}

const verbOfBeing = (graph: AttestGraph, of: readonly NodeId[]): string =>
  isPlural(graph, of) ? 'were' : 'was';

const endsOf = (
  graph: AttestGraph,
  event: NodeId,
  isWanted: (attributes: EdgeAttributes) => boolean,
): NodeId[] => [
  ...new Set(
    graph.filterOutEdges(event, (_, one) => isWanted(one)).map((edge) => graph.target(edge)),
  ),
];
