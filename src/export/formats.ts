import type { ExportFormat, FileFormat } from './export-format.ts';

/** Every format that `attest export` writes; the first is the default. */
export const FORMATS: readonly [FileFormat, ...ExportFormat[]] = [
  {
    name: 'json',
    about: 'a graph file, as `attest build` writes one',
    gives: 'file',
    extension: 'json',
    load: async () => (await import('./json.ts')).writeJson,
  },
  {
    name: 'csv',
    about: 'tables of nodes, relationships, claims, events and evidence, for spreadsheets',
    gives: 'folder',
    load: async () => (await import('./csv.ts')).writeCsv,
  },
  {
    name: 'parquet',
    about: 'the same tables with their types, for DuckDB, pandas, R',
    gives: 'folder',
    load: async () => (await import('./parquet.ts')).writeParquet,
  },
  {
    name: 'gexf',
    about: 'a graph over time in the colours of the page, for Gephi',
    gives: 'file',
    extension: 'gexf',
    load: async () => (await import('./gexf.ts')).writeGexf,
  },
  {
    name: 'graphml',
    about: 'the whole graph with every property, for networkx, igraph, Cytoscape, yEd',
    gives: 'file',
    extension: 'graphml',
    load: async () => (await import('./graphml.ts')).writeGraphml,
  },
  {
    name: 'ftm',
    about: 'entities of FollowTheMoney, a line each, for Aleph and `ftm`',
    gives: 'file',
    extension: 'ftm.json',
    load: async () => (await import('./ftm/write-ftm.ts')).writeFtm,
  },
  {
    name: 'ftm-statements',
    about: 'the same as statements, each with the article that says it',
    gives: 'file',
    extension: 'statements.json',
    load: async () => (await import('./ftm/write-ftm-statements.ts')).writeFtmStatements,
  },
  {
    name: 'trig',
    about: 'RDF with PROV-O and schema.org, each claim a nanopublication',
    gives: 'file',
    extension: 'trig',
    load: async () => (await import('./trig.ts')).writeTrig,
  },
  {
    name: 'jsonld',
    about: 'the same triples as JSON-LD, with its context in the file',
    gives: 'file',
    extension: 'jsonld',
    load: async () => (await import('./jsonld.ts')).writeJsonLd,
  },
  {
    name: 'geojson',
    about: 'settlements and the events at them, for a map; none beside protected people',
    gives: 'file',
    extension: 'geojson',
    load: async () => (await import('./geojson.ts')).writeGeojson,
  },
  {
    name: 'neo4j-admin',
    about: 'files for `neo4j-admin database import`, and the command: a new database',
    gives: 'folder',
    load: async () => (await import('./neo4j-admin.ts')).writeNeo4jAdmin,
  },
  {
    name: 'cypher',
    about: 'a script of statements for cypher-shell or Neo4j Browser',
    gives: 'file',
    extension: 'cypher',
    load: async () => (await import('./cypher.ts')).writeCypher,
  },
];
