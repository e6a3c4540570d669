import { expect, test } from '@jest/globals';
import { layOutAround } from '../../../../src/viewer/page/graph/lay-out-around.ts';
import { findShown } from '../../../../src/viewer/page/shown.ts';
import { START } from '../../../../src/viewer/page/state.ts';
import { named, seedPage } from '../../seed-page.ts';

const page = seedPage();
const order = named(page, 'ordered attack (shoot): 55th');
const shown = [...findShown(page, { ...START, at: order, focus: 1 }).nodes];

test('the surroundings of an event have who says it, through whom', () => {
  const labels = shown.map((key) => page.graph.getNodeAttribute(key, 'label'));
  expect(labels).toEqual(expect.arrayContaining(['Claim', 'Person', 'Work', 'Agency', 'Article']));
});

test.each([
  [640, 560],
  [342, 500],
])('in %d × %d everything is in the area, in columns, no two at one place', (width, height) => {
  const { places } = layOutAround(page, shown, { width, height });
  expect(places.size).toBe(shown.length);
  const all = [...places.values()];
  for (const [x, y] of all) {
    expect(x).toBeGreaterThan(0);
    expect(x).toBeLessThan(width);
    expect(y).toBeGreaterThan(0);
    expect(y).toBeLessThan(height);
  }
  expect(new Set(all.map(([x]) => x)).size).toBeLessThanOrEqual(width > 500 ? 4 : 2);
  expect(new Set(all.map(String)).size).toBe(all.length);
});

test('who says it is left of the claim, the claim of the event', () => {
  const { places } = layOutAround(page, shown, { width: 640, height: 560 });
  const xOf = (label: string) =>
    shown
      .filter((key) => page.graph.getNodeAttribute(key, 'label') === label)
      .map((key) => places.get(key)?.[0] ?? 0);
  expect(Math.max(...xOf('Article'))).toBeLessThan(Math.min(...xOf('Claim')));
  expect(Math.max(...xOf('Claim'))).toBeLessThan(Math.min(...xOf('Event')));
});
