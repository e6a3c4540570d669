import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { analyse } from '../../src/analyse/analyse.ts';
import { createReport } from '../../src/model/problem.ts';
import { connect, type Database } from '../../src/store/connect.ts';
import { pushGraph } from '../../src/store/push.ts';
import { readCypher } from '../../src/store/read-cypher.ts';
import { readQueries } from '../../src/store/read-queries.ts';
import { runQuery } from '../../src/store/run-query.ts';
import { expectGolden } from '../golden.ts';
import { buildSeed } from '../seed.ts';
import { clearDatabase } from './clear-database.ts';
import { describeWithServer, testServer } from './server.ts';

interface Case {
  case: string;
  query: string;
  parameters?: Record<string, unknown>;
}
const FOLDER = 'tests/cases/queries';
const cases: Case[] = JSON.parse(readFileSync(`${FOLDER}/cases.json`, 'utf8'));
const report = createReport();
const queries = readQueries(readCypher('queries'), report);
const seed = buildSeed();

describeWithServer('the named queries on the seed graph', () => {
  let database: Database;
  beforeAll(async () => {
    const connected = await connect(testServer());
    if (!connected.ok) throw new Error(connected.failure.message);
    database = connected.value;
    await clearDatabase(database);
    await pushGraph(database, seed, {}, report);
  }, 60_000);
  afterAll(async () => {
    await clearDatabase(database);
    await database.close();
  });

  async function ask(name: string, parameters: Record<string, unknown> = {}) {
    const query = queries.find((one) => one.name === name);
    if (!query) throw new Error(`no query ${name}`);
    const defaults = query.parameters.flatMap((one) =>
      'default' in one ? [[one.name, one.default]] : [],
    );
    return runQuery(database, query.cypher, { ...Object.fromEntries(defaults), ...parameters });
  }

  test('each is documented as it is, and each has a case', () => {
    expect(report.problems).toEqual([]);
    expect(queries.length).toBeGreaterThanOrEqual(15);
    expect([...new Set(cases.map(({ query }) => query))].sort()).toEqual(
      queries.map(({ name }) => name),
    );
  });

  test.each(cases)('$case', async ({ case: name, query, parameters }) => {
    const { columns, rows } = await ask(query, parameters);
    const described = queries.find((one) => one.name === query)?.row;
    expect(columns.join(', ')).toBe(described);
    expect(rows.length).toBeGreaterThan(0);
    expectGolden(`${FOLDER}/${name}.json`, `${JSON.stringify({ columns, rows }, null, 1)}\n`);
  });

  test.each(queries.filter(({ name }) => name.startsWith('draw-')).map(({ name }) => name))(
    '%s returns paths, which Neo4j Browser draws',
    async (name) => {
      const found = cases.find(({ query }) => query === name);
      const { columns, rows } = await ask(name, found?.parameters);
      expect(columns).toEqual(['path']);
      for (const [path] of rows)
        expect(path).toMatchObject({ nodes: expect.any(Array), relationships: expect.any(Array) });
    },
  );

  test('origins in Cypher are the origins of the offline analysis', async () => {
    const { columns, rows } = await ask('origins-of-events');
    const [event, origins, sides] = ['event', 'origins', 'sides'].map((name) =>
      columns.indexOf(name),
    );
    const asked = rows
      .map((row) => [row[event ?? 0], row[origins ?? 0], row[sides ?? 0]].join(' | '))
      .sort();
    const computed = analyse(seed)
      .eventOrigins.map((one) => [one.displayName, one.origins, one.sides].join(' | '))
      .sort();
    expect(asked).toEqual(computed);
  });
});
