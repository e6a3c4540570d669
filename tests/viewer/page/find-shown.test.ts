import { describe, expect, test } from '@jest/globals';
import { findShown } from '../../../src/viewer/page/shown.ts';
import { type Filters, NO_FILTERS, START } from '../../../src/viewer/page/state.ts';
import { named, seedPage } from '../seed-page.ts';

describe('what is shown of the seed article', () => {
  const page = seedPage();
  const shown = (filters: Partial<Filters>, more = {}) =>
    findShown(page, { ...START, ...more, filters: { ...NO_FILTERS, ...filters } });
  const unit = named(page, '55th');
  const labels = (nodes: ReadonlySet<string>) =>
    new Set([...nodes].map((key) => page.graph.getNodeAttribute(key, 'label')));
  const events = (nodes: ReadonlySet<string>) =>
    [...nodes].flatMap((key) => {
      const attributes = page.graph.getNodeAttributes(key);
      return attributes.label === 'Event' ? [attributes] : [];
    });

  test('is everything but dates, and no words', () => {
    const { nodes } = shown({});
    expect(nodes.size).toBe(page.nodes.length - 7);
    expect(labels(nodes)).not.toContain('Date');
    expect(labels(shown({ label: ['Date', 'Event'] }).nodes)).toEqual(new Set(['Date', 'Event']));
  });
  test('by a fact’s own values, with who takes part in it and nobody else', () => {
    const { nodes } = shown({ told: ['ordered'] });
    expect(events(nodes).map(({ factuality }) => factuality)).toEqual(['ordered', 'ordered']);
    expect(nodes).toContain(unit);
    for (const key of nodes) {
      const isFact = ['Event', 'Claim'].includes(page.graph.getNodeAttribute(key, 'label'));
      const joins = page.graph.someNeighbor(key, (other) => nodes.has(other));
      expect([key, isFact || joins]).toEqual([key, true]);
    }
  });
  test('by what came through one audio that nobody could verify', () => {
    const { nodes } = shown({ status: ['unverified'], label: ['Event'] });
    expect(events(nodes).length).toBeGreaterThan(1);
    expect(new Set(events(nodes).map(({ status }) => status))).toEqual(new Set(['unverified']));
  });
  test('by the number of independent origins', () => {
    const told = events(shown({ origins: 1 }).nodes);
    expect(told.length).toBeGreaterThan(0);
    expect(told.every(({ factuality }) => factuality !== 'asserted')).toBe(true);
    expect(shown({ origins: 99 }).nodes.size).toBe(0);
  });
  test('by days: what has no known year is kept until it is asked away', () => {
    const all = events(shown({ from: '1990-01-01', until: '1990-12-31' }).nodes);
    const dated = events(shown({ from: '1990-01-01', until: '1990-12-31', undated: false }).nodes);
    expect(dated.length).toBe(0);
    expect(all.length).toBeGreaterThan(0);
  });
  test('around one node', () => {
    const at = unit;
    const near = shown({}, { at, focus: 1 }).nodes;
    expect(near.size).toBe(
      1 +
        page.graph
          .neighbors(at)
          .filter((key) => page.graph.getNodeAttribute(key, 'label') !== 'Mention').length,
    );
    expect(shown({}, { at, focus: 2 }).nodes.size).toBeGreaterThan(near.size);
  });
  test('on the shortest way from one to another, not through the article they both stand in', () => {
    const [at, to] = [unit, named(page, 'Foreign Policy')];
    const { path } = shown({}, { at, to });
    expect(path?.[0]).toBe(at);
    expect(path?.at(-1)).toBe(to);
    for (const [place, key] of (path ?? []).slice(1).entries())
      expect(page.graph.areNeighbors(key, path?.[place])).toBe(true);
  });
  test('is empty where neither end is shown', () => {
    const [at, to] = [named(page, 'The Insider'), named(page, 'Foreign Policy')];
    expect(shown({ type: ['hack'] }, { at, to })).toMatchObject({ path: null, nodes: new Set() });
  });
});
