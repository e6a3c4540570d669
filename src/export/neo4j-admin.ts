import { nodeRows } from '../graph/attest-graph.ts';
import { eachPortion } from '../graph/each-portion.ts';
import type { Properties } from '../graph/flat/flatten.ts';
import { IMPORT_OPTIONS, importCell, importColumn } from '../graph/flat/import-table.ts';
import { EDGE_PLAN, NODE_PLANS } from '../graph/flat/property-plan.ts';
import { NodeLabel } from '../model/kinds/kinds.ts';
import { RelationshipType } from '../model/relationships.ts';
import type { OpenFile, WriteFolderByPortions, WritePiece } from './export-format.ts';
import { constraintsText } from './neo4j/constraints.ts';
import { textLiteral } from './neo4j/literals.ts';
import {
  type StoredProperty,
  storedNode,
  storedProperties,
  storedRelationship,
} from './neo4j/stored.ts';

/** Files for `neo4j-admin database import full`, which makes a new database of millions of rows in minutes. */
export const writeNeo4jAdmin: WriteFolderByPortions = ({ portions }, open) => {
  // The import has no way to write a list without anything in it; there are few.
  const emptied: string[] = [];
  const [nodes, relationships] = [createTables(open), createTables(open)];
  for (const { graph } of eachPortion(portions))
    for (const row of nodeRows(graph)) {
      const { id, label, labels, properties: own } = storedNode(row);
      const properties = NODE_PROPERTIES[label];
      emptied.push(...emptyLists(`(n:${label} {id: ${textLiteral(id)}})`, own));
      nodes.add(`nodes-${label}.csv`, () => ['id:ID', ':LABEL', ...properties.map(headerOf)], [
        importCell(id),
        importCell(labels),
        ...properties.map(({ name }) => importCell(own[name])),
      ]);
    }
  for (const { edges } of eachPortion(portions))
    for (const edge of edges) {
      const { id, type, source, target, from, properties: own } = storedRelationship(edge);
      const start = `(:${from} {id: ${textLiteral(source)}})`;
      emptied.push(...emptyLists(`${start}-[n:${type} {id: ${textLiteral(id)}}]->()`, own));
      const ends = [importCell(source), importCell(target), importCell(type), importCell(id)];
      relationships.add(
        `relationships-${type}.csv`,
        () => [':START_ID', ':END_ID', ':TYPE', 'id:string', ...EDGE_PROPERTIES.map(headerOf)],
        [...ends, ...EDGE_PROPERTIES.map(({ name }) => importCell(own[name]))],
      );
    }
  open('after.cypher')([constraintsText(), ...emptied].join(''));
  const filesOf = (all: readonly string[], kind: string, tables: Tables): string[] =>
    all.map((name) => `${kind}-${name}.csv`).filter(tables.has);
  open('import.sh')(
    scriptOf(
      filesOf(NodeLabel.options, 'nodes', nodes),
      filesOf(RelationshipType.options, 'relationships', relationships),
    ),
  );
};

const NODE_PROPERTIES = Object.fromEntries(
  NodeLabel.options.map((label) => [label, storedProperties(NODE_PLANS[label])]),
) as Record<NodeLabel, StoredProperty[]>;
const EDGE_PROPERTIES = storedProperties(EDGE_PLAN);

const headerOf = ({ name, holds }: StoredProperty): string => importColumn(name, holds);

type Tables = ReturnType<typeof createTables>;

/** Files of rows, each begun with its first row. */
function createTables(open: OpenFile) {
  const files = new Map<string, WritePiece>();
  return {
    has: (name: string): boolean => files.has(name),
    add: (name: string, header: () => readonly string[], row: readonly string[]): void => {
      let write = files.get(name);
      if (!write) {
        write = open(name);
        files.set(name, write);
        write(`${header().join(',')}\n`);
      }
      write(`${row.join(',')}\n`);
    },
  };
}

const emptyLists = (match: string, flat: Properties): string[] =>
  Object.entries(flat).flatMap(([name, value]) =>
    typeof value === 'object' && value.length === 0 ? `MATCH ${match} SET n.${name} = [];\n` : [],
  );

const scriptOf = (nodes: readonly string[], relationships: readonly string[]): string =>
  `#!/bin/sh
# Makes a new database of these files; that of the same name is replaced. Neo4j 5.26, stopped:
#   sh import.sh [DATABASE]
# Then start Neo4j and run after.cypher in that database (cypher-shell --file after.cypher).
set -e
cd "$(dirname "$0")"
exec neo4j-admin database import full "\${1:-neo4j}" --overwrite-destination \\
  ${IMPORT_OPTIONS.join(' ')} \\
${[...nodes.map((file) => `--nodes=${file}`), ...relationships.map((file) => `--relationships=${file}`)].map((line) => `  ${line}`).join(' \\\n')}
`;
