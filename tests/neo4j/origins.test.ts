import { expect, jest, test } from '@jest/globals';
import { analyse } from '../../src/analyse/analyse.ts';
import { countOriginsOfParts } from '../../src/analyse/counted/count-origins-of-parts.ts';
import type { AttestGraph } from '../../src/graph/attest-graph.ts';
import { partsOfGraph } from '../../src/graph/parts.ts';
import { serializeGraph } from '../../src/graph/serialize.ts';
import { byText } from '../../src/model/by-text.ts';
import { sourceOfNode } from '../../src/model/ids.ts';
import { StoredOrigins } from '../../src/model/origins.ts';
import { createReport } from '../../src/model/problem.ts';
import { type PushOptions, pushGraph } from '../../src/store/push/push.ts';
import { buildExamples, DECIDED } from '../examples/build.ts';
import { useDatabase } from './database.ts';
import { pullJson } from './pulled.ts';
import { describeWithServer } from './server.ts';
import { withOrigins } from './with-origins.ts';

jest.setTimeout(180_000);

describeWithServer('origins on events and claims', () => {
  const db = useDatabase();
  const NAMES = Object.keys(StoredOrigins.shape);
  async function push(graph: AttestGraph, options: PushOptions = withOrigins(graph)) {
    const result = await pushGraph(db.database, graph, options, createReport());
    if (!result) throw new Error('refused');
    return result;
  }
  /** What lies in the database, by id. */
  async function stored(): Promise<Map<string, object>> {
    const rows = await db.ask('MATCH (n:Event|Claim) RETURN n.id AS id, properties(n) AS all');
    return new Map(
      rows.map(({ id, all }) => [
        String(id),
        Object.fromEntries(
          NAMES.map((name) => {
            const value = (all as Record<string, unknown>)[name];
            return [name, typeof value === 'bigint' ? Number(value) : value];
          }),
        ),
      ]),
    );
  }
  const counted = (graph: AttestGraph) => {
    const parts = partsOfGraph(graph);
    return countOriginsOfParts(parts).countIn([...parts.all.keys()]);
  };
  const sorted = (all: Iterable<readonly [string, object]>) =>
    [...all].sort(([a], [b]) => byText(a, b));

  test('are those of the analysis, written once, and nothing that a pull gives back', async () => {
    const graph = buildExamples(DECIDED);
    expect((await push(graph)).counted).toBe(counted(graph).size);
    const found = await stored();
    expect(sorted(found)).toEqual(sorted(counted(graph)));
    for (const { events, origins, sides, anonymous, ownVoice, status } of analyse(graph)
      .eventOrigins)
      for (const event of events)
        expect([event, found.get(event)]).toMatchObject([
          event,
          { origins, sides, anonymous, ownVoice, overallStatus: status },
        ]);
    expect((await push(graph)).counted).toBe(0);
    expect(await pullJson(db.database)).toEqual({ json: serializeGraph(graph), problems: [] });
  });

  test('follow a change of another article that tells the event', async () => {
    const before = buildExamples(DECIDED);
    await push(before);
    const { event, events, claims, kept } = severalTell(before);
    const after = buildExamples(DECIDED);
    // One article takes back that it says so: of its facts nothing else changes.
    for (const claim of claims) after.mergeNodeAttributes(claim, { stance: 'asks' });
    const earlier = (await stored()).get(kept);
    const result = await push(after);
    expect(result.nodes).toMatchObject({ created: 0, changed: claims.length, deleted: 0 });
    const found = await stored();
    expect(sorted(found)).toEqual(sorted(counted(after)));
    expect([event, found.get(kept)]).not.toEqual([event, earlier]);
    expect(events.map((one) => found.get(one))).toEqual(events.map(() => found.get(kept)));
    expect(result.counted).toBeLessThan(60);
  });

  test('come with the next push where an older version, or one that was cut off, wrote none', async () => {
    const graph = buildExamples();
    await push(graph, {});
    const other = buildExamples(DECIDED);
    expect((await push(graph)).counted).toBe(counted(graph).size);
    // The second push had written what it was given, and not yet counted.
    await push(other, {});
    await push(graph);
    expect(sorted(await stored())).toEqual(sorted(counted(graph)));
  });

  test('are repaired by a full push, and a dry run leaves them alone', async () => {
    const graph = buildExamples();
    await push(graph);
    await db.ask("MATCH (e:Event) SET e.origins = 99, e.originIds = ['person:made/up']");
    const dry = await push(graph, { ...withOrigins(graph), dryRun: true, full: true });
    expect(dry.counted).toBeUndefined();
    expect((await push(graph)).counted).toBe(0);
    const events = graph.filterNodes((_, { label }) => label === 'Event');
    expect((await push(graph, { ...withOrigins(graph), full: true })).counted).toBe(events.length);
    expect(sorted(await stored())).toEqual(sorted(counted(graph)));
  });

  /** An event that several articles tell, the claims of one of them that tell it, and its node in another. */
  function severalTell(graph: AttestGraph) {
    for (const { event, events, origins } of analyse(graph).eventOrigins) {
      for (const own of origins > 1 ? events : []) {
        const telling = graph.filterInEdges(own, (_, { type }) => type === 'ASSERTS');
        const claims = telling.map((edge) => graph.source(edge));
        const kept = events.find((one) => sourceOfNode(one) !== sourceOfNode(own));
        const changed = kept && claims.length > 0 && changes(graph, event, claims);
        if (changed) return { event, events, claims, kept };
      }
    }
    throw new Error('no event is told by several');
  }
  function changes(graph: AttestGraph, event: string, claims: readonly string[]): boolean {
    const copy = buildExamples(DECIDED);
    for (const claim of claims) copy.mergeNodeAttributes(claim, { stance: 'asks' });
    const of = (one: AttestGraph) =>
      analyse(one).eventOrigins.find((found) => found.event === event)?.origins;
    return of(copy) !== of(graph);
  }
});
