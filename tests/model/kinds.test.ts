import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { CLASSES } from '../../src/model/kinds/classes.ts';
import { KIND, KINDS, labelsOf, NodeLabel } from '../../src/model/kinds/kinds.ts';
import { PALETTE } from '../../src/model/palette.ts';
import { read } from '../docs/pages.ts';
import { expectGolden } from '../golden.ts';

/** What has to follow from the registry, wherever it is written for somebody who cannot read it there. */

const ENTITIES = KINDS.map(({ label }) => label);

describe('the registry of kinds', () => {
  test.each(KINDS)(
    '$kind has a file, a place of its own in legends, and is known by its name',
    (kind) => {
      expect(readdirSync('src/model/kinds')).toContain(`${kind.kind}.ts`);
      expect(KIND[kind.kind]).toBe(kind);
      expect(kind.label.toLowerCase()).toBe(kind.kind);
      expect(KINDS.filter(({ look }) => look.rank === kind.look.rank)).toEqual([kind]);
    },
  );

  test('every class is some kind’s, and every kind takes part in events', () => {
    const classes = Object.keys(CLASSES) as (keyof typeof CLASSES)[];
    expect(classes.filter((name) => labelsOf(name).length === 0)).toEqual([]);
    expect(labelsOf('participant')).toEqual(ENTITIES);
  });
});

describe('what follows from it', () => {
  test('palette.json has the looks of all kinds, for the page', () => {
    const file = 'src/model/palette.json';
    const nodes = Object.entries(PALETTE.nodes).map(
      ([label, { color, text, size, caption }]) =>
        `    "${label}": { "color": "${color}", "text": "${text}", "size": ${size}, "caption": "${caption}" }`,
    );
    const current = readFileSync(file, 'utf8');
    expectGolden(
      file,
      current.replace(/(?<="nodes": \{\n)[\s\S]*?(?=\n {2}\},)/, nodes.join(',\n')),
    );
  });

  test('the database has a constraint for every label', () => {
    const statements = NodeLabel.options.map(
      (label) =>
        `// Ids of ${label} nodes are unique; relationships find their ends by this index.\n` +
        `// row: none\nCREATE CONSTRAINT attest_${label.toLowerCase()}_id IF NOT EXISTS\n` +
        `FOR (n:${label}) REQUIRE n.id IS UNIQUE;\n`,
    );
    expectGolden('cypher/schema/01-constraints.cypher', statements.join('\n'));
  });

  test('Cypher that lists what takes part in events lists every kind', () => {
    const files = ['schema', 'queries', 'browser'].flatMap((folder) =>
      readdirSync(join('cypher', folder)).map((name) => join('cypher', folder, name)),
    );
    const lists = files.flatMap((file) =>
      [...read(file).matchAll(/:([A-Z][a-z]+(?:\|[A-Z][a-z]+)+)/g)].map(([, labels = '']) => ({
        file,
        labels: labels.split('|'),
      })),
    );
    const whole = lists.filter(({ labels }) => labels.includes('Object'));
    expect(whole.length).toBeGreaterThan(0);
    for (const { file, labels } of whole)
      expect({ file, missing: ENTITIES.filter((label) => !labels.includes(label)) }).toEqual({
        file,
        missing: [],
      });
  });

  test.each(KINDS)('docs/model.md says what a $label is', ({ label, meaning }) => {
    expect(read('docs/model.md')).toContain(`| \`${label}\` | ${meaning} |`);
  });

  test.each(KINDS)('docs/coding.md has a row for $kind with its fields', ({ kind, fields }) => {
    const row = new RegExp(`^\\| \`${kind}\` \\|.*$`, 'm').exec(read('docs/coding.md'))?.[0] ?? '';
    const named = Object.keys(fields).filter((field) => !row.includes(`\`${field}\``));
    expect({ row: row !== '', named }).toEqual({ row: true, named: [] });
  });
});
