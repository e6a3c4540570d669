import { describe, expect, test } from '@jest/globals';
import { diffParts } from '../../../src/graph/diff/diff-parts.ts';
import type { Facts } from '../../../src/graph/facts.ts';
import { partsOfGraph } from '../../../src/graph/parts.ts';
import { graphOf } from '../../../src/graph/serialize.ts';
import { asSourceId } from '../../../src/model/as-id.ts';
import type { NodeRow } from '../../../src/model/graph.ts';
import { nodeId } from '../../../src/model/ids.ts';
import { edgeOf } from '../../store/made-graph.ts';

/** An article that tells of an attack by a unit; ids begin to count where it is told to. */
function telling(
  name: string,
  { first = 1, unit = '74th Brigade', type = 'attack', title = name } = {},
): Facts {
  const source = asSourceId(name);
  const id = (label: 'Unit' | 'Event' | 'Mention', at: number) => nodeId(label, source, `x${at}`);
  const read = { coder: 'person', confidence: 1, sources: [source] };
  const nodes = [
    {
      key: `article:${source}`,
      attributes: {
        label: 'Article',
        displayName: title,
        title,
        sources: [source],
        sha256: 'a'.repeat(64),
        status: 'current',
        text: 'text',
      },
    },
    {
      key: id('Unit', first),
      attributes: { label: 'Unit', displayName: unit, ...read, name: unit, identity: 'named' },
    },
    {
      key: id('Event', first),
      attributes: {
        label: 'Event',
        displayName: `${type}: ${unit}`,
        ...read,
        type,
        factuality: 'asserted',
        polarity: 'positive',
        genericity: 'single',
        status: 'unassessed',
      },
    },
    {
      key: id('Mention', 1),
      attributes: {
        label: 'Mention',
        displayName: unit,
        ...read,
        quote: unit,
        part: 'text',
        start: first,
        end: first + 4,
        prefix: '',
        suffix: '',
        use: 'mention',
      },
    },
  ] as unknown as NodeRow[];
  const [event, thing, mention] = [id('Event', first), id('Unit', first), id('Mention', 1)];
  const words = { quote: unit };
  return {
    nodes,
    edges: [
      edgeOf('IN', mention, `article:${source}` as never, source, words),
      edgeOf('REFERS_TO', mention, thing, source, words),
      edgeOf('REFERS_TO', mention, event, source, words),
      edgeOf('PERFORMED_BY', event, thing, source, words),
    ],
  };
}

const same = (label: 'Unit' | 'Event', one: string, other: string) =>
  edgeOf(
    'SAME_AS',
    nodeId(label, asSourceId(one), 'x1'),
    nodeId(label, asSourceId(other), 'x1'),
    one,
  );

const partsOf = (facts: readonly Facts[], more: Facts['edges'] = []) =>
  partsOfGraph(
    graphOf({
      nodes: facts.flatMap(({ nodes }) => nodes),
      edges: [...facts.flatMap(({ edges }) => edges), ...more],
    }),
  );
const diff = (...sides: [ReturnType<typeof partsOf>, ReturnType<typeof partsOf>]) => [
  ...diffParts(...sides),
];
const sentences = (facts: readonly { sentence: string }[]) => facts.map(({ sentence }) => sentence);

describe('the difference of two graphs', () => {
  test('nothing, of a graph and itself, and where only ids have shifted', () => {
    expect(diff(partsOf([telling('one')]), partsOf([telling('one')]))).toEqual([]);
    expect(diff(partsOf([telling('one')]), partsOf([telling('one', { first: 5 })]))).toEqual([]);
  });

  test('names what was gained and lost, with its words', () => {
    const [found, ...more] = diff(
      partsOf([telling('one'), telling('two')]),
      partsOf([telling('one', { unit: '64th Brigade' }), telling('two')]),
    );
    expect(more).toEqual([]);
    expect(found?.source).toBe('one');
    expect(sentences(found?.lost ?? [])).toEqual([
      'Event “attack: 74th Brigade”',
      'Unit “74th Brigade”',
      'Event “attack: 74th Brigade” PERFORMED_BY Unit “74th Brigade”',
    ]);
    expect(sentences(found?.gained ?? [])).toContain('Unit “64th Brigade”');
    expect(found?.lost.map(({ quote }) => quote)).toEqual([
      '74th Brigade',
      '74th Brigade',
      '74th Brigade',
    ]);
  });

  test('tells of the same fact what changed in it', () => {
    const changed = telling('one');
    const nodes = changed.nodes.map((row) =>
      row.attributes.label === 'Event'
        ? { ...row, attributes: { ...row.attributes, status: 'verified' } }
        : row,
    ) as NodeRow[];
    const [found] = diff(partsOf([telling('one')]), partsOf([{ ...changed, nodes }]));
    expect(found).toMatchObject({
      gained: [],
      lost: [],
      changed: [{ changes: [{ property: 'status', old: 'unassessed', new: 'verified' }] }],
    });
  });

  test('another headline is one change, whatever is said of the article', () => {
    const one = asSourceId('one');
    const published = edgeOf('PUBLISHED', nodeId('Unit', one, 'x1'), 'article:one' as never, one);
    const versions = ['Strike on Lisna', 'Lisna hit'].map((title) =>
      partsOf([telling('one', { title }), telling('two')], [published]),
    );
    expect(diff(...(versions as [never, never]))).toEqual([
      {
        source: 'one',
        gained: [],
        lost: [],
        support: [],
        changed: [
          expect.objectContaining({
            changes: [{ property: 'title', old: 'Strike on Lisna', new: 'Lisna hit' }],
          }),
        ],
      },
    ]);
  });

  test('a source that is gone, and one that has come', () => {
    const [gone, come] = diff(partsOf([telling('one')]), partsOf([telling('two')]));
    expect([gone?.source, gone?.lost.length, gone?.gained.length]).toEqual(['one', 4, 0]);
    expect([come?.source, come?.lost.length, come?.gained.length]).toEqual(['two', 0, 4]);
  });

  test('a fact that others say too has lost support, and is not lost', () => {
    const all = ['one', 'two', 'three'].map((source) => telling(source));
    const judged = (['Unit', 'Event'] as const).flatMap((label) => [
      same(label, 'one', 'two'),
      same(label, 'one', 'three'),
    ]);
    const left = judged.filter(({ target }) => !target.includes('three'));
    const found = diff(partsOf(all, judged), partsOf(all.slice(0, 2), left));
    const three = found.find(({ source }) => source === 'three');
    expect(sentences(three?.lost ?? [])).toEqual(['Article “three”']);
    expect(three?.support.map(({ fact, before, after }) => [fact.kind, before, after])).toEqual([
      ['Event', 3, 2],
      ['Unit', 3, 2],
      ['PERFORMED_BY', 3, 2],
    ]);
    // And the judgements that named it are gone with it.
    const one = found.find(({ source }) => source === 'one');
    expect(one?.lost.map(({ kind }) => kind)).toEqual(['SAME_AS', 'SAME_AS']);
    // The other way round it has gained some.
    const back = diff(partsOf(all.slice(0, 2), left), partsOf(all, judged));
    expect(back.find(({ source }) => source === 'three')?.support[0]).toMatchObject({
      before: 2,
      after: 3,
    });
  });
});
