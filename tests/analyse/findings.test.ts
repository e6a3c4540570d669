import { describe, expect, test } from '@jest/globals';
import { analyse } from '../../src/analyse/analyse.ts';
import { findAttribution } from '../../src/analyse/origins/attribution.ts';
import { projectCitations } from '../../src/analyse/projections/project-citations.ts';
import { projectEntities } from '../../src/analyse/projections/project-entities.ts';
import { type CompactGraph, compactGraph, compactToRead } from './compact-graph.ts';

/** One strike in two articles: a ministry and a monitor tell it, only the monitor says by whom. */
const strike: CompactGraph = {
  articles: { a: 'publication:a/daily', b: 'publication:b/weekly' },
  nodes: {
    'agency:a/ministry': { side: 'UA' },
    'event:a/strike': { type: 'attack' },
    'event:b/strike': { type: 'attack' },
    'event:b/flight': { type: 'flee', factuality: 'possible' },
    'event:b/none': { type: 'clash', polarity: 'negative' },
    'place:a/town': { precision: 'settlement' },
    'place:b/yard': { precision: 'withheld' },
    'group:b/kind': { identity: 'kind' },
    'group:b/placeholder': { identity: 'unknown' },
    'group:b/families': { identity: 'unnamed' },
  },
  claims: {
    'claim:a/1': { chains: [['agency:a/ministry']], asserts: ['event:a/strike'] },
    'claim:b/1': {
      chains: [['work:b/report', 'organization:b/monitor']],
      asserts: ['event:b/strike', 'event:b/flight', 'event:b/none'],
    },
  },
  edges: [
    ['SAME_AS', 'event:b/strike', 'event:a/strike'],
    ['SAME_AS', 'place:b/town', 'place:a/town'],
    ['AFFECTED', 'event:a/strike', 'place:a/town'],
    ['AFFECTED', 'event:b/strike', 'place:b/town'],
    ['PERFORMED_BY', 'event:b/strike', 'unit:b/regiment'],
    ['PERFORMED_BY', 'event:b/flight', 'group:b/families'],
    ['INVOLVED', 'event:b/flight', 'place:b/town', { role: 'other' }],
    ['INVOLVED', 'event:b/flight', 'group:b/kind', { role: 'other' }],
    ['INVOLVED', 'event:b/flight', 'group:b/placeholder', { role: 'other' }],
    ['INVOLVED', 'event:b/flight', 'place:b/yard', { role: 'other' }],
    ['PERFORMED_BY', 'event:b/none', 'unit:b/regiment'],
    ['AFFECTED', 'event:b/none', 'group:b/families'],
    ['CITES', 'article:b', 'work:b/report'],
  ],
};
const attribution = findAttribution(compactToRead(strike));
const analysis = analyse(compactGraph(strike));

describe('entities through events', () => {
  const edgesOf = (graph: ReturnType<typeof projectEntities>['graph']) =>
    graph.mapEdges((_, { weight }, one, other) => [one, other, weight]);

  test('kinds, placeholders, withheld places and negated events left out; the same thing is one node', () => {
    expect(edgesOf(projectEntities(attribution).graph)).toEqual([
      ['place:a/town', 'unit:b/regiment', 1],
      ['group:b/families', 'place:a/town', 1],
    ]);
  });

  test('only events that are told in the ways asked for', () => {
    const { graph, factualities } = projectEntities(attribution, { factualities: ['possible'] });
    expect(edgesOf(graph)).toEqual([['group:b/families', 'place:a/town', 1]]);
    expect(factualities).toEqual({ possible: 1 });
  });
});

test('who cites whom: each from the next along the chain, works under who released them', () => {
  const { graph } = projectCitations(attribution);
  expect(graph.mapEdges((_, { weight }, from, to) => [from, to, weight])).toEqual([
    ['publication:a/daily', 'agency:a/ministry', 1],
    ['publication:b/weekly', 'organization:b/monitor', 2],
  ]);
});

test('of an event with two origins, what only one of them gives', () => {
  const facts = analysis.singleOrigins.map(({ displayName, kind, origin }) => [
    displayName,
    kind,
    origin,
  ]);
  expect(facts).toEqual([
    ['strike PERFORMED_BY regiment', 'relationship', 'organization:b/monitor'],
    ['flight', 'event', 'organization:b/monitor'],
    ['none', 'event', 'organization:b/monitor'],
  ]);
});

test('sides: what only one of them says', () => {
  expect(analysis.sides).toEqual([
    { side: null, origins: ['organization:b/monitor'], events: 3, onlyThisSide: 2 },
    { side: 'UA', origins: ['agency:a/ministry'], events: 1, onlyThisSide: 0 },
  ]);
});

describe('leave one out', () => {
  const without = (id: string) => analysis.leaveOneOut.find((part) => part.id === id);

  test('an article takes with it what no other tells', () => {
    expect(without('article:b')).toMatchObject({
      kind: 'article',
      claims: ['claim:b/1'],
      events: ['event:b/flight', 'event:b/none'],
      entities: ['group:b/families'],
    });
    expect(without('article:a')).toMatchObject({
      claims: ['claim:a/1'],
      events: [],
      entities: [],
      correlation: 1,
      overlap: 1,
    });
  });

  test('so do its outlet, the work and the origin behind it, each by itself', () => {
    const ids = ['publication:b/weekly', 'work:b/report', 'organization:b/monitor'];
    expect(ids.map((id) => [without(id)?.kind, without(id)?.events.length])).toEqual([
      ['publication', 2],
      ['work', 2],
      ['origin', 2],
    ]);
  });

  test('a joint source keeps a claim alive', () => {
    const joint = analyse(
      compactGraph({
        articles: { a: null },
        claims: {
          'claim:a/1': {
            chains: [['agency:a/hur'], ['agency:a/sbu']],
            asserts: ['event:a/strike'],
          },
        },
      }),
    );
    const lost = joint.leaveOneOut.map(({ id, claims }) => [id, claims.length]);
    expect(lost).toEqual([
      ['article:a', 1],
      ['agency:a/hur', 0],
      ['agency:a/sbu', 0],
    ]);
  });
});

test('circular citations: of documents, of parties, of those who tell one event', () => {
  const { circular } = analyse(
    compactGraph({
      articles: { a: 'publication:a/daily', b: 'publication:b/weekly' },
      claims: {
        'claim:a/1': { chains: [['publication:b/weekly']], asserts: ['event:a/strike'] },
        'claim:b/1': { chains: [['publication:a/daily']], asserts: ['event:b/strike'] },
      },
      edges: [
        ['SAME_AS', 'event:b/strike', 'event:a/strike'],
        ['CITES', 'article:a', 'article:b'],
        ['CITES', 'article:b', 'work:b/story'],
        ['SAME_AS', 'work:b/story', 'article:a'],
      ],
    }),
  );
  const parties = ['publication:a/daily', 'publication:b/weekly'];
  expect(circular).toEqual([
    { level: 'event', event: 'event:a/strike', members: parties, grounded: false },
    { level: 'documents', event: null, members: ['article:a', 'article:b'], grounded: false },
    { level: 'parties', event: null, members: parties, grounded: false },
  ]);
});
