import { beforeEach, expect, jest, test } from '@jest/globals';
import { createReport } from '../../src/model/problem.ts';
import { ownAnswer } from '../../src/publish/answer/own-answer.ts';
import { withDatabase } from '../../src/store/connection/connect.ts';
import { pushGraph } from '../../src/store/push/push.ts';
import { runQuery } from '../../src/store/query/run-query.ts';
import { madeGraph, TROUBLESOME } from '../store/made-graph.ts';
import { useDatabase } from './database.ts';
import { describeWithServer, testServer } from './server.ts';

jest.setTimeout(120_000);

describeWithServer('a query', () => {
  const db = useDatabase();
  beforeEach(async () => {
    await pushGraph(db.database, madeGraph('one'), {}, createReport());
  });
  const answer = async (cypher: string, parameters = {}) => {
    const { columns, rows } = ownAnswer(await runQuery(db.database, cypher, parameters));
    return { columns, rows };
  };

  test('answers in plain JSON', async () => {
    const { columns, rows } = await answer(
      `RETURN 1 AS whole, 1.5 AS part, 9007199254740993 AS large, 0.0 / 0 AS none, null AS null,
        date('2025-05-31') AS day, duration('P1D') AS span, point({x: 1, y: 2}) AS point,
        {list: [1, 'a', true]} AS map`,
    );
    expect(columns).toEqual([
      'whole',
      'part',
      'large',
      'none',
      'null',
      'day',
      'span',
      'point',
      'map',
    ]);
    expect(rows).toEqual([
      [
        1,
        1.5,
        '9007199254740993',
        'NaN',
        null,
        '2025-05-31',
        expect.stringMatching(/^P.*1D/),
        expect.stringContaining('x=1'),
        { list: [1, 'a', true] },
      ],
    ]);
    expect(JSON.parse(JSON.stringify(rows))).toEqual(rows);
  });

  test('answers with nodes, relationships and paths of ours', async () => {
    const { rows } = await answer(
      'MATCH p = (c:Claim)-[r:ATTRIBUTED_TO {hop: 7}]->(a) RETURN a, r, p',
    );
    const claim = { id: 'claim:one/x1', label: 'Claim', displayName: `Claim ${TROUBLESOME[0]}` };
    const agency = {
      id: 'agency:one/x1',
      label: 'Agency',
      displayName: `Agency ${TROUBLESOME[0]}`,
    };
    const said = {
      id: 'ATTRIBUTED_TO claim:one/x1 agency:one/x1 1/7',
      type: 'ATTRIBUTED_TO',
      quote: TROUBLESOME[3],
    };
    const path = {
      nodes: [claim, agency],
      relationships: [{ ...said, from: claim.id, to: agency.id }],
    };
    expect(rows).toEqual([[agency, said, path]]);
  });

  test('has its columns also without rows', async () => {
    expect(await answer('MATCH (n:Nothing) RETURN n.a AS a, n.b AS b')).toEqual({
      columns: ['a', 'b'],
      rows: [],
    });
  });

  test('takes parameters as values, whatever they look like', async () => {
    for (const name of TROUBLESOME)
      expect((await answer('RETURN $name AS name', { name })).rows).toEqual([[name]]);
    const { rows } = await answer('MATCH (n) RETURN $list AS list LIMIT $n', {
      n: 2,
      list: [1, 'a'],
    });
    expect(rows).toEqual([[[1, 'a']], [[1, 'a']]]);
  });

  test.each([
    ['CREATE (n:Unit) RETURN n', 'writing-query', 15],
    ['MATCH (n) DETACH DELETE n', 'writing-query', 15],
    ['CREATE INDEX x IF NOT EXISTS FOR (n:X) ON (n.y)', 'writing-query', 15],
    ['MATCH (n RETURN n', 'wrong-query', 16],
    ['RETURN $missing', 'wrong-query', 16],
  ])('%s is refused', async (cypher, code, exitCode) => {
    const outcome = await withDatabase(testServer(), (database) => runQuery(database, cypher));
    expect(outcome).toMatchObject({ failure: { code, exitCode } });
    const [row] = await db.ask('MATCH (n) RETURN count(n) AS nodes');
    expect(row).toEqual({ nodes: 15n });
  });
});
