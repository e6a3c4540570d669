/**
 * `npm run bench`: compares a push of 50,000 nodes and 150,000 relationships with hand-written
 * `UNWIND … MERGE` of the same, already prepared rows in batches of 10,000, on the same server with
 * the same constraints and indexes. Then repeats the push, and measures the memory of longer ones; and where Java
 * is, the same by `attest push --bulk` on a local server of its own, with its one stop and start.
 * Every measurement starts from an empty database; a server with data is refused.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { partsOfGraph } from '../../dist/graph/parts.js';
import { createReport } from '../../dist/model/problem.js';
import { bulkPush } from '../../dist/store/bulk/bulk-push.js';
import { connect, withSession } from '../../dist/store/connection/connect.js';
import { chooseServer, realEffects } from '../../dist/store/local-server/choose-server.js';
import { startServer } from '../../dist/store/local-server/start-server.js';
import { stopServer } from '../../dist/store/local-server/stop-server.js';
import { pushGraph } from '../../dist/store/push/push.js';
import { chunkOf, nodeKinds, pushRow, relationshipKinds } from '../../dist/store/push/rows.js';
import { ensureSchema } from '../../dist/store/push/schema.js';
import { makeGraph } from './make-graph.mjs';

// Live memory can only be measured after a garbage collection.
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');

const ROUNDS = 3;
const BATCH = 10_000;
const MEMORY_BATCH = 2_000;
const print = (line) => process.stdout.write(`${line}\n`);
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const mebibytes = (bytes) => (bytes / 2 ** 20).toFixed(1).padStart(7);
/** Limits of the push, as ratios. If one is missed, the bench ends with exit code 1. */
const LIMITS = { push: 0.9, repush: 3, memory: 1.25 };

const choice = await chooseServer();
if (choice.kind === 'none') throw new Error(choice.missing);
const connected = await connect(choice.server);
if (!connected.ok) throw new Error(connected.failure.message);
const database = connected.value;
try {
  if ((await nodesStored()) > 0) throw new Error('the database is not empty; the bench empties it');
  await bench();
} finally {
  await database.close();
  await choice.server.stop();
}

async function bench() {
  const graph = makeGraph({ nodes: 50_000 });
  const batches = handWritten(graph);
  await withSession(database, 'WRITE', ensureSchema);
  // Warm up, so that neither side pays for the first query plans or a cold JVM.
  await push(makeGraph({ nodes: 5_000 }));
  await clear();
  await writeByHand(handWritten(makeGraph({ nodes: 5_000 })));
  await clear();

  const seconds = { hand: [], push: [], repush: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    const sides = [
      async () => seconds.hand.push(await timed('by hand', () => writeByHand(batches))),
      async () => {
        seconds.push.push(await timed('push', () => push(graph)));
        seconds.repush.push(await timed('push, unchanged', () => push(graph)));
      },
    ];
    for (const side of round % 2 === 0 ? sides : sides.reverse()) {
      await side();
      await clear();
    }
  }
  const memory = await peaksOf(graph);
  const bulk = choice.kind === 'local' ? [await byImport(graph)] : [];

  const [hand, first, again] = [seconds.hand, seconds.push, seconds.repush].map(median);
  print(`${graph.order} nodes, ${graph.size} relationships, median of ${ROUNDS} rounds\n`);
  for (const [what, all] of [
    ['UNWIND … MERGE by hand', seconds.hand],
    ['attest push', seconds.push],
    ['attest push, unchanged', seconds.repush],
    ...(bulk.length > 0 ? [['attest push --bulk', bulk]] : []),
  ]) {
    const rate = Math.round((graph.order + graph.size) / median(all));
    print(
      `${what.padEnd(24)} ${median(all).toFixed(2).padStart(7)} s ${String(rate).padStart(9)} rows/s   (${all.map((each) => each.toFixed(2)).join(' ')})`,
    );
  }
  print(`\nlive memory that a push adds to the graph it pushes, batches of ${MEMORY_BATCH} rows`);
  for (const { batches, added, rss } of memory)
    print(
      `${String(batches).padStart(4)} batches ${mebibytes(added)} MiB   (the whole process: ${mebibytes(rss)} MiB)`,
    );
  if (bulk.length > 0)
    print(`\nratio push --bulk ${(hand / bulk[0]).toFixed(2)}, most of it a stop and a start`);
  print('');
  const passed = [
    verdict('push', hand / first, 'at least', LIMITS.push),
    verdict('re-push', first / again, 'at least', LIMITS.repush),
    verdict('memory', memory[1].added / memory[0].added, 'at most', LIMITS.memory),
  ];
  if (passed.includes(false)) process.exitCode = 1;
}

async function push(graph, options = {}) {
  const report = createReport();
  const result = await pushGraph(database, graph, options, report);
  if (!result || report.problems.length > 0) throw new Error(JSON.stringify(report.problems));
  return result;
}

/** Seconds of a push by the import tool, on a server that runs already. */
async function byImport(graph) {
  const home = mkdtempSync(join(tmpdir(), 'attest-bulk-'));
  try {
    await startServer({ home, boltPort: 0, httpPort: 0 }, realEffects);
    const none = { bases: new Map(), countIn: () => new Map() };
    return await timed('push --bulk', async () => {
      const pushed = await bulkPush(
        partsOfGraph(graph),
        () => none,
        { home },
        realEffects,
        createReport(),
      );
      if (!pushed.ok) throw new Error(pushed.failure.message);
    });
  } finally {
    await stopServer(home);
    rmSync(home, { recursive: true, force: true });
  }
}

/** Statements as a person would write them, and rows without the hash that a push stores. */
function handWritten(graph) {
  const groups = new Map();
  const parts = partsOfGraph(graph);
  const sources = [...parts.all.keys()];
  const chunk = chunkOf(sources, sources.map(parts.read));
  for (const kind of [...nodeKinds(chunk), ...relationshipKinds(chunk)]) {
    for (const key of kind.keys) {
      const { row } = pushRow(kind, key, false);
      delete row.properties.attestHash;
      const statement =
        kind.what === 'node' ? nodeMerge(kind) : relationshipMerge(graph, kind, row);
      if (!groups.has(statement)) groups.set(statement, []);
      groups.get(statement).push(row);
    }
  }
  return [...groups].flatMap(([statement, rows]) =>
    Array.from({ length: Math.ceil(rows.length / BATCH) }, (_, at) => ({
      statement,
      rows: rows.slice(at * BATCH, (at + 1) * BATCH),
    })),
  );
}

function nodeMerge({ words }) {
  return `UNWIND $rows AS row MERGE (n:${words.Label} {id: row.id}) SET n += row.properties`;
}

function relationshipMerge(graph, { words }, { from, to }) {
  return `UNWIND $rows AS row
   MATCH (a:${graph.getNodeAttribute(from, 'label')} {id: row.from}), (b:${graph.getNodeAttribute(to, 'label')} {id: row.to})
   MERGE (a)-[r:${words.Type} {id: row.id}]->(b) SET r += row.properties`;
}

function writeByHand(batches) {
  return withSession(database, 'WRITE', async (session) => {
    for (const { statement, rows } of batches)
      await session.executeWrite((transaction) => transaction.run(statement, { rows }));
  });
}

/**
 * Peak of live bytes after a garbage collection, beyond those of the graph itself: over the first
 * ten batches, and over all.
 */
async function peaksOf(graph) {
  const before = liveBytes();
  const peak = { batches: 0, added: 0, rss: 0 };
  const peaks = [];
  const onProgress = () => {
    peak.batches += 1;
    peak.added = Math.max(peak.added, liveBytes() - before);
    peak.rss = Math.max(peak.rss, process.memoryUsage().rss);
    if (peak.batches === 10) peaks.push({ ...peak });
  };
  await push(graph, { batchRows: MEMORY_BATCH, onProgress });
  await clear();
  return [...peaks, peak];
}

function liveBytes() {
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

async function timed(what, work) {
  collect();
  const start = performance.now();
  await work();
  const seconds = (performance.now() - start) / 1000;
  process.stderr.write(`${what}: ${seconds.toFixed(2)} s\n`);
  return seconds;
}

function clear() {
  return withSession(database, 'WRITE', (session) =>
    session.run('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS'),
  );
}

function nodesStored() {
  return withSession(database, 'READ', async (session) => {
    const { records } = await session.run('MATCH (n) RETURN count(n) AS nodes');
    return Number(records[0].get('nodes'));
  });
}

function verdict(what, ratio, bound, limit) {
  const holds = bound === 'at least' ? ratio >= limit : ratio <= limit;
  print(`ratio ${what} ${ratio.toFixed(2)} (${bound} ${limit}) ${holds ? 'ok' : 'MISSED'}`);
  return holds;
}
