import { describe, expect, test } from '@jest/globals';
import { Factuality } from '../../../src/model/vocabulary.ts';
import { lookOf, onDarkPaper } from '../../../src/viewer/page/look.ts';
import { seedPage } from '../seed-page.ts';

describe('what a node looks like', () => {
  const { graph, nodes } = seedPage();
  const all = nodes.map((key) => graph.getNodeAttributes(key));

  test('only what an article asserts itself is filled, and each way of telling has a colour of its own', () => {
    const event = all.find(({ label }) => label === 'Event');
    if (event?.label !== 'Event') throw new Error('no event');
    const looks = Factuality.options.map((factuality) => lookOf({ ...event, factuality }));
    expect(looks.map(({ hollow }) => hollow)).toEqual([false, true, true, true, true, true]);
    for (const paper of [(color: string) => color, onDarkPaper])
      expect(new Set(looks.map(({ color }) => paper(color))).size).toBe(looks.length);
  });
  test('a protected person has a border, and nobody else', () => {
    for (const attributes of all) {
      const isProtected = 'protected' in attributes && attributes.protected;
      expect(lookOf(attributes).border !== null).toBe(isProtected);
    }
  });
  test('on dark paper black is light, and what is bright stays as it is', () => {
    expect(onDarkPaper('#1a1a1a')).toBe('#e6e6e6');
    expect(onDarkPaper('#f0e442')).toBe('#f0e442');
  });
});
