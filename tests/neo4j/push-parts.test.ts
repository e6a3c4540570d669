import { expect, jest, test } from '@jest/globals';
import { partsOfGraph } from '../../src/graph/parts.ts';
import { serializeGraph } from '../../src/graph/serialize.ts';
import { asSourceId } from '../../src/model/as-id.ts';
import type { SourceId } from '../../src/model/ids.ts';
import { createReport } from '../../src/model/problem.ts';
import { withSession } from '../../src/store/connection/connect.ts';
import { markOf, readMarks } from '../../src/store/push/marks.ts';
import { type PushOptions, pushParts } from '../../src/store/push/push.ts';
import { readTemplates } from '../../src/store/push/templates.ts';
import { edgeOf, madeGraph } from '../store/made-graph.ts';
import { useDatabase } from './database.ts';
import { pullJson } from './pulled.ts';
import { describeWithServer } from './server.ts';

jest.setTimeout(120_000);

describeWithServer('a push of parts', () => {
  const db = useDatabase();
  const across = edgeOf('SAME_AS', 'unit:one/x1' as never, 'unit:two/x1' as never, 'one', {
    sources: ['one', 'two'].map(asSourceId),
  });
  function corpus(...sources: string[]) {
    const graph = madeGraph(...sources);
    const { key, source, target, attributes } = across;
    if (sources.includes('one') && sources.includes('two'))
      graph.addEdgeWithKey(key, source, target, attributes);
    return graph;
  }

  /** Pushes, and counts which parts were read. */
  async function push(graph: ReturnType<typeof corpus>, options: PushOptions = {}) {
    const parts = partsOfGraph(graph);
    const read: string[] = [];
    const watched = {
      ...parts,
      read: (source: SourceId) => {
        read.push(source);
        return parts.read(source);
      },
    };
    const report = createReport();
    const result = await pushParts(db.database, watched, options, report);
    return { result, read: [...new Set(read)].sort(), problems: report.problems };
  }
  const pulled = async () => (await pullJson(db.database)).json;

  test('looks only at sources that changed since they were pushed', async () => {
    const graph = corpus('one', 'two', 'three');
    expect((await push(graph)).read).toEqual(['one', 'three', 'two']);
    expect(await push(graph)).toMatchObject({
      read: [],
      result: { nodes: { unchanged: graph.order }, relationships: { unchanged: graph.size } },
    });
    const next = corpus('one', 'two', 'three');
    next.setNodeAttribute('unit:three/x1', 'displayName', 'renamed');
    expect(await push(next)).toMatchObject({
      read: ['three'],
      result: { nodes: { changed: 1, created: 0, deleted: 0, unchanged: graph.order - 1 } },
    });
    expect(await pulled()).toBe(serializeGraph(next));
  });

  test('in portions smaller than the graph, to the same end', async () => {
    const graph = corpus('one', 'two', 'three');
    await push(graph, { chunkRows: 10 });
    expect(await pulled()).toBe(serializeGraph(graph));
    const next = corpus('one', 'three');
    next.dropNode('person:one/x1');
    const before = corpus('one', 'two', 'three');
    const { result } = await push(next, { chunkRows: 10, withdrawn: [asSourceId('two')] });
    expect(result?.nodes.deleted).toBe(before.order - next.order);
    expect(await pulled()).toBe(serializeGraph(next));
  });

  test('marks are found among more sources than one look-up asks for, and names that are no ids', async () => {
    const graph = corpus('one', 'two', 'three');
    await push(graph);
    const absent = Array.from({ length: 10_000 }, (_, index) => `absent-${index}`);
    const sources = ['no id', 'one', ...absent, 'two', ' ', 'three'];
    const { parts } = await withSession(db.database, 'READ', (session) =>
      readMarks(session, sources.map(asSourceId), readTemplates()),
    );
    const { all } = partsOfGraph(graph);
    expect([...parts]).toEqual(
      ['one', 'two', 'three'].map((source) => [
        source,
        markOf(all.get(asSourceId(source))?.hash ?? ''),
      ]),
    );
  });

  test('a source that is gone takes with it what joined others to it', async () => {
    await push(corpus('one', 'two'));
    const { result, read } = await push(corpus('one'), { withdrawn: [asSourceId('two')] });
    // The part of the first has lost a relationship.
    expect(read).toEqual(['one', 'two']);
    expect(result).toMatchObject({ nodes: { created: 0, changed: 0 }, kept: [] });
    expect(await pulled()).toBe(serializeGraph(corpus('one')));
  });

  test('goes on where it was cut off: what came to its end is not looked at again', async () => {
    const graph = corpus('one', 'two', 'three');
    const rows = graph.order + graph.size;
    const compared: number[] = [];
    const onCompared = (done: number, all: number): void => {
      expect(all).toBe(rows);
      compared.push(done);
    };
    // After all nodes and the relationships of the first portion, while those of the second are written.
    const ofOne = graph.filterEdges((key) => key.includes(':one')).length;
    const stop = (written: number): void => {
      if (written > graph.order + ofOne) throw new Error('stopped');
    };
    const options = { chunkRows: 10, onCompared, onProgress: stop };
    await expect(push(graph, options)).rejects.toThrow('stopped');
    expect(compared).toHaveLength(3);
    expect(compared.at(-1)).toBe(rows);
    expect((await push(graph)).read).not.toContain('one');
    expect(await pulled()).toBe(serializeGraph(graph));
  });

  test('few rows of many kinds are written in two transactions: nodes, then relationships', async () => {
    const graph = corpus('one', 'two');
    const written: number[] = [];
    await push(graph, { onProgress: (rows) => written.push(rows) });
    expect(written).toEqual([graph.order, graph.order + graph.size]);
  });

  test('after one that broke off, even where the graph is what it was before', async () => {
    const graph = corpus('one', 'two');
    await push(graph);
    const other = corpus('one', 'two');
    other.setNodeAttribute('unit:one/x1', 'displayName', 'renamed');
    other.setNodeAttribute('person:one/x1', 'displayName', 'renamed');
    const stop = (): void => {
      throw new Error('stopped');
    };
    await expect(push(other, { batchRows: 1, onProgress: stop })).rejects.toThrow('stopped');
    expect((await push(graph)).read).toEqual(['one']);
    expect(await pulled()).toBe(serializeGraph(graph));
  });
});
