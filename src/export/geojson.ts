import { type AttestGraph, attributesOf } from '../graph/attest-graph.ts';
import { sentenceOfEvent } from '../graph/telling/sentence-of-event.ts';
import { sentenceText } from '../graph/telling/sentence-part.ts';
import type { NodeId } from '../model/ids.ts';
import type { LongLat } from '../model/located-place.ts';
import { daysOf } from './days-of.ts';
import type { WriteFileOf } from './export-format.ts';

/** Where the points are from; its licence asks for the name. */
const ATTRIBUTION = 'Points of settlements: GeoNames, CC BY 4.0';

/**
 * Settlements that can be told apart, and the events at them. Beside protected people no place has a
 * point, so neither it nor what happened there is in the file.
 */
export const writeGeojson: WriteFileOf = ({ published: { graph }, locate }, write) => {
  let isFirst = true;
  const add = (feature: object): void => {
    write(`${isFirst ? '' : ','}\n${JSON.stringify(feature)}`);
    isFirst = false;
  };
  write(`{"type":"FeatureCollection","attribution":${JSON.stringify(ATTRIBUTION)},"features":[`);
  for (const { place, country, at } of locate()) {
    if (at === null) continue;
    const id = place as NodeId;
    const name = graph.getNodeAttribute(id, 'displayName');
    add(featureOf(id, at, { kind: 'place', name, country }));
    for (const event of eventsAt(graph, id))
      add(featureOf(`${event} ${id}`, at, { kind: 'event', ...toldOf(graph, event), place: name }));
  }
  write('\n]}\n');
};

const featureOf = (id: string, at: LongLat, properties: object) => ({
  type: 'Feature',
  id,
  geometry: { type: 'Point', coordinates: at },
  properties,
});

const eventsAt = (graph: AttestGraph, place: NodeId): NodeId[] =>
  graph
    .filterInEdges(place, (_, { type }) => type === 'OCCURRED_AT')
    .map((edge) => graph.source(edge))
    .sort();

function toldOf(graph: AttestGraph, event: NodeId) {
  const { type, factuality, polarity, genericity, status } = attributesOf(graph, event, 'Event');
  const days = daysOf(graph, event);
  return {
    event,
    name: sentenceText(sentenceOfEvent(graph, event)),
    ...{ type, factuality, polarity, genericity, status },
    earliest: days?.first ?? null,
    latest: days?.last ?? null,
  };
}
