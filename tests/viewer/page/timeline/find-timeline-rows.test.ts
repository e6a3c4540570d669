import { describe, expect, test } from '@jest/globals';
import { findFigures } from '../../../../src/analyse/find-figures.ts';
import { serializeGraph } from '../../../../src/graph/serialize.ts';
import { asNodeId } from '../../../../src/model/as-id.ts';
import { readPage } from '../../../../src/viewer/page/read-page.ts';
import { isoDay } from '../../../../src/viewer/page/timeline/days.ts';
import { findTimelineRows } from '../../../../src/viewer/page/timeline/find-timeline-rows.ts';
import { groupRows } from '../../../../src/viewer/page/timeline/group-rows.ts';
import { type CompactGraph, compactGraph } from '../../../analyse/compact-graph.ts';

function pageOf(compact: CompactGraph) {
  const graph = compactGraph(compact);
  return readPage({
    title: '',
    profile: 'private',
    leftOut: { names: 0, details: 0, paragraphs: 0, nodes: 0, relationships: 0 },
    graph: JSON.parse(serializeGraph(graph)),
    ...findFigures(graph),
    positions: {},
    isLarge: false,
    communities: [],
    located: [],
    outlines: [],
  });
}

const date = (edtf: string | undefined, days: Record<string, string> = {}) => ({
  text: edtf ?? 'weeks',
  ...(edtf === undefined ? {} : { edtf }),
  ...days,
  precision: 'day',
  relation: 'on',
  anchor: 'publication',
  timex: { type: 'DATE', value: edtf ?? 'PXW' },
});
const day = (iso: string) => date(iso, { earliest: iso, latest: iso });

const page = pageOf({
  articles: { a: null, b: null, c: null },
  ownVoice: ['a', 'b', 'c'].map((id) => `event:${id}/raid`).concat('event:a/march', 'event:a/talk'),
  nodes: {
    'date:a/d': day('2024-03-12'),
    'date:b/d': day('2024-03-12'),
    'date:c/d': day('2024-03-11'),
    'date:a/m': date('XXXX-05-31'),
    'date:a/w': date(undefined),
    'event:c/raid': { factuality: 'ordered' },
    'event:a/march': { type: 'advance' },
  },
  edges: [
    ['SAME_AS', 'event:b/raid', 'event:a/raid'],
    ['SAME_AS', 'event:c/raid', 'event:a/raid'],
    ...['a', 'b', 'c'].map((id) => ['OCCURRED_ON', `event:${id}/raid`, `date:${id}/d`] as const),
    ['OCCURRED_ON', 'event:a/march', 'date:a/m'],
    ['OCCURRED_ON', 'event:a/talk', 'date:a/w'],
    ['OCCURRED_AT', 'event:a/raid', 'place:a/town'],
    ['OCCURRED_AT', 'event:b/raid', 'place:b/town'],
    ['SAME_AS', 'place:b/town', 'place:a/town'],
  ],
});
const all = { nodes: new Set(page.nodes) };

describe('rows of the timeline', () => {
  test('one event is one row, and dates that differ lie under each other in it', () => {
    const [row, ...others] = findTimelineRows(page, all).years;
    expect(others).toEqual([]);
    expect(row?.at).toBe('event:a/raid');
    expect(
      row?.told.map(({ events, factuality, placed }) => [
        ...[isoDay(placed.from ?? 0), factuality],
        ...events,
      ]),
    ).toEqual([
      ['2024-03-11', 'ordered', 'event:c/raid'],
      ['2024-03-12', 'claimed', 'event:a/raid', 'event:b/raid'],
    ]);
  });

  test('an unknown year and a length of time have lanes of their own', () => {
    const rows = findTimelineRows(page, all);
    expect(rows['unknown-year'].map(({ at }) => at)).toEqual(['event:a/march']);
    expect(rows.nowhere.map(({ at }) => at)).toEqual(['event:a/talk']);
  });

  test('what the filters hide is not in its row', () => {
    const nodes = new Set(['event:b/raid', 'event:c/raid'].map(asNodeId));
    const { years, nowhere } = findTimelineRows(page, { nodes });
    expect(years.map(({ at }) => at)).toEqual(['event:b/raid']);
    expect(years[0]?.told.flatMap(({ events }) => events)).toEqual([...nodes].reverse());
    expect(nowhere).toEqual([]);
  });

  test('places that were judged to be one are one group; what has none comes last', () => {
    const rows = Object.values(findTimelineRows(page, all)).flat();
    expect(groupRows(rows, 'place').map(({ key }) => key)).toEqual(['place:a/town', null]);
    expect(groupRows(rows, 'type').map(({ key }) => key)).toEqual(['abuse', 'advance']);
  });
});
