import { readdirSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { EDGE_PROPERTIES, NODE_SCHEMAS } from '../../src/model/graph.ts';
import { StoredOrigins } from '../../src/model/origins.ts';
import { RELATIONSHIPS } from '../../src/model/relationships.ts';
import * as vocabulary from '../../src/model/vocabulary.ts';
import { codeSpans, read } from './pages.ts';

describe('docs/model.md', () => {
  const page = read('docs/model.md');
  const COMMON = [
    'displayName',
    'sources',
    'coder',
    'confidence',
    'rule',
    'alternatives',
    'review',
    'reviewedBy',
    'reviewedOn',
    'reviewReason',
  ];

  test.each(Object.entries(NODE_SCHEMAS))('has every property of %s', (label, { shape }) => {
    const row = page.match(new RegExp(`^\\| \`${label}\` \\| .*$`, 'm'))?.[0] ?? '';
    const listed = codeSpans(row.split(' | ')[2] ?? '');
    const own = Object.entries(shape)
      .filter(([name]) => !COMMON.includes(name))
      .map(([name, schema]) => (schema.safeParse(undefined).success ? `${name}?` : name));
    expect([...listed].sort()).toEqual(own.sort());
  });

  test('has every relationship type with its ends', () => {
    const rows = [...page.matchAll(/^\| (`[A-Z_]+`(?:, `[A-Z_]+`)*) \| ([^|]*→[^|]*) \|/gm)];
    const types = rows.flatMap(([, names = '']) => [...codeSpans(names)]);
    expect(types.sort()).toEqual(Object.keys(RELATIONSHIPS).sort());
    const isSpelledOut = (ends: string): boolean =>
      !/participant|entity|the same|two of/.test(ends);
    for (const [, names = '', ends = ''] of rows.filter(([, , ends = '']) => isSpelledOut(ends))) {
      const type = [...codeSpans(names)][0] as keyof typeof RELATIONSHIPS;
      const [from, to] = ends.split(' → ').map((labels) => labels.split(', ').sort());
      expect({ type, from, to }).toEqual({
        type,
        from: [...RELATIONSHIPS[type].from].sort(),
        to: [...RELATIONSHIPS[type].to].sort(),
      });
    }
  });

  test('has every count of origins that a push writes, and no other', () => {
    const [, table = ''] = (page.split('\n## In Neo4j')[1] ?? '').split('| property | is |');
    const rows = [...(table.split('\n- ')[0] ?? '').matchAll(/^ *\| (`[^|]*) \|/gm)];
    const listed = rows.flatMap(([, names = '']) => [...codeSpans(names)]);
    expect(listed.sort()).toEqual(Object.keys(StoredOrigins.shape).sort());
  });

  test('has every property of relationships, every schema and every use of words', () => {
    const spans = [...codeSpans(page)].flatMap((span) => span.split(' '));
    const names = new Set(spans.map((span) => span.replace(/\?$/, '')));
    const schemas = readdirSync('src/model/schema');
    const expected = ['type', ...Object.keys(EDGE_PROPERTIES), ...schemas];
    expect(expected.filter((name) => !names.has(name))).toEqual([]);
    const uses = page.match(/`(mention date[^`]*)`/)?.[1];
    expect(uses?.split(/\s+/).join(' ')).toBe(vocabulary.MentionUse.options.join(' '));
  });
});
