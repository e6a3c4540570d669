import { EDGE_PLAN, NODE_PLANS } from '../graph/flat/property-plan.ts';
import { NodeLabel } from '../model/kinds/kinds.ts';
import { RelationshipType } from '../model/relationships.ts';
import type { WriteFileOf } from './export-format.ts';
import { constraintsText } from './neo4j/constraints.ts';
import { propertiesLiteral, textLiteral } from './neo4j/literals.ts';
import { storedNodes, storedProperties, storedRelationships } from './neo4j/stored.ts';

/** Rows of one statement. */
const BATCH = 200;

/**
 * A script for cypher-shell or Neo4j Browser, where `attest push` cannot reach the database. Each
 * statement is one line and may be run again. A script has no parameters, so values are literals.
 */
export const writeCypher: WriteFileOf = ({ published: { graph } }, write) => {
  write(constraintsText());
  for (const label of NodeLabel.options) {
    const mapOf = propertiesLiteral(storedProperties(NODE_PLANS[label]));
    // A statement gives all its nodes the same labels.
    const batches = batchesOf(storedNodes(graph, label), ({ labels }) => labels.join(':'));
    for (const [labels, nodes] of batches) {
      const rows = nodes.map((one) => `{id: ${textLiteral(one.id)}, p: ${mapOf(one.properties)}}`);
      write(
        `UNWIND [${rows.join(', ')}] AS row MERGE (n:${label} {id: row.id}) SET n:${labels} SET n += row.p;\n`,
      );
    }
  }
  const mapOf = propertiesLiteral(storedProperties(EDGE_PLAN));
  for (const type of RelationshipType.options) {
    const batches = batchesOf(
      storedRelationships(graph, type),
      ({ from, to }) => `MATCH (a:${from} {id: row.from}), (b:${to} {id: row.to})`,
    );
    for (const [match, relationships] of batches) {
      const rows = relationships.map(
        ({ id, source, target, properties }) =>
          `{id: ${textLiteral(id)}, from: ${textLiteral(source)}, to: ${textLiteral(target)}, p: ${mapOf(properties)}}`,
      );
      write(
        `UNWIND [${rows.join(', ')}] AS row ${match} MERGE (a)-[r:${type} {id: row.id}]->(b) SET r += row.p;\n`,
      );
    }
  }
};

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
