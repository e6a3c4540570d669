import { describe, expect, test } from '@jest/globals';
import { countOriginsOfParts } from '../../src/analyse/counted/count-origins-of-parts.ts';
import { findAttribution } from '../../src/analyse/origins/attribution.ts';
import { findTellings } from '../../src/analyse/origins/find-tellings.ts';
import { originsOfEvents } from '../../src/analyse/origins/origins.ts';
import { rowsOfGraph } from '../../src/graph/graph-rows.ts';
import { partsOfGraph } from '../../src/graph/parts.ts';
import { type CompactGraph, compactGraph } from './compact-graph.ts';

/** One strike, told in each of these articles by these speakers; `[]` without a speaker. */
function strikeToldBy(
  speakers: Readonly<Record<string, readonly string[]>>,
  more: Partial<CompactGraph> = {},
): CompactGraph {
  const articles = Object.keys(speakers);
  return {
    articles: Object.fromEntries(articles.map((id) => [id, `publication:${id}/outlet`])),
    claims: Object.fromEntries(
      Object.entries(speakers).flatMap(([id, ids]) =>
        ids.map((speaker, at) => [
          `claim:${id}/${at}`,
          { chains: [[speaker]], asserts: [`event:${id}/strike`] },
        ]),
      ),
    ),
    nodes: { ...more.nodes },
    edges: [
      ...articles
        .slice(1)
        .map((id) => ['SAME_AS', `event:${id}/strike`, `event:${articles[0]}/strike`] as const),
      ...(more.edges ?? []),
    ],
  };
}

/** The shares of the only event; a push stores the same counts. */
function sharesOf(compact: CompactGraph) {
  const graph = compactGraph(compact);
  const attribution = findAttribution(rowsOfGraph(graph));
  const [event] = originsOfEvents(findTellings(attribution), attribution);
  const parts = partsOfGraph(graph);
  const stored = countOriginsOfParts(parts).countIn([...parts.all.keys()]);
  expect(stored.get(event?.event as never)).toMatchObject({
    origins: event?.origins,
    anonymous: event?.anonymous,
  });
  return event?.shares.map(({ id, kind }) => [kind, id]);
}

const unnamed = (role: string) => ({ identity: 'unnamed', role });

describe('who speaks for a body', () => {
  test('a spokesperson, named or not, and the body are one origin', () => {
    const compact = strikeToldBy(
      { a: ['agency:a/ministry'], b: ['person:b/lem'], c: ['person:c/spokesman'] },
      {
        nodes: {
          'person:b/lem': { role: 'spokeswoman of the defence ministry' },
          'person:c/spokesman': unnamed('ministry spokesman'),
        },
        edges: [
          ['MEMBER_OF', 'person:b/lem', 'agency:b/ministry'],
          ['MEMBER_OF', 'person:c/spokesman', 'agency:c/ministry'],
          ['SAME_AS', 'agency:b/ministry', 'agency:a/ministry'],
          ['SAME_AS', 'agency:c/ministry', 'agency:a/ministry'],
        ],
      },
    );
    expect(sharesOf(compact)).toEqual([['named', 'agency:a/ministry']]);
  });

  test('a minister is not the ministry, and a spokesman of two bodies speaks for himself', () => {
    const compact = strikeToldBy(
      { a: ['agency:a/ministry'], b: ['person:b/kolb'], c: ['person:c/rut'] },
      {
        nodes: {
          'person:b/kolb': { role: 'defence minister' },
          'person:c/rut': { role: 'spokesman' },
        },
        edges: [
          ['MEMBER_OF', 'person:b/kolb', 'agency:a/ministry'],
          ['MEMBER_OF', 'person:c/rut', 'agency:a/ministry'],
          ['MEMBER_OF', 'person:c/rut', 'unit:c/corps'],
        ],
      },
    );
    expect(sharesOf(compact)).toHaveLength(3);
  });
});

describe('one post, described in two ways', () => {
  const governors = {
    'person:a/hrin': { role: 'governor of Harv region' },
    'person:b/governor': unnamed('head of the Harv regional military administration'),
  };

  test('who is unnamed is the one named holder', () => {
    const compact = strikeToldBy(
      { a: ['person:a/hrin'], b: ['person:b/governor'] },
      { nodes: governors },
    );
    expect(sharesOf(compact)).toEqual([['named', 'person:a/hrin']]);
  });

  test('not of another place, not a former one, and not if two are named', () => {
    for (const role of [
      'governor of Lisna region',
      'former governor of Harv',
      'a local official',
    ]) {
      const nodes = { ...governors, 'person:b/governor': unnamed(role) };
      const compact = strikeToldBy({ a: ['person:a/hrin'], b: ['person:b/governor'] }, { nodes });
      expect(sharesOf(compact)).toHaveLength(2);
    }
    const nodes = { ...governors, 'person:c/tam': { role: 'Harv governor' } };
    const compact = strikeToldBy(
      { a: ['person:a/hrin'], b: ['person:b/governor'], c: ['person:c/tam'] },
      { nodes },
    );
    expect(sharesOf(compact)).toHaveLength(3);
  });

  test('unnamed in both articles, it is one anonymous origin', () => {
    const compact = strikeToldBy(
      { a: ['person:a/mayor'], b: ['person:b/mayor'] },
      {
        nodes: {
          'person:a/mayor': unnamed('mayor of Orsa'),
          'person:b/mayor': unnamed("Orsa's mayor"),
        },
      },
    );
    expect(sharesOf(compact)).toEqual([['anonymous', 'person:a/mayor']]);
  });
});

describe('people without a name', () => {
  const named = (displayName: string, more = {}) => ({ identity: 'unnamed', displayName, ...more });

  test('residents heard in three articles are one anonymous origin', () => {
    const compact = strikeToldBy(
      { a: ['group:a/r'], b: ['person:b/r'], c: ['group:c/r'] },
      {
        nodes: {
          'group:a/r': named('residents of Temra'),
          'person:b/r': named('a resident'),
          'group:c/r': named('three villagers from Temra'),
        },
      },
    );
    expect(sharesOf(compact)).toEqual([['anonymous', 'group:a/r']]);
  });

  test('two residents in one article stay two; residents and soldiers too; both sides too', () => {
    const nodes = {
      'person:a/1': named('a resident'),
      'person:a/2': named('another resident'),
      'group:b/r': named('residents'),
      'group:c/s': named('soldiers who met residents'),
      'group:d/r': named('residents', { side: 'UA' }),
    };
    const compact = strikeToldBy(
      { a: ['person:a/1', 'person:a/2'], b: ['group:b/r'], c: ['group:c/s'], d: ['group:d/r'] },
      { nodes },
    );
    expect(sharesOf(compact)?.map(([, id]) => id)).toEqual([
      'group:b/r',
      'group:c/s',
      'group:d/r',
      'person:a/2',
    ]);
  });

  test('who was killed in it tells nothing of it; who was only hurt does', () => {
    const nodes = {
      'event:a/strike': { type: 'kill' },
      'group:a/dead': named('two traders'),
      'group:a/hurt': named('wounded drivers'),
    };
    const compact = strikeToldBy(
      { a: ['group:a/dead', 'group:a/hurt'] },
      { nodes, edges: [['AFFECTED', 'event:a/strike', 'group:a/dead']] },
    );
    expect(sharesOf(compact)).toEqual([['anonymous', 'group:a/hurt']]);
  });
});
