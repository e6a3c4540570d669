import { describe, expect, test } from '@jest/globals';
import { findAttribution } from '../../src/analyse/origins/attribution.ts';
import { findTellings } from '../../src/analyse/origins/find-tellings.ts';
import {
  originsOfClaims,
  originsOfEvents,
  originsOfType,
} from '../../src/analyse/origins/origins.ts';
import { asNodeId } from '../../src/model/as-id.ts';
import { type CompactGraph, compactToRead } from './compact-graph.ts';

function eventsOf(compact: CompactGraph) {
  const attribution = findAttribution(compactToRead(compact));
  return originsOfEvents(findTellings(attribution), attribution);
}

/** The counts of the only event, without what they are made of. */
function countOf(compact: CompactGraph) {
  const [event] = eventsOf(compact);
  if (!event) throw new Error('no event');
  const { origins, sides, withoutSide, anonymous, ownVoice, unknown } = event;
  return { origins, sides, withoutSide, anonymous, ownVoice, unknown };
}
const NONE = { origins: 0, sides: 0, withoutSide: 0, anonymous: 0, ownVoice: 0, unknown: 0 };
const idsOf = (compact: CompactGraph) => eventsOf(compact)[0]?.shares.map(({ id }) => id);

const outlets = ['a', 'b', 'c', 'd', 'e'];
const sameEvents = (articles: readonly string[]) =>
  articles.slice(1).map((article) => ['SAME_AS', `event:${article}/raid`, 'event:a/raid'] as const);
const articlesOf = (ids: readonly string[]) =>
  Object.fromEntries(ids.map((id) => [id, `publication:${id}/outlet`]));

describe('one origin, however many tell it', () => {
  test('five outlets that have it from one ministry', () => {
    const counts = countOf({
      articles: articlesOf(outlets),
      claims: Object.fromEntries(
        outlets.map((id) => [
          `claim:${id}/said`,
          { chains: [[`agency:${id}/ministry`]], asserts: [`event:${id}/raid`] },
        ]),
      ),
      nodes: { 'agency:a/ministry': { side: 'UA' } },
      edges: [
        ...sameEvents(outlets),
        ...outlets
          .slice(1)
          .map((id) => ['SAME_AS', `agency:${id}/ministry`, 'agency:a/ministry'] as const),
      ],
    });
    expect(counts).toEqual({ ...NONE, origins: 1, sides: 1 });
  });

  test('outlets that have it from an outlet, which has it from a ministry', () => {
    const ids = idsOf({
      articles: articlesOf(['a', 'b', 'c']),
      claims: {
        'claim:a/said': { chains: [['agency:a/ministry']], asserts: ['event:a/raid'] },
        'claim:b/said': { chains: [['publication:a/outlet']], asserts: ['event:b/raid'] },
        'claim:c/said': {
          chains: [['work:c/story', 'publication:c/a']],
          asserts: ['event:c/raid'],
        },
      },
      edges: [
        ...sameEvents(['a', 'b', 'c']),
        ['SAME_AS', 'publication:c/a', 'publication:a/outlet'],
      ],
    });
    expect(ids).toEqual(['agency:a/ministry']);
  });

  test('outlets that each interview the same minister', () => {
    const ids = idsOf({
      articles: { a: null },
      claims: {
        'claim:a/1': {
          chains: [['person:a/minister', 'work:a/interview', 'publication:a/daily']],
          asserts: ['event:a/raid'],
        },
        'claim:a/2': {
          chains: [['person:a/minister', 'work:a/talk', 'publication:a/radio']],
          asserts: ['event:a/raid'],
        },
      },
    });
    expect(ids).toEqual(['person:a/minister']);
  });

  test('speakers heard in one work, whoever they are', () => {
    const compact: CompactGraph = {
      articles: { a: 'publication:a/outlet' },
      claims: {
        'claim:a/1': {
          chains: [['person:a/mayor', 'work:a/report', 'organization:a/monitor']],
          asserts: ['event:a/raid'],
        },
        'claim:a/2': {
          chains: [['person:a/general', 'work:a/report', 'organization:a/monitor']],
          asserts: ['event:a/raid'],
        },
      },
    };
    expect(idsOf(compact)).toEqual(['organization:a/monitor']);
    expect(countOf(compact)).toEqual({ ...NONE, origins: 1, withoutSide: 1 });
  });

  test('but a work that only repeats those who speak for themselves adds none', () => {
    const claim = (...chain: string[]) => ({ chains: [chain], asserts: ['event:a/raid'] });
    const ids = idsOf({
      articles: { a: null },
      claims: {
        'claim:a/1': claim('agency:a/kyiv', 'work:a/round-up', 'publication:a/wire'),
        'claim:a/2': claim('agency:a/moscow', 'work:a/round-up', 'publication:a/wire'),
        'claim:a/3': claim('agency:a/kyiv'),
        'claim:a/4': claim('agency:a/moscow'),
      },
    });
    expect(ids).toEqual(['agency:a/kyiv', 'agency:a/moscow']);
  });

  test('works that one body released', () => {
    const ids = idsOf({
      articles: { a: 'publication:a/outlet' },
      nodes: { 'person:a/commander': { identity: 'unnamed' } },
      claims: {
        'claim:a/1': { chains: [['work:a/calls', 'agency:a/hur']], asserts: ['event:a/raid'] },
        'claim:a/2': {
          chains: [['person:a/commander', 'work:a/audio']],
          asserts: ['event:a/raid'],
        },
      },
      edges: [['PUBLISHED', 'agency:a/hur', 'work:a/audio']],
    });
    expect(ids).toEqual(['agency:a/hur']);
  });

  test('a named speaker in what the other side intercepted is not the origin', () => {
    const [claim] = originsOfClaims(
      findAttribution(
        compactToRead({
          articles: { a: 'publication:a/outlet' },
          claims: {
            'claim:a/1': { chains: [['person:a/colonel', 'work:a/audio', 'agency:a/hur']] },
          },
        }),
      ),
    );
    expect(claim).toMatchObject({ origin: 'agency:a/hur', kind: 'named', chain: 0 });
  });

  test('a statement inside another came through the same work', () => {
    const ids = idsOf({
      articles: { a: 'publication:a/outlet' },
      nodes: {
        'person:a/commander': { identity: 'unnamed' },
        'person:a/battalion-commander': { identity: 'unnamed' },
      },
      claims: {
        'claim:a/outer': {
          chains: [['person:a/commander', 'work:a/audio', 'agency:a/hur']],
          asserts: ['event:a/raid'],
        },
        'claim:a/inner': { chains: [['person:a/battalion-commander']], asserts: ['event:a/raid'] },
      },
      edges: [['QUOTES', 'claim:a/outer', 'claim:a/inner']],
    });
    expect(ids).toEqual(['agency:a/hur']);
  });
});

test('who only quotes another, without any work, adds nothing', () => {
  const ids = idsOf({
    articles: { a: 'publication:a/outlet' },
    claims: {
      'claim:a/outer': { chains: [['person:a/spokesman']], asserts: ['event:a/raid'] },
      'claim:a/inner': { chains: [['person:a/colonel']], asserts: ['event:a/raid'] },
    },
    edges: [['QUOTES', 'claim:a/outer', 'claim:a/inner']],
  });
  expect(ids).toEqual(['person:a/colonel']);
});

test('the side of a member is that of what it is part of, unless two sides are stated', () => {
  const { sideOf } = findAttribution(
    compactToRead({
      articles: { a: null },
      nodes: {
        'unit:a/brigade': { side: 'UA' },
        'publication:a/outlet': { country: 'UA' },
        'organization:a/monitor': { country: 'UA' },
        'person:a/turncoat': { side: 'RU' },
        'place:a/ukraine': { country: 'UA' },
      },
      edges: [
        ['PART_OF', 'unit:a/battalion', 'unit:a/brigade'],
        ['MEMBER_OF', 'person:a/gunner', 'unit:a/battalion'],
        ['SERVES', 'person:a/turncoat', 'place:a/ukraine'],
        ['PART_OF', 'group:a/one', 'group:a/other'],
        ['PART_OF', 'group:a/other', 'group:a/one'],
      ],
    }),
  );
  expect(sideOf(asNodeId('person:a/gunner'))).toBe('UA');
  for (const id of [
    'person:a/turncoat',
    'publication:a/outlet',
    'organization:a/monitor',
    'group:a/one',
  ])
    expect([id, sideOf(asNodeId(id))]).toEqual([id, null]);
});

describe('copies', () => {
  const wire: CompactGraph = {
    articles: articlesOf(['a', 'b', 'c']),
    nodes: Object.fromEntries(
      ['a', 'b', 'c'].map((id) => [`person:${id}/official`, { identity: 'unnamed' }]),
    ),
    claims: Object.fromEntries(
      ['a', 'b', 'c'].map((id) => [
        `claim:${id}/said`,
        { chains: [[`person:${id}/official`]], asserts: [`event:${id}/raid`] },
      ]),
    ),
    edges: sameEvents(['a', 'b', 'c']),
  };

  test('wire copy adds none, not even where its official was never merged with the original', () => {
    expect(countOf(wire)).toEqual({ ...NONE, anonymous: 3 });
    const copies = [
      ['COPIES', 'article:b', 'article:a', { share: 1 }],
      ['COPIES', 'article:c', 'article:b', { share: 0.9 }],
    ] as const;
    expect(countOf({ ...wire, edges: [...(wire.edges ?? []), ...copies] })).toEqual({
      ...NONE,
      anonymous: 1,
    });
  });

  test('what only the copies have is told once', () => {
    const counts = countOf({
      ...wire,
      articles: { ...wire.articles, original: 'publication:original/wire' },
      edges: [
        ...(wire.edges ?? []),
        ...['a', 'b', 'c'].map((id) => ['COPIES', `article:${id}`, 'article:original'] as const),
      ],
    });
    expect(counts).toEqual({ ...NONE, anonymous: 1 });
  });
});

describe('what is not an independent origin', () => {
  test('two agencies of one side are two origins and one side', () => {
    const counts = countOf({
      articles: { a: 'publication:a/outlet' },
      nodes: { 'agency:a/hur': { side: 'UA' }, 'place:a/ukraine': { country: 'UA' } },
      claims: {
        'claim:a/1': {
          chains: [['agency:a/hur'], ['unit:a/assault-forces']],
          asserts: ['event:a/raid'],
        },
      },
      edges: [['SERVES', 'unit:a/assault-forces', 'place:a/ukraine']],
    });
    expect(counts).toEqual({ ...NONE, origins: 2, sides: 1 });
  });

  test('an unnamed official is one anonymous origin, shown apart', () => {
    const counts = countOf({
      articles: { a: 'publication:a/outlet' },
      nodes: { 'person:a/official': { identity: 'unnamed' } },
      claims: {
        'claim:a/1': { chains: [['person:a/official']], asserts: ['event:a/raid'] },
        'claim:a/2': { chains: [['person:a/official']], asserts: ['event:a/raid'] },
      },
    });
    expect(counts).toEqual({ ...NONE, anonymous: 1 });
  });

  test('an origin that nobody names is not counted, nor is a kind or a placeholder', () => {
    const counts = countOf({
      articles: { a: 'publication:a/outlet' },
      nodes: {
        'group:a/analysts': { identity: 'kind' },
        'person:a/somebody': { identity: 'unknown' },
      },
      claims: {
        'claim:a/1': { origin: 'unknown', asserts: ['event:a/raid'] },
        'claim:a/2': { chains: [['group:a/analysts']], asserts: ['event:a/raid'] },
        'claim:a/3': { chains: [['person:a/somebody']], asserts: ['event:a/raid'] },
      },
    });
    expect(counts).toEqual({ ...NONE, unknown: 3 });
  });

  test("the article's own voice is shown apart, until another names the outlet as its source", () => {
    const alone: CompactGraph = {
      articles: articlesOf(['a', 'b']),
      nodes: { 'event:a/raid': { factuality: 'asserted' } },
      ownVoice: ['event:a/raid'],
    };
    expect(countOf(alone)).toEqual({ ...NONE, ownVoice: 1 });
    const cited = countOf({
      ...alone,
      claims: { 'claim:b/1': { chains: [['publication:a/outlet']], asserts: ['event:b/raid'] } },
      edges: sameEvents(['a', 'b']),
    });
    expect(cited).toEqual({ ...NONE, origins: 1, withoutSide: 1 });
  });

  test('people heard in the own work of the outlet are not its own voice', () => {
    const counts = countOf({
      articles: { a: 'publication:a/outlet' },
      nodes: { 'person:a/one': { identity: 'unnamed' }, 'person:a/other': { identity: 'unnamed' } },
      claims: {
        'claim:a/1': {
          chains: [['person:a/one', 'work:a/film', 'publication:a/outlet']],
          asserts: ['event:a/raid'],
        },
        'claim:a/2': {
          chains: [['person:a/other', 'work:a/film', 'publication:a/outlet']],
          asserts: ['event:a/raid'],
        },
      },
    });
    expect(counts).toEqual({ ...NONE, anonymous: 1 });
  });

  test('a denial is no origin; who denies is shown', () => {
    const [event] = eventsOf({
      articles: { a: 'publication:a/outlet' },
      claims: {
        'claim:a/1': { chains: [['agency:a/kyiv']], asserts: ['event:a/raid'] },
        'claim:a/2': { chains: [['agency:a/moscow']], stance: 'denies' },
        'claim:a/3': { chains: [['agency:a/minsk']], stance: 'doubts', asserts: ['event:a/raid'] },
      },
      edges: [['ANSWERS', 'claim:a/2', 'claim:a/1', { stance: 'denies' }]],
    });
    expect(event).toMatchObject({ origins: 1, deniedBy: ['agency:a/minsk', 'agency:a/moscow'] });
  });

  test('MAYBE_SAME_AS joins nothing', () => {
    const ids = idsOf({
      articles: { a: null },
      claims: {
        'claim:a/1': {
          chains: [['unit:a/assault-forces'], ['unit:a/military']],
          asserts: ['event:a/raid'],
        },
      },
      edges: [['MAYBE_SAME_AS', 'unit:a/military', 'unit:a/assault-forces']],
    });
    expect(ids).toHaveLength(2);
  });
});

describe('circles', () => {
  const ring: CompactGraph = {
    articles: articlesOf(['a', 'b']),
    claims: {
      'claim:a/1': { chains: [['publication:b/outlet']], asserts: ['event:a/raid'] },
      'claim:b/1': { chains: [['work:b/story']], asserts: ['event:b/raid'] },
    },
    edges: [...sameEvents(['a', 'b']), ['SAME_AS', 'work:b/story', 'article:a']],
  };

  test('two outlets that have it from one another have no origin', () => {
    expect(countOf(ring)).toEqual(NONE);
    expect(eventsOf(ring)[0]?.circles).toEqual([
      { members: ['publication:a/outlet', 'publication:b/outlet'], grounded: false },
    ]);
  });

  test('unless one of them has it from outside as well', () => {
    const claims = {
      ...ring.claims,
      'claim:b/2': { chains: [['agency:b/ministry']], asserts: ['event:b/raid'] },
    };
    expect(idsOf({ ...ring, claims })).toEqual(['agency:b/ministry']);
    expect(eventsOf({ ...ring, claims })[0]?.circles).toMatchObject([{ grounded: true }]);
  });

  test('a work that cites only the article that cites it', () => {
    const compact: CompactGraph = {
      articles: { a: 'publication:a/outlet' },
      claims: { 'claim:a/1': { chains: [['work:a/post']], asserts: ['event:a/raid'] } },
      edges: [
        ['CITES', 'article:a', 'work:a/post'],
        ['CITES', 'work:a/post', 'article:a'],
      ],
    };
    expect(countOf(compact)).toEqual(NONE);
  });
});

test('a theme counts what happened to one side: not what was only ordered, nor what did not happen', () => {
  const attribution = findAttribution(
    compactToRead({
      articles: { a: 'publication:a/outlet' },
      nodes: {
        'group:a/soldiers': { side: 'RU', identity: 'unnamed' },
        'event:a/ordered': { factuality: 'ordered' },
        'event:a/denied': { polarity: 'negative' },
      },
      claims: {
        'claim:a/1': { chains: [['agency:a/hur']], asserts: ['event:a/beating'] },
        'claim:a/2': { chains: [['publication:a/insider']], asserts: ['event:a/pits'] },
        'claim:a/3': { chains: [['publication:a/policy']], asserts: ['event:a/ordered'] },
        'claim:a/4': { chains: [['agency:a/ministry']], asserts: ['event:a/denied'] },
        'claim:a/5': { chains: [['agency:a/court']], asserts: ['event:a/elsewhere'] },
      },
      edges: ['beating', 'pits', 'ordered', 'denied'].map(
        (event) => ['AFFECTED', `event:a/${event}`, 'group:a/soldiers'] as const,
      ),
    }),
  );
  const types = originsOfType(originsOfEvents(findTellings(attribution), attribution), attribution);
  expect(types.map(({ targetSide, origins }) => [targetSide, origins])).toEqual([
    [null, 1],
    ['RU', 2],
  ]);
});
