import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { analyse } from '../../../src/analyse/analyse.ts';
import { countOriginsOfParts } from '../../../src/analyse/counted/count-origins-of-parts.ts';
import type { AttestGraph } from '../../../src/graph/attest-graph.ts';
import { edgeRows } from '../../../src/graph/attest-graph.ts';
import { partsOfGraph } from '../../../src/graph/parts.ts';
import { type NodeId, sourceOfNode } from '../../../src/model/ids.ts';
import { buildExamples, DECIDED } from '../../examples/build.ts';

const GRAPHS = {
  undecided: () => buildExamples(),
  decided: () => buildExamples(DECIDED),
  withdrawn: () => buildExamples(DECIDED, ['clinic-ledger']),
};

const count = (graph: AttestGraph) => {
  const parts = partsOfGraph(graph);
  const origins = countOriginsOfParts(parts);
  return { ...origins, all: origins.countIn([...parts.all.keys()]) };
};

describe.each(Object.entries(GRAPHS))('the examples, %s', (_, build) => {
  const graph = build();
  const { all, bases, countIn } = count(graph);

  test('have the origins that the analysis finds, on every event and claim', () => {
    const { eventOrigins } = analyse(graph);
    expect(all.size).toBe(
      graph.filterNodes((__, { label }) => label === 'Event' || label === 'Claim').length,
    );
    for (const { events, shares, ...found } of eventOrigins) {
      const idsOf = (of: string) => shares.filter(({ kind }) => kind === of).map(({ id }) => id);
      for (const event of events)
        expect([event, all.get(event)]).toMatchObject([
          event,
          {
            origins: found.origins,
            sides: found.sides,
            withoutSide: found.withoutSide,
            anonymous: found.anonymous,
            ownVoice: found.ownVoice,
            originIds: idsOf('named'),
            anonymousIds: idsOf('anonymous'),
            toldIn: found.articles,
            overallStatus: found.status,
          },
        ]);
    }
  });

  test('of one article alone are those that it has among all', () => {
    for (const source of bases.keys())
      for (const [id, own] of countIn([source])) expect([id, own]).toEqual([id, all.get(id)]);
  });
});

/** Whatever somebody may change: facts and judgements that go, sides and names that come and go, articles withdrawn. */
function change(graph: AttestGraph, at: number, how: number): void {
  const types = ['SAME_AS', 'ATTRIBUTED_TO', 'PUBLISHED', 'COPIES', 'CITES', 'MEMBER_OF'] as const;
  const parties = graph.filterNodes((_, one) => 'identity' in one && one.label !== 'Place').sort();
  const pick = <T>(from: readonly T[]): T | undefined => from[at % Math.max(from.length, 1)];
  const type = types[how];
  if (type !== undefined) {
    const edge = pick(edgeRows(graph, type));
    if (edge) graph.dropEdge(edge.key);
    return;
  }
  const party = pick(parties) ?? '';
  const article = pick(graph.filterNodes((_, { label }) => label === 'Article').sort()) ?? '';
  const claim = pick(graph.filterNodes((_, { label }) => label === 'Claim').sort()) ?? '';
  if (how === 6) graph.mergeNodeAttributes(party, { side: 'QQ' });
  else if (how === 7) graph.mergeNodeAttributes(party, { identity: 'unnamed' });
  else if (how === 8) graph.mergeNodeAttributes(article, { status: 'retracted' });
  else if (how === 9) graph.mergeNodeAttributes(claim, { stance: 'denies' });
  else graph.dropNode(claim);
}

test('whatever changes, an article whose figures do has another basis, and counted alone it has the new ones', () => {
  const before = buildExamples(DECIDED);
  const earlier = count(before);
  const changes = fc.array(fc.tuple(fc.nat(500), fc.nat(10)), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(changes, (all) => {
      const graph = before.copy() as AttestGraph;
      for (const key of graph.nodes())
        graph.replaceNodeAttributes(key, { ...graph.getNodeAttributes(key) });
      for (const [at, how] of all) change(graph, at, how);
      const later = count(graph);
      const stale = [...later.bases].flatMap(([source, basis]) =>
        earlier.bases.get(source) === basis ? [] : source,
      );
      const counted = later.countIn(stale);
      for (const [id, figures] of later.all)
        expect([id, counted.get(id) ?? earlier.all.get(id)]).toEqual([id, figures]);
      for (const id of counted.keys()) expect(stale).toContain(sourceOfNode(id));
    }),
    { numRuns: 30 },
  );
});

test('an article that shares no event, work or copy with others changes no basis but its own', () => {
  const graph = buildExamples(DECIDED);
  const earlier = count(graph);
  const shared = /^(?:SAME_AS (?:event|work|article):|COPIES |CITES )/;
  const tied = new Set(
    edgeRows(graph)
      .filter(({ source, target }) => sourceOfNode(source) !== sourceOfNode(target))
      .filter(({ key }) => shared.test(key))
      .flatMap(({ source, target }) => [sourceOfNode(source), sourceOfNode(target)]),
  );
  const isAlone = (id: NodeId) => !tied.has(sourceOfNode(id));
  const [claim] = graph.filterNodes((id, { label }) => label === 'Claim' && isAlone(id));
  if (!claim) throw new Error('every claim is tied');
  graph.dropNode(claim);
  const changed = [...count(graph).bases].filter(
    ([one, basis]) => earlier.bases.get(one) !== basis,
  );
  expect(changed.map(([source]) => source)).toEqual([sourceOfNode(claim)]);
});
