import { readFileSync } from 'node:fs';
import { expect, jest, test } from '@jest/globals';
import type { AttestGraph } from '../../src/graph/attest-graph.ts';
import { serializeGraph } from '../../src/graph/serialize.ts';
import { asSourceId } from '../../src/model/as-id.ts';
import { createReport } from '../../src/model/problem.ts';
import { Factuality, LABEL_OF_FACTUALITY, SecondLabel } from '../../src/model/vocabulary.ts';
import { type PushOptions, pushGraph } from '../../src/store/push/push.ts';
import { madeGraph } from '../store/made-graph.ts';
import { useDatabase } from './database.ts';
import { pullJson } from './pulled.ts';
import { describeWithServer } from './server.ts';

jest.setTimeout(120_000);

const EVENT = 'event:one/x1';
const PERSON = 'person:one/x1';

test('a label that is not said any more is taken away, whichever it is', () => {
  const statement = readFileSync('cypher/load/node-with-second-labels.cypher', 'utf8');
  expect(statement).toContain(`REMOVE n:${SecondLabel.options.join(':')}\n`);
});

describeWithServer('second labels', () => {
  const db = useDatabase();
  const push = (graph: AttestGraph, options: PushOptions = {}) =>
    pushGraph(db.database, graph, options, createReport());
  const labelsOf = async (id: string): Promise<unknown> => {
    const [row] = await db.ask('MATCH (n {id: $id}) RETURN labels(n) AS labels', { id });
    const labels = row?.['labels'];
    return Array.isArray(labels) ? labels.sort() : labels;
  };
  const withFactuality = (factuality: Factuality): AttestGraph => {
    const graph = madeGraph('one');
    graph.setNodeAttribute(EVENT, 'factuality' as never, factuality as never);
    return graph;
  };

  test.each(Factuality.options)(
    'an event that is now %s bears that label and no other',
    async (factuality) => {
      await push(withFactuality('claimed'));
      await push(withFactuality('ordered'));
      await push(withFactuality(factuality));
      const second = LABEL_OF_FACTUALITY[factuality];
      expect(await labelsOf(EVENT)).toEqual(['Event', ...(second ? [second] : [])].sort());
    },
  );

  test('people are marked while they are protected', async () => {
    const graph = madeGraph('one');
    for (const isProtected of [true, false, true]) {
      graph.setNodeAttribute(PERSON, 'protected' as never, isProtected as never);
      await push(graph);
      expect(await labelsOf(PERSON)).toEqual(['Person', ...(isProtected ? ['Protected'] : [])]);
    }
    expect(await db.ask('MATCH (n:Protected) WHERE NOT n:Person AND NOT n:Group RETURN n')).toEqual(
      [],
    );
  });

  test('leave push, pull and prune as they were', async () => {
    const graph = withFactuality('claimed');
    await push(graph);
    const again = await push(graph);
    expect(again?.nodes).toEqual({ created: 0, changed: 0, deleted: 0, unchanged: graph.order });
    expect(await pullJson(db.database)).toEqual({ json: serializeGraph(graph), problems: [] });
    await push(madeGraph('two'), { withdrawn: [asSourceId('one')] });
    expect(await db.ask("MATCH (n) WHERE 'one' IN n.sources RETURN n")).toEqual([]);
  });

  test('that somebody took away or added are set right by a full push', async () => {
    const graph = withFactuality('claimed');
    await push(graph);
    await db.ask('MATCH (n:Claimed) REMOVE n:Claimed SET n:Ordered:Watched');
    expect((await push(graph))?.nodes.changed).toBe(0);
    expect((await push(graph, { full: true }))?.nodes.changed).toBe(1);
    expect(await labelsOf(EVENT)).toEqual(['Claimed', 'Event', 'Watched']);
  });

  test('come to what was pushed before there were any', async () => {
    const graph = withFactuality('claimed');
    await push(graph);
    await db.ask(`MATCH (n) REMOVE n:Claimed:Ordered:Protected
      SET n.attestHash = 'of another form', n.attestPart = CASE WHEN n:Article THEN 'another' END`);
    await push(graph);
    expect(await labelsOf(EVENT)).toEqual(['Claimed', 'Event']);
  });
});
