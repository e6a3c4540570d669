import type { Properties } from '../graph/flat/flatten.ts';
import { IMPORT_OPTIONS, importCell, importColumn } from '../graph/flat/import-table.ts';
import { EDGE_PLAN, NODE_PLANS } from '../graph/flat/property-plan.ts';
import { NodeLabel } from '../model/kinds/kinds.ts';
import { RelationshipType } from '../model/relationships.ts';
import type { OpenFile, WriteFolderOf, WritePiece } from './export-format.ts';
import { constraintsText } from './neo4j/constraints.ts';
import { textLiteral } from './neo4j/literals.ts';
import {
  type StoredProperty,
  storedNodes,
  storedProperties,
  storedRelationships,
} from './neo4j/stored.ts';

/** Files for `neo4j-admin database import full`, which makes a new database of millions of rows in minutes. */
export const writeNeo4jAdmin: WriteFolderOf = ({ published: { graph } }, open) => {
  // The import has no way to write a list without anything in it; there are few.
  const emptied: string[] = [];
  const nodeFiles = NodeLabel.options.flatMap((label) => {
    const properties = storedProperties(NODE_PLANS[label]);
    return writeTable(
      open,
      `nodes-${label}.csv`,
      ['id:ID', ':LABEL', ...properties.map(headerOf)],
      map(storedNodes(graph, label), ({ id, labels, properties: own }) => {
        emptied.push(...emptyLists(`(n:${label} {id: ${textLiteral(id)}})`, own));
        return [
          importCell(id),
          importCell(labels),
          ...properties.map(({ name }) => importCell(own[name])),
        ];
      }),
    );
  });
  const properties = storedProperties(EDGE_PLAN);
  const relationshipFiles = RelationshipType.options.flatMap((type) =>
    writeTable(
      open,
      `relationships-${type}.csv`,
      [':START_ID', ':END_ID', ':TYPE', 'id:string', ...properties.map(headerOf)],
      map(storedRelationships(graph, type), ({ id, source, target, from, properties: own }) => {
        const start = `(:${from} {id: ${textLiteral(source)}})`;
        emptied.push(...emptyLists(`${start}-[n:${type} {id: ${textLiteral(id)}}]->()`, own));
        const ends = [importCell(source), importCell(target), importCell(type), importCell(id)];
        return [...ends, ...properties.map(({ name }) => importCell(own[name]))];
      }),
    ),
  );
  open('after.cypher')([constraintsText(), ...emptied].join(''));
  open('import.sh')(scriptOf(nodeFiles, relationshipFiles));
};

const headerOf = ({ name, holds }: StoredProperty): string => importColumn(name, holds);

function* map<A, B>(all: Iterable<A>, to: (one: A) => B): Generator<B> {
  for (const one of all) yield to(one);
}

/** The name of the file, if there is any row for it. */
function writeTable(
  open: OpenFile,
  name: string,
  header: readonly string[],
  rows: Iterable<readonly string[]>,
): string[] {
  let write: WritePiece | null = null;
  for (const row of rows) {
    if (write === null) {
      write = open(name);
      write(`${header.join(',')}\n`);
    }
    write(`${row.join(',')}\n`);
  }
  return write === null ? [] : [name];
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
