import { describe, expect, test } from '@jest/globals';
import {
  converter,
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  formatHex,
  type Rgb,
  wcagContrast,
} from 'culori';
import { NodeLabel } from '../../src/model/kinds/kinds.ts';
import { PALETTE, Palette } from '../../src/model/palette.ts';
import { RelationshipType } from '../../src/model/relationships.ts';
import { Factuality } from '../../src/model/vocabulary.ts';

const { nodes, events, relationships } = PALETTE;
const rgb = converter('rgb');
const lines = Object.entries(relationships);

/** Machado, Oliveira and Fernandes 2009, as culori has them; 1 is a kind of cone that is not there at all. */
const without =
  (filter: (color: Rgb) => Rgb) =>
  (hex: string): string =>
    formatHex(filter(toRgb(hex)));
const EYES = {
  trichromat: (hex: string) => hex,
  protanope: without(filterDeficiencyProt(1)),
  deuteranope: without(filterDeficiencyDeuter(1)),
  tritanope: without(filterDeficiencyTrit(1)),
};

function toRgb(hex: string): Rgb {
  const color = rgb(hex);
  if (!color) throw new Error(`${hex} is no colour`);
  return color;
}
const distance = differenceCiede2000();

/** Least CIEDE2000 between two fills: about 1 can just be seen side by side, 10 is seen at a glance. */
const APART = 10;
/** Least contrast of WCAG 2.2: words (1.4.3), and lines against what is behind them (1.4.11). */
const READABLE = 4.5;
const VISIBLE = 3;

const fills = new Map([
  ...Object.entries(nodes).map(([label, { color }]) => [label, color] as const),
  ...Object.entries(events)
    .filter(([factuality]) => factuality !== 'asserted')
    .map(([factuality, { color }]) => [`${factuality} Event`, color] as const),
]);
const pairs = [...fills].flatMap((one, at) =>
  [...fills].slice(at + 1).map((other) => [one, other] as const),
);

describe('the palette', () => {
  test('has every label, factuality and relationship type, and nothing else', () => {
    expect(Object.keys(nodes)).toEqual(NodeLabel.options);
    expect(Object.keys(events)).toEqual(Factuality.options);
    expect(lines.map(([type]) => type)).toEqual(['default', ...RelationshipType.options]);
    expect(Palette.safeParse({ ...PALETTE, nodes: { ...nodes, Ship: nodes.Unit } }).success).toBe(
      false,
    );
    const { Unit: _, ...others } = nodes;
    expect(Palette.safeParse({ ...PALETTE, nodes: others }).success).toBe(false);
  });

  test('draws an asserted event as an event is drawn', () => {
    expect(events.asserted).toEqual({ color: nodes.Event.color, text: nodes.Event.text });
  });

  test('has words that can be read', () => {
    for (const [name, { color, text }] of [...Object.entries(nodes), ...Object.entries(events)])
      expect({ name, readable: wcagContrast(color, text) >= READABLE }).toEqual({
        name,
        readable: true,
      });
  });

  test('has lines and edges that show on the background', () => {
    const drawn = [...lines, ['outline', PALETTE.outline], ['protected', PALETTE.protected.border]];
    for (const [name = '', color = ''] of drawn)
      expect({ name, visible: wcagContrast(color, PALETTE.background) >= VISIBLE }).toEqual({
        name,
        visible: true,
      });
  });

  test.each(Object.entries(EYES))(
    'is told apart by a %s, every node from every other',
    (_, see) => {
      const alike = pairs.filter(([[, one], [, other]]) => distance(see(one), see(other)) < APART);
      expect(alike).toEqual([]);
    },
  );

  test.each(Object.entries(EYES))('shows a %s who is protected and what conflicts', (_, see) => {
    const apart = (one: string, other: string): number => distance(see(one), see(other));
    expect(apart(PALETTE.protected.border, PALETTE.outline)).toBeGreaterThan(APART);
    expect(apart(relationships.SAME_AS, relationships.NOT_SAME_AS)).toBeGreaterThan(APART);
    expect(apart(relationships.SAME_AS, relationships.MAYBE_SAME_AS)).toBeGreaterThan(APART);
    expect(apart(relationships.ATTRIBUTED_TO, relationships.CONFLICTS_WITH)).toBeGreaterThan(APART);
    expect(apart(relationships.ATTRIBUTED_TO, relationships.PERFORMED_BY)).toBeGreaterThan(APART);
    expect(apart(relationships.ATTRIBUTED_TO, relationships.ASSERTS)).toBeGreaterThan(APART);
  });
});
