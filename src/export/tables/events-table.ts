import { type AttestGraph, attributesOf, nodeRows } from '../../graph/attest-graph.ts';
import { sentenceOfEvent } from '../../graph/telling/sentence-of-event.ts';
import { sentenceText } from '../../graph/telling/sentence-part.ts';
import type { NodeId } from '../../model/ids.ts';
import type { RelationshipType } from '../../model/relationships.ts';
import { daysOf } from '../days-of.ts';
import { originColumns, originsOf } from './origin-columns.ts';
import type { TidyTable } from './table.ts';

export const eventsTable: TidyTable = {
  name: 'events',
  about: 'What is said to have happened, and by how many origins: a row an event.',
  columns: [
    { name: 'id', holds: 'text', about: 'The id of the event.', refersTo: 'nodes' },
    { name: 'sentence', holds: 'text', about: 'The event in one sentence that says who tells it.' },
    { name: 'type', holds: 'text', about: 'What happened, from a closed list.' },
    { name: 'word', holds: 'text', about: 'What an event of type other is called.' },
    { name: 'factuality', holds: 'text', about: 'Asserted, claimed, ordered, planned, possible.' },
    { name: 'polarity', holds: 'text', about: 'negative if it is said not to have happened.' },
    { name: 'genericity', holds: 'text', about: 'One event, several, a habit or a kind.' },
    { name: 'status', holds: 'text', about: 'What is known about its truth.' },
    { name: 'performedBy', holds: 'texts', about: 'Who did it.' },
    { name: 'affected', holds: 'texts', about: 'Whom or what it was done to.' },
    { name: 'involved', holds: 'texts', about: 'Who or what else took part, each with its role.' },
    { name: 'places', holds: 'texts', about: 'Where.' },
    { name: 'dates', holds: 'texts', about: 'When, in EDTF, else in the words of the article.' },
    { name: 'earliest', holds: 'date', about: 'The first day that the words allow.' },
    { name: 'latest', holds: 'date', about: 'The last day that the words allow.' },
    { name: 'countMin', holds: 'integer', about: 'Of several events, the smallest number.' },
    { name: 'countMax', holds: 'integer', about: 'Of several events, the largest number.' },
    { name: 'sameAs', holds: 'text', about: 'Equal for events that are judged to be the same.' },
    { name: 'claims', holds: 'texts', about: 'Ids of the claims that tell it.' },
    ...originColumns,
  ],
  *rows({ published: { graph }, findFigures }) {
    const { facts, same } = findFigures();
    const figures = new Map(facts.flatMap((fact) => fact.events.map((event) => [event, fact])));
    for (const { key, attributes } of nodeRows(graph, 'Event')) {
      const { type, word, factuality, polarity, genericity, status, count } = attributes;
      const named = (joined: RelationshipType) =>
        endsOf(graph, key, joined).map(({ name, role }) => (role ? `${name} (${role})` : name));
      const dates = endsOf(graph, key, 'OCCURRED_ON').map(({ id }) =>
        attributesOf(graph, id, 'Date'),
      );
      const days = daysOf(graph, key);
      yield [
        ...[key, sentenceText(sentenceOfEvent(graph, key)), type, word ?? null],
        ...[factuality, polarity, genericity, status],
        ...[named('PERFORMED_BY'), named('AFFECTED'), named('INVOLVED'), named('OCCURRED_AT')],
        dates.map(({ edtf, text }) => edtf ?? text),
        ...[days?.first ?? null, days?.last ?? null],
        ...[count?.min ?? null, count?.max ?? null, same[key] ?? key],
        graph.filterInNeighbors(key, (_, { label }) => label === 'Claim').sort(),
        ...originsOf(figures.get(key)),
      ];
    }
  },
};

function endsOf(graph: AttestGraph, event: NodeId, type: RelationshipType) {
  return graph
    .filterOutEdges(event, (_, attributes) => attributes.type === type)
    .sort()
    .map((edge) => {
      const id = graph.target(edge);
      const { role } = graph.getEdgeAttributes(edge);
      return { id, role, name: graph.getNodeAttribute(id, 'displayName') };
    });
}
