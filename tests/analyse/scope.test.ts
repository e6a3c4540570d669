import { describe, expect, test } from '@jest/globals';
import { analyse } from '../../src/analyse/analyse.ts';
import type { Scope } from '../../src/analyse/scope.ts';
import { type CompactGraph, compactGraph } from './compact-graph.ts';

/** Two outlets tell of one raid, each from a body of its own; a third tells of a march. */
const raid: CompactGraph = {
  articles: { a: 'publication:a/harbour', b: 'publication:b/herald', c: 'publication:c/mirror' },
  claims: {
    'claim:a/c1': { chains: [['agency:a/ministry']], asserts: ['event:a/raid'] },
    'claim:b/c1': { chains: [['organization:b/watch']], asserts: ['event:b/raid'] },
    'claim:c/c1': { chains: [['agency:c/ministry']], asserts: ['event:c/march'] },
  },
  nodes: {
    'article:a': { published: '2025-03-05' },
    'article:b': { published: '2025-03-08' },
    'event:a/raid': { type: 'attack' },
    'event:b/raid': { type: 'attack' },
    'event:c/march': { type: 'advance', coder: 'offline' },
    'claim:c/c1': { coder: 'offline' },
    'unit:a/militia': {},
    'unit:b/militia': {},
    'date:a/d1': {
      text: '4 March',
      edtf: '2025-03-04',
      earliest: '2025-03-04',
      latest: '2025-03-04',
      precision: 'day',
      relation: 'on',
      anchor: 'absolute',
      timex: { type: 'DATE', value: '2025-03-04' },
    },
  },
  edges: [
    ['SAME_AS', 'event:a/raid', 'event:b/raid'],
    ['SAME_AS', 'unit:a/militia', 'unit:b/militia'],
    ['PERFORMED_BY', 'event:a/raid', 'unit:a/militia'],
    ['PERFORMED_BY', 'event:b/raid', 'unit:b/militia'],
    ['OCCURRED_ON', 'event:a/raid', 'date:a/d1'],
  ],
};
const analyseScope = (scope: Scope) => analyse(compactGraph(raid), { scope });
const eventsIn = (scope: Scope) => analyseScope(scope).eventOrigins.map(({ event }) => event);

describe('what an event is told by', () => {
  test('outlets, origins, first and latest report, and when it was', () => {
    const [event] = analyseScope({}).eventOrigins;
    expect(event).toMatchObject({
      event: 'event:a/raid',
      articles: ['article:a', 'article:b'],
      publications: ['publication:a/harbour', 'publication:b/herald'],
      reported: { first: '2025-03-05', latest: '2025-03-08' },
      happened: { first: '2025-03-04', latest: '2025-03-04' },
      origins: 2,
      status: 'unassessed',
    });
  });
  test('a verdict in one article reaches the event that another tells', () => {
    const denied = {
      ...raid,
      claims: {
        ...raid.claims,
        'claim:b/c1': { ...raid.claims?.['claim:b/c1'], status: 'denied' },
      },
    };
    expect(analyse(compactGraph(denied)).eventOrigins[0]?.status).toBe('disputed');
  });
});

describe('an analysis of a part', () => {
  test.each<[string, Scope, string[]]>([
    ['everything', {}, ['event:a/raid', 'event:c/march']],
    ['at least two origins', { minOrigins: 2 }, ['event:a/raid']],
    [
      'without a source: the other telling stays',
      { without: ['a'] },
      ['event:b/raid', 'event:c/march'],
    ],
    ['two origins, without one of the two', { minOrigins: 2, without: ['a'] }, []],
    [
      'as of a day: later articles and undated ones are not known yet',
      { asOf: '2025-03-06' },
      ['event:a/raid'],
    ],
    ['accepted: what only a machine reads is left out', { accepted: true }, ['event:a/raid']],
  ])('%s', (_, scope, expected) => {
    expect(eventsIn(scope)).toEqual(expected);
  });

  test('accepted: of what a machine read, also that of which a relationship was accepted', () => {
    const accepted = (type: 'ASSERTS' | 'CONFLICTS_WITH', from: string, to: string) => {
      const graph = compactGraph({ ...raid, edges: [...(raid.edges ?? []), [type, from, to]] });
      graph.findEdge(from, to, (key) => {
        graph.setEdgeAttribute(key, 'review', 'accepted');
      });
      return analyse(graph, { scope: { accepted: true } }).claimOrigins.map(({ claim }) => claim);
    };
    const read = 'claim:c/c1';
    expect(accepted('ASSERTS', read, 'event:a/raid')).toContain(read);
    // That two claims contradict each other says of neither that it was made.
    expect(accepted('CONFLICTS_WITH', read, 'claim:a/c1')).not.toContain(read);
  });

  test('says what it is of, and what it leaves out', () => {
    expect(analyseScope({ minOrigins: 2, without: ['c'], asOf: '2025-12-31' }).scope).toEqual({
      sentence:
        'only events of at least 2 independent origins; without c; only articles published by 2025-12-31',
      articles: 2,
      events: 2,
      leftOut: { articles: 1, events: 1 },
    });
  });
  test('a claim that tells of nothing else goes with its event', () => {
    const { claimOrigins } = analyseScope({ minOrigins: 2 });
    expect(claimOrigins.map(({ claim }) => claim)).toEqual(['claim:a/c1', 'claim:b/c1']);
  });
});

test('a body that one article names and another does not is named', () => {
  const graph = compactGraph({
    ...raid,
    nodes: {
      ...raid.nodes,
      'agency:a/ministry': { identity: 'unnamed', name: undefined },
      'agency:b/ministry': {},
    },
    edges: [...(raid.edges ?? []), ['SAME_AS', 'agency:a/ministry', 'agency:b/ministry']],
  });
  expect(analyse(graph).eventOrigins[0]).toMatchObject({ origins: 2, anonymous: 0 });
});
