import { describe, expect, test } from '@jest/globals';
import { contentHash } from '../../../src/graph/flat/content-hash.ts';
import { EDGE_PLAN, NODE_PLANS } from '../../../src/graph/flat/property-plan.ts';
import { NODE_SCHEMAS } from '../../../src/model/graph.ts';
import { NodeLabel } from '../../../src/model/kinds/kinds.ts';
import { storedContent, storedForm, unflatten } from '../../../src/store/push/properties.ts';
import { madeFacts } from '../made-graph.ts';

describe('properties', () => {
  const { nodes, edges } = madeFacts('one');

  test('every node and relationship survives the way there and back', () => {
    for (const { attributes } of nodes) {
      const { label, ...rest } = attributes;
      const { parameters, content } = storedForm(attributes, NODE_PLANS[label]);
      expect(unflatten(parameters, NODE_PLANS[label])).toEqual(rest);
      expect(storedContent(parameters, NODE_PLANS[label])).toBe(content);
    }
    for (const { attributes } of edges) {
      const { type: _, ...rest } = attributes;
      const { parameters, content } = storedForm(attributes, EDGE_PLAN);
      expect(unflatten(parameters, EDGE_PLAN)).toEqual(rest);
      expect(storedContent(parameters, EDGE_PLAN)).toBe(content);
    }
  });

  test('nothing nested is left, and the order of attributes does not matter', () => {
    for (const { attributes } of nodes) {
      const plan = NODE_PLANS[attributes.label];
      const { parameters, content } = storedForm(attributes, plan);
      for (const value of Object.values(parameters))
        expect(Array.isArray(value) || typeof value !== 'object').toBe(true);
      const reversed = Object.fromEntries(Object.entries(attributes).reverse());
      expect(storedForm(reversed, plan).content).toBe(content);
      expect(storedForm({ ...attributes, rule: undefined }, plan).content).toBe(content);
      expect(parameters['label']).toBeUndefined();
    }
  });

  test('the plans know every attribute of the model', () => {
    for (const label of NodeLabel.options) {
      const planned = new Set(NODE_PLANS[label].properties.map(({ attribute }) => attribute));
      expect([...planned]).toEqual(Object.keys(NODE_SCHEMAS[label].shape));
    }
    expect(NODE_PLANS.Unit.properties.map(({ name }) => name)).toContain('designationNumber');
    expect(NODE_PLANS.Group.integers).toEqual(['countMin', 'countMax', 'toldApart']);
    expect(NODE_PLANS.Mention.integers).toEqual(['start', 'end', 'page']);
    expect(EDGE_PLAN.integers).toEqual(['hop', 'chain']);
  });

  test('an edit by hand shows: another value, another type', () => {
    const plan = NODE_PLANS.Mention;
    const flat = { displayName: 'x', sources: ['one'], coder: 'c', confidence: 1, start: 1 };
    const { content } = storedForm({ label: 'Mention', ...flat }, plan);
    expect(storedContent({ ...flat, start: 1n, id: 'm', note: 'theirs' }, plan)).toBe(content);
    expect(storedContent({ ...flat, start: 2n }, plan)).not.toBe(content);
    expect(storedContent({ ...flat, start: 1 }, plan)).toBeNull();
    expect(storedContent({ ...flat, start: 1n, confidence: 1n }, plan)).toBeNull();
    expect(contentHash(content)).toHaveLength(16);
  });
});
