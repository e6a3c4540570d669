import { describe, expect, test } from '@jest/globals';
import { createReport } from '../../src/model/problem.ts';
import { readCypher } from '../../src/store/query/read-cypher.ts';
import { readQueries } from '../../src/store/query/read-queries.ts';
import { read } from './pages.ts';

describe('docs/queries.md', () => {
  const report = createReport();
  const queries = readQueries(readCypher('queries'), report);
  const rows = new Map(
    [...read('docs/queries.md').matchAll(/^\| \[`([a-z0-9-]+)`\].*$/gm)].map(([row, name = '']) => [
      name,
      row,
    ]),
  );

  test('lists every query, and no other', () => {
    expect(report.problems).toEqual([]);
    expect([...rows.keys()].sort()).toEqual(queries.map(({ name }) => name));
  });

  test.each(queries)('$name takes the label of the vocabulary, not a second one', ({ cypher }) => {
    expect(cypher).not.toMatch(/labels\(\w+\)\[/);
  });

  test.each(queries)('describes $name as its file does', ({ name, file, parameters, row }) => {
    const cells = (rows.get(name) ?? '').split(' | ');
    expect(cells[0]).toContain(`(../${file})`);
    const described = [...(cells[2] ?? '').matchAll(/`(\w+)`:/g)].map(([, parameter]) => parameter);
    expect(described).toEqual(parameters.map((parameter) => parameter.name));
    for (const { meaning } of parameters) expect(cells[2]).toContain(meaning);
    expect(cells[3]).toBe(`${row} |`);
  });
});
