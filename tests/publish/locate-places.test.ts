import { describe, expect, test } from '@jest/globals';
import { ordinaryWords } from '../../src/coders/offline/en/lexicon/ordinary-words.ts';
import type { ProfileName } from '../../src/model/profile.ts';
import { locatePlaces, type SettlementsByName } from '../../src/publish/locate-places.ts';
import { publish } from '../../src/publish/publish.ts';
import { type CompactGraph, compactGraph } from '../analyse/compact-graph.ts';

/** Invented settlements of an invented country; two are called Brod. */
const SETTLEMENTS: SettlementsByName = {
  XT: {
    lisna: [[30.5, 50.2, 'north']],
    brod: [
      [31, 49, 'north'],
      [35, 48, 'south'],
    ],
    'stari selo': [
      [32, 49, 'north'],
      [32.02, 49.01, 'north'],
    ],
  },
};
const settlement = (displayName: string, more: object = {}) => ({
  ...{ displayName, name: displayName, precision: 'settlement', country: 'XT' },
  ...more,
});

/** Places are mentioned in the text; people in the head of the article, unless `together`. */
function locate(
  compact: Omit<CompactGraph, 'articles'>,
  profile: ProfileName = 'public',
  together = false,
) {
  const mentioned = Object.keys(compact.nodes ?? {}).filter((key) => !key.startsWith('event:'));
  const edges = mentioned.map((key) => {
    const isApart = key.startsWith('group:') && !together;
    return ['REFERS_TO', `mention:a/${isApart ? 'head' : 'words'}`, key] as const;
  });
  const graph = compactGraph({
    articles: { a: null },
    ...compact,
    nodes: { ...compact.nodes, 'mention:a/head': { part: 'head', field: 'title' } },
    edges: [['IN', 'mention:a/head', 'article:a'], ...edges, ...(compact.edges ?? [])],
  });
  const published = publish(graph, profile, ordinaryWords());
  return locatePlaces(published, SETTLEMENTS).map(({ country, at, isCoarse }) => ({
    country,
    at,
    isCoarse,
  }));
}
const one = (place: Record<string, unknown>, profile?: ProfileName) =>
  locate({ nodes: { 'place:a/p': place } }, profile)[0];

describe('a place is located', () => {
  test('where its country has one settlement of its name, whatever the accents', () => {
    expect(one(settlement('Lisna'))).toEqual({ country: 'XT', at: [30.5, 50.2], isCoarse: false });
    expect(one(settlement('Líšna'))?.at).toEqual([30.5, 50.2]);
    expect(one(settlement('Stari-Selo'))?.at).toEqual([32, 49]);
  });
  test('not where the country has several of the name, unless its region tells which', () => {
    expect(one(settlement('Brod'))?.at).toBeNull();
    const region = {
      displayName: 'South Oblast',
      name: 'South Oblast',
      country: 'XT',
      precision: 'area',
    };
    const found = locate({
      nodes: { 'place:a/p': settlement('Brod'), 'place:a/region': region },
      edges: [['PART_OF', 'place:a/p', 'place:a/region']],
    });
    expect(found.map(({ at }) => at)).toEqual([[35, 48], null]);
  });
  test('not without a country, and not in another one', () => {
    expect(one(settlement('Lisna', { country: undefined }))).toBeUndefined();
    expect(one(settlement('Lisna', { country: 'XV' }))?.at).toBeNull();
  });
  test('not more precisely than the text: an area, a sector or a country is no point', () => {
    for (const precision of ['area', 'sector', 'country'])
      expect(one(settlement('Lisna', { precision }))?.at).toBeNull();
    expect(one(settlement('Lisna', { precision: 'withheld' }))).toBeUndefined();
    expect(one(settlement('Lisna', { identity: 'unnamed' }))?.at).toBeNull();
  });
});

describe('beside protected people', () => {
  const beside = {
    ownVoice: ['event:a/raid'],
    nodes: {
      'place:a/p': settlement('Lisna'),
      'group:a/nurses': { displayName: 'six nurses', identity: 'unnamed', protected: true },
      'event:a/raid': { type: 'detain', factuality: 'asserted' },
    },
    edges: [
      ['OCCURRED_AT', 'event:a/raid', 'place:a/p'],
      ['AFFECTED', 'event:a/raid', 'group:a/nurses'],
    ],
  } as const;

  test.each([
    ['public', null],
    ['review', null],
    ['private', [30.5, 50.2]],
  ] as const)('%s: %j', (profile, at) =>
    expect(locate(beside, profile)).toEqual([{ country: 'XT', at, isCoarse: at === null }]),
  );
  test('so is a place whose event they tell, or that is named in their paragraph', () => {
    const { nodes } = beside;
    const told = {
      ownVoice: ['event:a/raid'],
      nodes,
      claims: { 'claim:a/c': { chains: [['group:a/nurses']], asserts: ['event:a/raid'] } },
      edges: [
        ['OCCURRED_AT', 'event:a/raid', 'place:a/p'],
        ['REFERS_TO', 'mention:a/words', 'claim:a/c'],
      ] as const,
    };
    expect(locate(told)[0]?.at).toBeNull();
    const named = {
      nodes: { 'place:a/p': nodes['place:a/p'], 'group:a/nurses': nodes['group:a/nurses'] },
    };
    expect(locate(named, 'public', true)[0]?.at).toBeNull();
    expect(locate(named)[0]?.at).not.toBeNull();
  });
});
