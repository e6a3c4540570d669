/**
 * Times every named query, with default parameters, on the database of `NEO4J_URI`: the first run,
 * which includes planning, and a second one. Only reads.
 *
 *     eval "$(npx attest neo4j status --export)" && node tools/bench/queries.mjs
 */
import { createReport } from '../../dist/model/problem.js';
import { connect } from '../../dist/store/connection/connect.js';
import { readCypher } from '../../dist/store/query/read-cypher.js';
import { readQueries } from '../../dist/store/query/read-queries.js';
import { runQuery } from '../../dist/store/query/run-query.js';

const { NEO4J_URI, NEO4J_USERNAME = 'neo4j', NEO4J_PASSWORD = '' } = process.env;
if (!NEO4J_URI) throw new Error('NEO4J_URI says which server to ask');
const connected = await connect({
  uri: NEO4J_URI,
  username: NEO4J_USERNAME,
  password: NEO4J_PASSWORD,
});
if (!connected.ok) throw new Error(connected.failure.message);
const database = connected.value;

const print = (...cells) =>
  process.stdout.write(
    `${cells[0].padEnd(26)}${cells
      .slice(1)
      .map((one) => String(one).padStart(9))
      .join('')}\n`,
  );
try {
  print('query', 'rows', 'first s', 'again s');
  for (const query of readQueries(readCypher('queries'), createReport())) {
    const parameters = Object.fromEntries(
      query.parameters.map((one) => [one.name, one.default ?? '']),
    );
    const [first, again] = [await ask(query, parameters), await ask(query, parameters)];
    print(query.name, again.rows, first.seconds, again.seconds);
  }
} finally {
  await database.close();
}

async function ask({ cypher }, parameters) {
  const start = performance.now();
  const { rows } = await runQuery(database, cypher, parameters);
  return { rows: rows.length, seconds: ((performance.now() - start) / 1000).toFixed(1) };
}
