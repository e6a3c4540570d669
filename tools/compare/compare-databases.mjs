import { join } from 'node:path';
import neo4j from 'neo4j-driver';
import { chooseServer } from '../../dist/store/local-server/choose-server.js';
import { run } from './make-outputs.mjs';

/** Pushes a build of each side into an empty database of its own and prints what differs; gives how much. */
export async function compareDatabases(sides, set, print) {
  const [before, after] = [await pushed(sides[0], set), await pushed(sides[1], set)];
  const differing = new Map();
  const note = (what) => differing.set(what, (differing.get(what) ?? 0) + 1);
  for (const [key, old] of before) {
    const now = after.get(key);
    if (!now) note(`${kindOf(key)} gone`);
    else
      for (const name of new Set([...Object.keys(old), ...Object.keys(now)]))
        if (JSON.stringify(old[name]) !== JSON.stringify(now[name])) note(`${kindOf(key)}.${name}`);
  }
  for (const key of after.keys()) if (!before.has(key)) note(`${kindOf(key)} new`);
  print(
    `database of ${set}: ${before.size} nodes and relationships, ${differing.size} kinds of difference`,
  );
  for (const [what, count] of [...differing].sort()) print(`  ${what}: ${count}`);
  return differing.size;
}

/** `Label:id`, or `TYPE:from>to:key`. */
const kindOf = (key) => key.slice(0, key.indexOf(':'));

async function pushed({ checkout, out }, set) {
  const choice = await chooseServer();
  if (choice.kind === 'none') throw new Error(choice.missing);
  const { server } = choice;
  try {
    run(checkout, ['push', join(out, set)], {
      env: {
        NEO4J_URI: server.uri,
        NEO4J_USERNAME: server.username,
        NEO4J_PASSWORD: server.password,
      },
    });
    return await contentOf(server);
  } finally {
    await server.stop();
  }
}

async function contentOf({ uri, username, password }) {
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), {
    disableLosslessIntegers: true,
  });
  const rows = async (query) =>
    (await driver.executeQuery(query)).records.map((one) => one.toObject());
  try {
    const nodes = await rows('MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties');
    const edges = await rows(
      'MATCH (a)-[r]->(b) RETURN type(r) AS type, a.id AS source, b.id AS target, properties(r) AS properties',
    );
    return new Map([
      ...nodes.map(({ labels, properties }) => [
        `${labels.toSorted().join('&')}:${properties.id}`,
        properties,
      ]),
      ...edges.map(({ type, source, target, properties }) => [
        `${type}:${source}>${target}:${properties.id ?? JSON.stringify(properties)}`,
        properties,
      ]),
    ]);
  } finally {
    await driver.close();
  }
}
