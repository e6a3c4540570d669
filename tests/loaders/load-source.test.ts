import { describe, expect, test } from '@jest/globals';
import { attributesOf, edgeRows } from '../../src/graph/attest-graph.ts';
import { checkGraph } from '../../src/graph/check-graph.ts';
import { graphOf, serializeGraph } from '../../src/graph/serialize.ts';
import { loadSource } from '../../src/loaders/load-source.ts';
import { asNodeId } from '../../src/model/as-id.ts';
import type { NodeId } from '../../src/model/ids.ts';
import { createReport } from '../../src/model/problem.ts';
import type { RelationshipType } from '../../src/model/relationships.ts';
import { ferryLanding, ferryLandingGraph } from '../ferry-landing.ts';
import { expectGolden } from '../golden.ts';

const graph = ferryLandingGraph();
const short = (id: string) => id.replace(/ferry-landing/g, 'f');

/** `from → to` of every relationship of a type. */
const ends = (type: RelationshipType) =>
  edgeRows(graph, type).map(({ source, target }) => `${short(source)} → ${short(target)}`);
const node = (id: string): NodeId =>
  asNodeId(`${id.split(':')[0]}:ferry-landing/${id.split(':')[1]}`);

describe('from annotations to nodes and relationships', () => {
  test('the whole graph', () => {
    expectGolden('tests/cases/coding/good/graph.json', serializeGraph(graph));
  });

  test('keeps every invariant', () => {
    const report = createReport();
    checkGraph(graph, 'graph', report);
    expect(report.problems).toEqual([]);
  });

  test('roles, place, date and reason', () => {
    expect(ends('PERFORMED_BY')).toEqual(['event:f/shelling → unit:f/brigade']);
    expect(ends('AFFECTED')).toEqual([
      'event:f/killing → group:f/passengers',
      'event:f/shelling → place:f/landing',
    ]);
    expect(ends('OCCURRED_AT')).toEqual(['event:f/shelling → place:f/lisna']);
    expect(ends('OCCURRED_ON')).toEqual(['event:f/shelling → date:f/monday']);
    expect(ends('BECAUSE_OF')).toEqual(['event:f/killing → event:f/shelling']);
  });

  test('attribution is a chain from the origin, and joint sources have two', () => {
    const hops = edgeRows(graph, 'ATTRIBUTED_TO').map(
      ({ source, target, attributes }) =>
        `${short(source)} ${attributes.chain}.${attributes.hop} ${short(target)} (${attributes.cue})`,
    );
    expect(hops.sort()).toEqual([
      'claim:f/c-denial 0.0 unit:f/brigade (denied)',
      'claim:f/c-denial 0.1 work:f/post (denied)',
      'claim:f/c-killed 0.0 person:f/spokesman (told)',
      'claim:f/c-killed 1.0 agency:f/office (told)',
      'claim:f/c-shelling 0.0 agency:f/office (said)',
    ]);
  });

  test('the article states every claim, a work those that came through it', () => {
    expect(ends('STATES')).toEqual([
      'article:f → claim:f/c-denial',
      'article:f → claim:f/c-killed',
      'article:f → claim:f/c-shelling',
      'work:f/post → claim:f/c-denial',
    ]);
    expect(ends('ANSWERS')).toEqual(['claim:f/c-denial → claim:f/c-shelling']);
  });

  test('the head is evidence too: outlet and date, the outlet being the one that the text names', () => {
    expect(ends('PUBLISHED')).toEqual([
      'agency:f/office → work:f/video',
      'publication:f/harbour-news → article:f',
    ]);
    expect(ends('PUBLISHED_ON')).toEqual(['article:f → date:f/head@published']);
  });

  test('what rests on evidence quotes it', () => {
    const [edge] = edgeRows(graph, 'PERFORMED_BY');
    expect(edge?.attributes.quote).toBe('12th Brigade');
    expect(edge?.attributes.evidence.map(short)).toEqual([
      'mention:f/brigade.4-16',
      'mention:f/trigger@17-24',
    ]);
  });
});

describe('what is derived', () => {
  test('an event that one side denies is disputed', () => {
    expect(attributesOf(graph, node('event:shelling'), 'Event')).toMatchObject({
      status: 'disputed',
      factuality: 'claimed',
      displayName: 'claimed attack (shelled): 12th Brigade → ferry landing',
    });
  });

  test.each([
    ['unverified', 'unverified', 'unverified'],
    ['refuted', 'refuted', 'refuted'],
    // That a video is genuine does not make true what is said in it.
    ['verified', 'unassessed', 'unassessed'],
  ] as const)(
    'a work that is %s: claims through it %s, their event %s',
    (verdict, claim, event) => {
      const { source, annotations } = ferryLanding();
      const through = graphOf(
        loadSource(source, {
          ...annotations,
          claims: annotations.claims.map((item) =>
            item.id === 'c-killed'
              ? { ...item, chain: ['spokesman', 'video'], otherChains: [] }
              : item,
          ),
          assessments: annotations.assessments.map((item) => ({ ...item, status: verdict })),
        }),
      );
      expect(attributesOf(through, node('claim:c-killed'), 'Claim').status).toBe(claim);
      expect(attributesOf(through, node('event:killing'), 'Event').status).toBe(event);
    },
  );

  test('a verdict on one of two chains does not reach the claim', () => {
    const { source, annotations } = ferryLanding();
    const through = graphOf(
      loadSource(source, {
        ...annotations,
        claims: annotations.claims.map((item) =>
          item.id === 'c-killed'
            ? { ...item, chain: ['spokesman', 'video'], otherChains: [['office']] }
            : item,
        ),
      }),
    );
    expect(attributesOf(through, node('claim:c-killed'), 'Claim').status).toBe('unassessed');
  });

  test('protected people stay protected and have no name', () => {
    expect(attributesOf(graph, node('group:passengers'), 'Group')).toMatchObject({
      protected: true,
      displayName: 'Two passengers',
      count: { min: 2, max: 2 },
    });
    expect(attributesOf(graph, node('group:passengers'), 'Group').name).toBeUndefined();
  });
});
