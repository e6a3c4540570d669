import { describe, expect, test } from '@jest/globals';
import { type AttestGraph, edgeRows } from '../../src/graph/attest-graph.ts';
import { checkExpectations } from '../../src/graph/check-expectations.ts';
import { checkGraph } from '../../src/graph/check-graph.ts';
import { asSourceId } from '../../src/model/as-id.ts';
import { createReport } from '../../src/model/problem.ts';
import { ferryLandingGraph } from '../ferry-landing.ts';

/** The rules that a good graph breaks after one change. */
function rulesAfter(change: (graph: AttestGraph) => void): string[] {
  const graph = ferryLandingGraph();
  change(graph);
  const report = createReport();
  checkGraph(graph, 'graph', report);
  return [...new Set(report.problems.map(({ rule }) => rule))].sort();
}
const ARTICLE = 'article:ferry-landing';
const at = (id: string) => id.replace(':', ':ferry-landing/');
const alterCitations = (
  graph: AttestGraph,
  name: 'quote' | 'evidence' | 'type',
  value: unknown,
) => {
  for (const { key } of edgeRows(graph, 'CITES')) graph.setEdgeAttribute(key, name, value as never);
};
const dropEdges = (graph: AttestGraph, of: (type: string, source: string) => boolean) => {
  for (const { key, source, attributes } of edgeRows(graph))
    if (of(attributes.type, source)) graph.dropEdge(key);
};

test('a mention that ends beyond its text is told by its place, not with the rest of the article', () => {
  const graph = ferryLandingGraph();
  graph.mergeNodeAttributes(at('mention:spokesman.134-143'), { end: 1e6 } as never);
  const report = createReport();
  checkGraph(graph, 'graph', report);
  const { text } = graph.getNodeAttributes(ARTICLE) as { text: string };
  expect(report.problems).toMatchObject([
    { actual: '134-1000000', expected: `an end of ${text.length} at most` },
  ]);
});

describe('each invariant fails when it is broken', () => {
  test.each<[string, (graph: AttestGraph) => void, string[]]>([
    ['nothing changed', () => {}, []],
    [
      'a word of the article is changed',
      (graph) =>
        graph.updateNodeAttribute(
          ARTICLE,
          'text' as never,
          (text) => String(text).replace('killed', 'hurt') as never,
        ),
      ['graph:hash', 'graph:quote', 'graph:quote-context'],
    ],
    [
      'a mention is moved',
      (graph) =>
        graph.mergeNodeAttributes(at('mention:spokesman.134-143'), { start: 1, end: 10 } as never),
      ['graph:quote'],
    ],
    [
      'a mention ends beyond its text',
      (graph) => graph.mergeNodeAttributes(at('mention:spokesman.134-143'), { end: 1e6 } as never),
      ['graph:quote'],
    ],
    [
      'a relationship quotes other words',
      (graph) => alterCitations(graph, 'quote', 'elsewhere'),
      ['graph:evidence-quote'],
    ],
    [
      'a relationship rests on nothing',
      (graph) => alterCitations(graph, 'evidence', [at('mention:gone')] as never),
      ['graph:evidence'],
    ],
    [
      'ends that a type does not join',
      (graph) => alterCitations(graph, 'type', 'COMMANDS'),
      ['graph:edge-id', 'graph:endpoints'],
    ],
    [
      'an entity loses its words',
      (graph) =>
        dropEdges(graph, (type, source) => type === 'REFERS_TO' && source.includes('/post.')),
      ['graph:orphan'],
    ],
    [
      'a mention stands nowhere',
      (graph) => dropEdges(graph, (type, source) => type === 'IN' && source.includes('/post.')),
      ['graph:mention-place'],
    ],
    [
      'a claimed event loses its claims',
      (graph) => dropEdges(graph, (type) => type === 'ASSERTS'),
      ['graph:claimed-without-claim'],
    ],
    [
      'a claim loses its speakers',
      (graph) => dropEdges(graph, (type) => type === 'ATTRIBUTED_TO'),
      ['graph:claim-origin'],
    ],
    [
      'a claim that no article states',
      (graph) => dropEdges(graph, (type, source) => type === 'STATES' && source === ARTICLE),
      ['graph:claim-unstated'],
    ],
    [
      'a protected person is named',
      (graph) =>
        graph.mergeNodeAttributes(at('group:passengers'), { name: 'Two passengers' } as never),
      ['graph:protected-name'],
    ],
    [
      'a protected person is in two sources',
      (graph) =>
        graph.mergeNodeAttributes(at('group:passengers'), { sources: ['a', 'b'].map(asSourceId) }),
      ['graph:protected-linked'],
    ],
    [
      'a field that no label has',
      (graph) => graph.mergeNodeAttributes(at('place:lisna'), { colour: 'red' } as never),
      ['graph:schema'],
    ],
    [
      'an id that is not made of its label',
      (graph) => graph.addNode('lisna', graph.getNodeAttributes(at('place:lisna'))),
      ['graph:node-id', 'graph:orphan'],
    ],
  ])('%s', (_, change, rules) => {
    expect(rulesAfter(change)).toEqual(rules);
  });
});

describe('expectations', () => {
  test('too few fails, too many warns, with the counts', () => {
    const graph = ferryLandingGraph();
    const facts = {
      nodes: graph.mapNodes((key, attributes) => ({ key, attributes })),
      edges: edgeRows(graph),
    } as never;
    const counts = {
      nodes: { Unit: { min: 2, max: 3 }, Place: { min: 0, max: 1 }, Claim: { min: 3, max: 3 } },
      relationships: { CITES: { min: 3, max: 3 } },
    };
    const report = createReport();
    checkExpectations(facts, { file: 'expectations.yaml', counts }, report);
    expect(report.problems.map(({ rule, actual, expected }) => [rule, actual, expected])).toEqual([
      ['expectations:too-few', '1', '2 to 3'],
      ['expectations:too-many', '2', '0 to 1'],
      ['expectations:too-few', '2', '3 to 3'],
    ]);
  });
});
