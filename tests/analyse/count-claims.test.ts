import { expect, test } from '@jest/globals';
import { findAttribution } from '../../src/analyse/origins/attribution.ts';
import { countClaims } from '../../src/analyse/origins/count-claims.ts';
import { findSupport } from '../../src/analyse/origins/find-support.ts';
import { findTellings } from '../../src/analyse/origins/find-tellings.ts';
import { rowsOfGraph } from '../../src/graph/graph-rows.ts';
import { asNodeId } from '../../src/model/as-id.ts';
import { type CompactGraph, compactGraph } from './compact-graph.ts';

const GRAPH: CompactGraph = {
  articles: { a: 'publication:a/outlet', b: 'publication:b/outlet' },
  claims: {
    'claim:a/joint': {
      chains: [['agency:a/police'], ['agency:a/court']],
      asserts: ['event:a/raid'],
    },
    'claim:a/heard': {
      chains: [['person:a/soldier', 'work:a/audio', 'agency:a/police']],
      asserts: ['event:a/raid'],
    },
    'claim:b/denial': { chains: [['agency:b/army']], stance: 'denies' },
  },
  nodes: { 'agency:a/police': { side: 'UA' }, 'agency:a/court': { side: 'UA' } },
  edges: [
    ['ANSWERS', 'claim:b/denial', 'claim:a/joint', { stance: 'denies' }],
    ['CONFLICTS_WITH', 'claim:a/joint', 'claim:b/denial', { reason: 'whether' }],
    ['ASSESSED', 'publication:a/outlet', 'work:a/audio', { status: 'unverified' }],
  ],
};
const graph = compactGraph(GRAPH);
const attribution = findAttribution(rowsOfGraph(graph));
const edgesOf = (type: string) =>
  graph.filterEdges((_, attributes) => attributes.type === type).sort();
const [VERDICT, CONFLICT] = [edgesOf('ASSESSED'), edgesOf('CONFLICTS_WITH')];
const claims = new Map(
  countClaims(attribution, findSupport(attribution)).map((claim) => [claim.claim, claim]),
);

test('joint sources of one claim are origins of it, on their sides', () => {
  expect(claims.get(asNodeId('claim:a/joint'))).toMatchObject({
    origins: 2,
    sides: 1,
    status: 'denied',
    deniedBy: ['agency:b/army'],
    denials: ['claim:b/denial'],
    conflicts: CONFLICT,
    verdicts: [],
  });
});

test('a verdict on a work is a verdict on what came through it', () => {
  expect(claims.get(asNodeId('claim:a/heard'))).toMatchObject({
    status: 'unverified',
    verdicts: VERDICT,
    conflicts: [],
    denials: [],
  });
});

test('an event has the claims, denials, verdicts and conflicts of all that tell it', () => {
  const [told] = findTellings(attribution);
  if (!told) throw new Error('no event');
  expect(findSupport(attribution)(told.tellings, told.denials)).toEqual({
    claims: ['claim:a/heard', 'claim:a/joint'],
    denials: ['claim:b/denial'],
    verdicts: VERDICT,
    conflicts: CONFLICT,
  });
});
