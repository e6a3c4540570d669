import { nodeRows } from '../graph/attest-graph.ts';
import { eachPortion } from '../graph/each-portion.ts';
import { EDGE_PLAN, NODE_PLANS } from '../graph/flat/property-plan.ts';
import type { Portions } from '../graph/portions.ts';
import { NodeLabel } from '../model/kinds/kinds.ts';
import type { WriteFileByPortions } from './export-format.ts';
import { constraintsText } from './neo4j/constraints.ts';
import { propertiesLiteral, textLiteral } from './neo4j/literals.ts';
import {
  type StoredNode,
  type StoredRelationship,
  storedNode,
  storedProperties,
  storedRelationship,
} from './neo4j/stored.ts';

/** Rows of one statement. */
const BATCH = 200;

/**
 * A script for cypher-shell or Neo4j Browser, where `attest push` cannot reach the database. Each
 * statement is one line and may be run again. A script has no parameters, so values are literals.
 */
export const writeCypher: WriteFileByPortions = ({ portions }, write) => {
  write(constraintsText());
  // A statement gives all its nodes the same labels.
  for (const [labels, nodes] of batchesOf(nodesOf(portions), ({ labels }) => labels.join(':'))) {
    const [label] = nodes.map((one) => one.label);
    if (label === undefined) continue;
    const rows = nodes.map(
      (one) => `{id: ${textLiteral(one.id)}, p: ${MAPS[label](one.properties)}}`,
    );
    write(
      `UNWIND [${rows.join(', ')}] AS row MERGE (n:${label} {id: row.id}) SET n:${labels} SET n += row.p;\n`,
    );
  }
  const batches = batchesOf(
    relationshipsOf(portions),
    ({ type, from, to }) =>
      `MATCH (a:${from} {id: row.from}), (b:${to} {id: row.to}) MERGE (a)-[r:${type} {id: row.id}]->(b)`,
  );
  for (const [joined, relationships] of batches) {
    const rows = relationships.map(
      ({ id, source, target, properties }) =>
        `{id: ${textLiteral(id)}, from: ${textLiteral(source)}, to: ${textLiteral(target)}, p: ${EDGE_MAP(properties)}}`,
    );
    write(`UNWIND [${rows.join(', ')}] AS row ${joined} SET r += row.p;\n`);
  }
};

const MAPS = Object.fromEntries(
  NodeLabel.options.map((label) => [label, propertiesLiteral(storedProperties(NODE_PLANS[label]))]),
) as Record<NodeLabel, ReturnType<typeof propertiesLiteral>>;
const EDGE_MAP = propertiesLiteral(storedProperties(EDGE_PLAN));

function* nodesOf(portions: Portions): Generator<StoredNode> {
  for (const { graph } of eachPortion(portions))
    for (const row of nodeRows(graph)) yield storedNode(row);
}

function* relationshipsOf(portions: Portions): Generator<StoredRelationship> {
  for (const { edges } of eachPortion(portions))
    for (const edge of edges) yield storedRelationship(edge);
}

/** Rows that can be in one statement, a batch at a time. */
function* batchesOf<T>(
  rows: Iterable<T>,
  kindOf: (row: T) => string,
): Generator<[kind: string, rows: T[]]> {
  const waiting = new Map<string, T[]>();
  for (const row of rows) {
    const kind = kindOf(row);
    const batch = waiting.get(kind) ?? [];
    waiting.set(kind, batch);
    if (batch.push(row) < BATCH) continue;
    yield [kind, batch];
    waiting.delete(kind);
  }
  yield* waiting;
}
