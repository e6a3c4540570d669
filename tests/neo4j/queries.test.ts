import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Plan } from 'neo4j-driver';
import { analyse } from '../../src/analyse/analyse.ts';
import type { AttestGraph } from '../../src/graph/attest-graph.ts';
import { createReport } from '../../src/model/problem.ts';
import { ownAnswer } from '../../src/publish/answer/own-answer.ts';
import { connect, type Database, withSession } from '../../src/store/connection/connect.ts';
import { pushGraph } from '../../src/store/push/push.ts';
import { readCypher } from '../../src/store/query/read-cypher.ts';
import { readQueries } from '../../src/store/query/read-queries.ts';
import { runQuery } from '../../src/store/query/run-query.ts';
import { buildExamples, DECIDED } from '../examples/build.ts';
import { buildReviewed } from '../ferry-landing.ts';
import { expectGolden } from '../golden.ts';
import { buildSeed } from '../seed.ts';
import { clearDatabase } from './clear-database.ts';
import { describeWithServer, testServer } from './server.ts';
import { withOrigins } from './with-origins.ts';

/** `seed`: one article. `examples`: seventeen, as `attest build examples` makes of them. */
const GRAPHS = {
  seed: () => buildSeed(),
  examples: () => buildExamples(),
  /** … once a reviewer has judged what is one. */
  decided: () => buildExamples(DECIDED),
  /** … after `attest decide retract clinic-ledger`. */
  withdrawn: () => buildExamples(undefined, ['clinic-ledger']),
  /** … of which a reviewer accepted, corrected and rejected something. */
  reviewed: () => buildReviewed(),
};
interface Case {
  case: string;
  query: string;
  graph: keyof typeof GRAPHS;
  parameters?: Record<string, unknown>;
}
const FOLDER = 'tests/cases/queries';
const cases: Case[] = JSON.parse(readFileSync(`${FOLDER}/cases.json`, 'utf8'));
const report = createReport();
const queries = readQueries(readCypher('queries'), report);
const following = queries.filter(({ cypher }) => cypher.includes(':SAME_AS*'));
const drawing = queries.filter(({ name }) => name.startsWith('draw-')).map(({ name }) => name);

// Whoever counts origins is planned anew for each graph.
jest.setTimeout(60_000);

describeWithServer('the named queries', () => {
  let database: Database;
  beforeAll(async () => {
    const connected = await connect(testServer());
    if (!connected.ok) throw new Error(connected.failure.message);
    database = connected.value;
  });
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
    const all = { ...Object.fromEntries(defaults), ...parameters };
    return ownAnswer(await runQuery(database, query.cypher, all));
  }

  async function askRows(name: string): Promise<Record<string, unknown>[]> {
    const { columns, rows } = await ask(name);
    return rows.map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at]])));
  }

  test('each is documented as it is, and each has a case', () => {
    expect(report.problems).toEqual([]);
    expect(queries.length).toBeGreaterThanOrEqual(30);
    expect([...new Set(cases.map(({ query }) => query))].sort()).toEqual(
      queries.map(({ name }) => name),
    );
  });

  test.each(following)(
    '$name visits each member of a cluster once',
    async ({ cypher, parameters }) => {
      const values = Object.fromEntries(parameters.map((one) => [one.name, one.default ?? '']));
      const plan = await withSession(database, 'READ', async (session) => {
        const { summary } = await session.run(`EXPLAIN ${cypher}`, values);
        return summary.plan;
      });
      const walks = stepsOf(plan).filter(
        ({ operatorType, arguments: { Details } }) =>
          String(Details).includes(':SAME_AS*0..') && !operatorType.includes('Pruning'),
      );
      expect(walks.map((step) => step.arguments['Details'])).toEqual([]);
    },
  );

  describe.each(Object.entries(GRAPHS))('on %s', (name, build) => {
    let graph: AttestGraph;
    const own = cases.filter((one) => one.graph === name);
    beforeAll(async () => {
      graph = build();
      await clearDatabase(database);
      await pushGraph(database, graph, withOrigins(graph), report);
    });

    test('there are cases', () => expect(own).not.toEqual([]));

    test.each(own)('$case', async ({ case: file, query, parameters }) => {
      const { columns, rows } = await ask(query, parameters);
      const described = queries.find((one) => one.name === query)?.row;
      expect(columns.join(', ')).toBe(described);
      expect(rows.length).toBeGreaterThan(0);
      if (drawing.includes(query))
        for (const [path] of rows)
          expect(path).toMatchObject({
            nodes: expect.any(Array),
            relationships: expect.any(Array),
          });
      expectGolden(`${FOLDER}/${file}.json`, `${JSON.stringify({ columns, rows }, null, 1)}\n`);
    });

    test('origins in Cypher are the origins of the offline analysis', async () => {
      const asked = (await askRows('origins-of-events')).map(
        ({ event, status, origins, sides, anonymous, articles }) =>
          [event, status, origins, sides, anonymous, articles].join(' | '),
      );
      const computed = analyse(graph).eventOrigins.map((one) =>
        [
          one.displayName,
          one.status,
          one.origins,
          one.sides,
          one.anonymous,
          one.articles.length,
        ].join(' | '),
      );
      expect(asked.sort()).toEqual(computed.sort());
    });

    // Planning takes seconds, and the other two graphs have nothing that these two have not.
    if (name !== 'examples' && name !== 'decided') return;
    test('what one side alone tells, and what rests on one origin, are so too', async () => {
      const { eventOrigins } = analyse(graph);
      const oneSided = eventOrigins.filter(
        (one) => one.origins > 0 && one.sides === 1 && one.withoutSide === 0 && isOnlyNamed(one),
      );
      const single = eventOrigins.filter(
        ({ shares }) => shares.length === 1 && shares[0]?.kind !== 'own-voice',
      );
      const namesOf = (events: readonly { displayName: string }[]) =>
        events.map(({ displayName }) => displayName).sort();
      const askedNames = async (query: string) =>
        (await askRows(query)).map(({ event }) => String(event)).sort();
      expect(await askedNames('one-sided')).toEqual(namesOf(oneSided));
      expect(await askedNames('resting-on-one-origin')).toEqual(namesOf(single));
    });
  });
});

const isOnlyNamed = ({ anonymous, ownVoice }: { anonymous: number; ownVoice: number }) =>
  anonymous === 0 && ownVoice === 0;

function stepsOf(plan: Plan | false): Plan[] {
  return plan ? [plan, ...plan.children.flatMap(stepsOf)] : [];
}
