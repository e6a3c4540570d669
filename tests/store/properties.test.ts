import { describe, expect, test } from '@jest/globals';
import { NODE_SCHEMAS } from '../../src/model/graph.ts';
import { NodeLabel } from '../../src/model/vocabulary.ts';
import {
  contentHash,
  EDGE_PLAN,
  flatten,
  NODE_PLANS,
  parametersOf,
  storedContent,
  unflatten,
} from '../../src/store/properties.ts';
import { madeFacts } from './made-graph.ts';

describe('properties', () => {
  const { nodes, edges } = madeFacts('one');

  test('every node and relationship survives the way there and back', () => {
    for (const { attributes } of nodes) {
      const { label, ...rest } = attributes;
      const plan = NODE_PLANS[label];
      const stored = parametersOf(flatten(attributes, plan), plan);
      expect(unflatten(stored, plan)).toEqual(rest);
      expect(storedContent(stored, plan)).toBe(JSON.stringify(flatten(attributes, plan)));
    }
    for (const { attributes } of edges) {
      const { type: _, ...rest } = attributes;
      expect(unflatten(parametersOf(flatten(attributes, EDGE_PLAN), EDGE_PLAN), EDGE_PLAN)).toEqual(
        rest,
      );
    }
  });

  test('nothing nested is left, and the order of attributes does not matter', () => {
    for (const { attributes } of nodes) {
      const plan = NODE_PLANS[attributes.label];
      const flat = flatten(attributes, plan);
      for (const value of Object.values(flat))
        expect(Array.isArray(value) || typeof value !== 'object').toBe(true);
      const reversed = Object.fromEntries(Object.entries(attributes).reverse());
      expect(JSON.stringify(flatten(reversed, plan))).toBe(JSON.stringify(flat));
    }
  });

  test('the plans know every attribute of the model', () => {
    for (const label of NodeLabel.options) {
      const planned = new Set(NODE_PLANS[label].properties.map(({ attribute }) => attribute));
      expect([...planned]).toEqual(Object.keys(NODE_SCHEMAS[label].shape));
    }
    expect(NODE_PLANS.Unit.properties.map(({ name }) => name)).toContain('designationNumber');
    expect(NODE_PLANS.Group.integers).toEqual(['countMin', 'countMax']);
    expect(NODE_PLANS.Mention.integers).toEqual(['start', 'end']);
    expect(EDGE_PLAN.integers).toEqual(['hop', 'chain']);
  });

  test('an edit by hand shows: another value, another type', () => {
    const plan = NODE_PLANS.Mention;
    const flat = { displayName: 'x', sources: ['one'], coder: 'c', confidence: 1, start: 1 };
    const content = JSON.stringify(flat);
    expect(storedContent({ ...flat, start: 1n, id: 'm', note: 'theirs' }, plan)).toBe(content);
    expect(storedContent({ ...flat, start: 2n }, plan)).not.toBe(content);
    expect(storedContent({ ...flat, start: 1 }, plan)).toBeNull();
    expect(storedContent({ ...flat, start: 1n, confidence: 1n }, plan)).toBeNull();
    expect(contentHash(content)).toHaveLength(16);
  });
});
