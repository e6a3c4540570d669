import { describe, expect, test } from '@jest/globals';
import type { NodeId } from '../../../../src/model/ids.ts';
import { captionOf } from '../../../../src/viewer/page/caption.ts';
import { wordsId } from '../../../../src/viewer/page/evidence/chosen.ts';
import {
  communityId,
  communityOfId,
  findFolding,
  foldAll,
  foldCommunity,
  unfoldAll,
  unfoldCommunity,
} from '../../../../src/viewer/page/fold/find-folding.ts';
import { drawnSummary } from '../../../../src/viewer/page/graph/drawn-summary.ts';
import { findShown } from '../../../../src/viewer/page/shown.ts';
import { NO_FILTERS, START, type State } from '../../../../src/viewer/page/state.ts';
import { named, seedPage } from '../../seed-page.ts';

const page = seedPage();
const unit = named(page, '55th');
const claim = named(page, 'F**k the 55th');
const communityOf = (key: NodeId): number => page.communityOf.get(key) ?? -1;

function partOf(changes: Partial<State>, isLarge = true) {
  const state = { ...START, ...changes };
  return {
    page: { ...page, data: { ...page.data, isLarge } },
    shown: findShown(page, state),
    state,
  };
}
function foldingOf(changes: Partial<State>, isLarge = true) {
  const folding = findFolding(partOf(changes, isLarge));
  if (!folding) throw new Error('nothing is folded');
  return folding;
}
const openIn = (changes: Partial<State>) =>
  foldingOf(changes).groups.flatMap(({ at, isOpen }) => (isOpen ? [at] : []));
const sorted = (values: readonly number[]) => [...new Set(values)].sort((a, b) => a - b);

describe('a summary', () => {
  test('is what a large page opens on, and any other where the address says so', () => {
    expect(findFolding(partOf({}, false))).toBeNull();
    expect(findFolding(partOf({ ...unfoldAll() }, true))).toBeNull();
    expect(foldingOf({ ...foldAll() }, false).groups.length).toBe(foldingOf({}).groups.length);
  });
  test('has what is shown, each in one community, the largest first, and all folded', () => {
    const { groups, drawnAs } = foldingOf({});
    const { nodes } = findShown(page, START);
    expect(groups.flatMap(({ members }) => members).sort()).toEqual([...nodes].sort());
    const sizes = groups.map(({ members }) => members.length);
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    expect(groups.some(({ isOpen }) => isOpen)).toBe(false);
    for (const key of nodes) expect(communityOfId(drawnAs(key))).toBe(communityOf(key));
  });
  test('calls a community by its most joined members, in captions that the page may show', () => {
    for (const { name, at } of foldingOf({}).groups) {
      const captions = page.data.communities[at]?.members.map((key) => captionOf(page, key, 24));
      for (const part of name.split(', ')) expect(captions?.join(', ')).toContain(part);
      expect(name).not.toBe('');
    }
    expect(page.names[communityOf(unit)]).toMatch(/^55th/);
  });
  test('filters what is inside, and leaves out a community of which nothing is left', () => {
    const { groups } = foldingOf({ filters: { ...NO_FILTERS, label: ['Unit'] } });
    const labels = groups.flatMap(({ members }) =>
      members.map((key) => page.graph.getNodeAttribute(key, 'label')),
    );
    expect(new Set(labels)).toEqual(new Set(['Unit']));
    expect(groups.length).toBeLessThan(foldingOf({}).groups.length);
  });
});

describe('what unfolds a community', () => {
  test('the address', () => {
    expect(openIn({ open: [2, 0, 99] })).toEqual(expect.arrayContaining([0, 2]));
    expect(openIn({ open: [2, 0, 99] })).toHaveLength(2);
  });
  test('a chosen node, a relationship, words', () => {
    expect(openIn({ at: unit })).toEqual([communityOf(unit)]);
    const edge = page.edges.find((key) => page.graph.source(key) === claim);
    if (!edge) throw new Error('the claim has no relationship');
    expect(sorted(openIn({ at: edge }))).toEqual(
      sorted(page.graph.extremities(edge).map(communityOf)),
    );
    const article = named(page, 'abuse-in-russian-units');
    expect(openIn({ at: wordsId(article, 0, 200) }).length).toBeGreaterThan(0);
  });
  test('a path, and surroundings', () => {
    const to = named(page, 'The Kyiv Independent');
    const path = findShown(page, { ...START, at: unit, to }).path ?? [];
    expect(path.length).toBeGreaterThan(2);
    expect(sorted(openIn({ at: unit, to }))).toEqual(sorted(path.map(communityOf)));
    const { groups } = foldingOf({ at: unit, focus: 1 });
    expect(groups.every(({ isOpen }) => isOpen)).toBe(true);
  });
  test('the reader; who folds it lets go of what is chosen in it, and of nothing else', () => {
    const at = communityOf(unit);
    const other = at === 0 ? 1 : 0;
    expect(openIn(unfoldCommunity(START, at))).toEqual([at]);
    expect(openIn({ at: unit, ...foldCommunity(partOf({ at: unit, open: [at] }), at) })).toEqual(
      [],
    );
    expect(foldCommunity(partOf({ at: unit, open: [other] }), other)).toEqual({ open: [] });
  });
});

describe('the drawing of a summary', () => {
  const draw = (changes: Partial<State>) => {
    const part = partOf(changes);
    return drawnSummary(part.page, part.shown, foldingOf(changes));
  };
  const shown = findShown(page, START);

  test('has a node a community, and one line for all that joins two', () => {
    const { graph } = draw({});
    expect(graph.order).toBe(foldingOf({}).groups.length);
    const members = graph.reduceNodes((sum, _, node) => sum + node.members, 0);
    expect(members).toBe(shown.nodes.size);
    const between = [...shown.edges].filter((key) => {
      const [from, to] = page.graph.extremities(key);
      return communityOf(from) !== communityOf(to);
    });
    expect(graph.reduceEdges((sum, _, edge) => sum + edge.joins, 0)).toBe(between.length);
  });
  test('has the members of an unfolded one with what joins them, inside its disc', () => {
    const at = communityOf(unit);
    const { graph, extent } = draw({ open: [at] });
    expect(graph.hasNode(communityId(at))).toBe(false);
    const { place, radius, members } = page.data.communities[at] ?? {
      place: [0, 0],
      radius: 0,
      members: [],
    };
    const seen = members.filter((key) => shown.nodes.has(key));
    for (const key of seen) {
      const { x, y } = graph.getNodeAttributes(key);
      expect(Math.hypot(x - place[0], y - place[1])).toBeLessThanOrEqual(radius);
    }
    const own = graph.filterEdges((_, { joins }) => joins === 0);
    expect(own.length).toBeGreaterThan(3);
    for (const edge of own) expect(shown.edges).toContain(edge);
    // Nothing else moves when one unfolds.
    expect(extent).toEqual(draw({}).extent);
  });
  test('has all relationships when all is unfolded', () => {
    const all = page.data.communities.map((_, at) => at);
    const { graph } = draw({ open: all });
    expect(graph.edges().sort()).toEqual([...shown.edges].sort());
  });
});
