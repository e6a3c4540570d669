/**
 * `node tools/bench/import.mjs [RELATIONSHIPS]`: the export `neo4j-admin` writes the files of a made graph
 * of so many relationships (5,000,000), part by part, and the genuine import tool makes a database of
 * them. Prints both times. Needs Java 17, the jars of `attest neo4j start`, and 2 GB of disk a million.
 */
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { writeNeo4jAdmin } from '../../dist/export/neo4j-admin.js';
import { portionsOfPublished } from '../../dist/publish/publish-parts.js';
import { realEffects } from '../../dist/store/local-server/choose-server.js';
import { ensureJars } from '../../dist/store/local-server/ensure-jars.js';
import { cacheFolder } from '../../dist/store/local-server/folders.js';
import { findJava } from '../../dist/store/local-server/toolchain.js';
import { makeGraph } from './make-graph.mjs';

const wanted = Number(process.argv[2] ?? 5_000_000);
/** Nodes of the graph that is in memory at once; it has three times as many relationships. */
const AT_ONCE = 150_000;
/** Seconds for five million relationships. */
const LIMIT = 180;
/** Characters kept before they are written. */
const PIECE = 2 ** 22;
const print = (line) => process.stdout.write(`${line}\n`);
const since = (start) => (performance.now() - start) / 1000;

const folder = mkdtempSync(join(tmpdir(), 'attest-bench-import-'));
try {
  const [files, home, bin] = ['files', 'home', 'bin'].map((name) => join(folder, name));
  for (const made of [files, join(home, 'conf'), bin]) mkdirSync(made, { recursive: true });
  const writing = performance.now();
  const size = writeFiles(files);
  const mebibytes = readdirSync(files).reduce(
    (sum, name) => sum + statSync(join(files, name)).size / 2 ** 20,
    0,
  );
  print(
    `files of ${size.nodes} nodes and ${size.relationships} relationships, ${mebibytes.toFixed(0)} MiB: ${since(writing).toFixed(0)} s, the making of the graph included`,
  );
  await provideAdmin(bin);
  writeFileSync(join(home, 'conf', 'neo4j.conf'), '');
  const importing = performance.now();
  const { status, stdout, stderr } = spawnSync('sh', [join(files, 'import.sh')], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    env: {
      ...process.env,
      PATH: [bin, process.env.PATH].join(delimiter),
      NEO4J_HOME: home,
      NEO4J_CONF: join(home, 'conf'),
    },
  });
  const seconds = since(importing);
  if (status !== 0) throw new Error(stdout.slice(-2000) + stderr.slice(-2000));
  print(/IMPORT DONE[\s\S]*?Peak memory usage.*/.exec(stdout)?.[0] ?? stdout.slice(-500));
  print(`neo4j-admin database import full: ${seconds.toFixed(0)} s`);
  if (seconds > LIMIT * Math.max(1, wanted / 5_000_000)) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The export writes a part at a time; each file has its head once. */
function writeFiles(into) {
  const all = { nodes: 0, relationships: 0 };
  for (let first = 0; all.relationships < wanted; first += AT_ONCE / 50) {
    const left = Math.ceil((wanted - all.relationships) / 3 / 50) * 50;
    const graph = makeGraph({ nodes: Math.min(AT_ONCE, left), first });
    all.nodes += graph.order;
    all.relationships += graph.size;
    const writers = [];
    writeNeo4jAdmin({ portions: portionsOfPublished({ graph }) }, (name) => {
      const writer = appendTo(join(into, name), name.endsWith('.csv'));
      writers.push(writer);
      return writer.write;
    });
    for (const { close } of writers) close();
  }
  return all;
}

function appendTo(file, isTable) {
  let isHead = isTable && existsSync(file);
  let held = [];
  let length = 0;
  if (!isTable) rmSync(file, { force: true });
  const flush = () => {
    appendFileSync(file, held.join(''));
    held = [];
    length = 0;
  };
  return {
    write: (piece) => {
      if (isHead) {
        isHead = false;
        return;
      }
      held.push(piece);
      length += piece.length;
      if (length > PIECE) flush();
    },
    close: flush,
  };
}

/** The genuine tool, under the name that it has in an installation. */
async function provideAdmin(bin) {
  const java = await findJava(realEffects.run, realEffects.env);
  const jars = await ensureJars(cacheFolder(realEffects.env), realEffects);
  const admin = join(bin, 'neo4j-admin');
  writeFileSync(admin, `#!/bin/sh\nexec '${java}' -cp '${jars}/*' org.neo4j.cli.AdminTool "$@"\n`);
  chmodSync(admin, 0o755);
}
