import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, jest, test } from '@jest/globals';
import { FORMATS } from '../../src/export/formats.ts';
import { SerializedGraph } from '../../src/model/graph.ts';
import { workplace } from '../cli/program.ts';
import { buildProtected } from '../protected-person.ts';
import { runPython } from '../python/run-python.ts';
import { exportInput } from './export-input.ts';
import { written } from './written.ts';

/** Programs are started, and the first that needs Python's packages installs them. */
jest.setTimeout(120_000);

interface Read {
  readonly rows: readonly number[];
  readonly columns: readonly boolean[];
  readonly types: Readonly<Record<string, string>>;
  readonly different: readonly unknown[];
  readonly pandas: unknown;
  readonly first: Readonly<Record<string, string>> | null;
}

const readBack = (csv: string, parquet: string): Record<string, Read> =>
  JSON.parse(runPython('check_tables.py', [csv, parquet]));

/** Words and names that a table may break on. */
const ARTICLE = `---
id: odd-words
title: '=HYPERLINK("https://evil.example","click")'
publication: "Вісник; Harbour"
---
@Kostrin, "the +7", said "-1" of
the Brigade; it was 'shelled'\ttwice.
`;
const CODING = `coder: { name: tester }
entities:
  - { id: kostrin, kind: organization, name: "@Kostrin", aliases: ["the +7", "a; b"], mentions: [{ quote: "@Kostrin" }] }
  - { id: brigade, kind: unit, name: "Brigade", designation: { number: "7" }, mentions: [Brigade] }
claims:
  - { id: one, content: ["-1\\" of\\nthe Brigade; it was 'shelled'\\ttwice."], cue: [said], source: ["@Kostrin"], chain: [kostrin], origin: stated, speech: direct, stance: asserts }
events:
  - { id: shelled, type: attack, trigger: shelled, factuality: claimed, polarity: positive, genericity: plural, count: { min: 2 }, roles: [{ role: target, filler: brigade }], claims: [one] }
`;

describe('the tables', () => {
  const place = workplace();
  const at = (name: string): string => join(place.folder, name);
  place.attest(['build', resolve('examples'), '--out', at('out')]);
  for (const format of ['csv', 'parquet'])
    place.attest(['export', at('out'), '--profile', 'private', '--format', format, '-o', format]);
  const graph = SerializedGraph.parse(JSON.parse(place.read('out/graph.json')));
  const count = (...labels: string[]): number =>
    graph.nodes.filter(({ attributes: { label } }) => labels.includes(label)).length;

  test('of the examples are the same to DuckDB and pandas, from text and from bytes', () => {
    const tables = readBack(at('csv'), at('parquet'));
    const joins = graph.edges.filter(
      ({ attributes: { type } }) => type !== 'IN' && type !== 'REFERS_TO',
    );
    const refers = graph.edges.filter(({ attributes: { type } }) => type === 'REFERS_TO');
    const evidence = joins.reduce((sum, { attributes }) => sum + attributes.evidence.length, 0);
    const expected = {
      nodes: graph.nodes.length - count('Mention'),
      relationships: joins.length,
      claims: count('Claim'),
      events: count('Event'),
      evidence: evidence + refers.length,
    };
    for (const [name, rows] of Object.entries(expected)) {
      expect(rows).toBeGreaterThan(0);
      expect({ name, ...tables[name] }).toMatchObject({
        name,
        rows: [rows, rows, rows, rows],
        columns: [true],
        different: [],
        pandas: 0,
      });
    }
    expect(tables['nodes']?.types).toMatchObject({
      id: 'VARCHAR',
      aliases: 'VARCHAR[]',
      confidence: 'DOUBLE',
      protected: 'BOOLEAN',
      countMin: 'INTEGER',
      earliest: 'DATE',
    });
    expect(tables['events']?.types).toMatchObject({ origins: 'INTEGER', toldIn: 'VARCHAR[]' });
  });

  test('keep odd words, and no spreadsheet runs them', async () => {
    const input = exportInput(buildProtected(ARTICLE, CODING), 'private');
    for (const format of FORMATS.filter(({ name }) => name === 'csv' || name === 'parquet')) {
      mkdirSync(at(`odd-${format.name}`));
      for (const [path, bytes] of await written(format, input))
        writeFileSync(at(`odd-${format.name}/${path}`), bytes);
    }
    const tables = readBack(at('odd-csv'), at('odd-parquet'));
    for (const table of Object.values(tables))
      expect(table).toMatchObject({ columns: [true], different: [], pandas: 0 });
    expect(tables['claims']?.first).toMatchObject({
      text: "-1\" of\nthe Brigade; it was 'shelled'\ttwice.",
      articleTitle: '=HYPERLINK("https://evil.example","click")',
      articlePublication: 'Вісник; Harbour',
    });
    const csv = readFileSync(at('odd-csv/nodes.csv'), 'utf8');
    expect(csv).toContain(`"'=HYPERLINK(""https://evil.example"",""click"")"`);
    expect(csv).toContain(',"the +7; a, b",');
    expect(csv).not.toMatch(/(?:^|,)"?[=+@-](?!\d*(?:,|\r))/m);
    expect(csv.startsWith('\uFEFFid,label,')).toBe(true);
  });

  test('are described column by column, for people and for programs', () => {
    const { resources } = JSON.parse(place.read('csv/datapackage.json'));
    for (const { path, schema } of resources) {
      const [head = ''] = place.read(`csv/${path}`).slice(1).split('\r\n');
      expect(schema.fields.map(({ name }: { name: string }) => name)).toEqual(head.split(','));
    }
    expect(place.read('csv/dictionary.csv')).toMatch(/^nodes,earliest,day \(ISO 8601\),/m);
    expect(place.list('parquet')).toContain('dictionary.csv');
  });
});
