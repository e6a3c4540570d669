/**
 * The architecture as rules: `model ← text ← {ingest, extract}` and
 * `model ← graph ← {loaders, resolve, analyse, store, export, viewer}`; siblings never import
 * siblings; `cli` wires all. Pure folders reach no Node module but node:crypto.
 */
const rooms = ['ingest', 'extract', 'loaders', 'resolve', 'analyse', 'store', 'export', 'viewer'];
const mayUse = {
  model: [],
  text: ['model'],
  graph: ['model', 'text'],
  ingest: ['model', 'text'],
  extract: ['model', 'text'],
  ...Object.fromEntries(
    ['loaders', 'resolve', 'analyse', 'store', 'export', 'viewer'].map((room) => [
      room,
      ['model', 'text', 'graph'],
    ]),
  ),
};
const pure = ['model', 'text', 'extract', 'resolve', 'loaders', 'graph', 'analyse'];

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'A cycle has no first file to read.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unresolved',
      comment: 'An import that resolves to nothing hides every rule behind it.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    ...Object.entries(mayUse).map(([room, others]) => ({
      name: `layer-${room}`,
      comment: `src/${room} may use ${others.join(', ') || 'nothing else'} of src.`,
      severity: 'error',
      from: { path: `^src/${room}/` },
      to: { path: '^src/', pathNot: `^src/(${[room, ...others].join('|')})/` },
    })),
    {
      name: 'pure',
      comment: 'Effects come in as arguments: only node:crypto is allowed here.',
      severity: 'error',
      from: { path: `^src/(${pure.join('|')})/` },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?crypto$' },
    },
    {
      name: 'driver-in-store',
      comment: 'src/store is the only place that knows neo4j-driver.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/store/' },
      to: { path: 'neo4j-driver' },
    },
    {
      name: 'no-test-in-src',
      comment: 'Code that ships does not depend on tests.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^tests/' },
    },
    {
      name: 'known-room',
      comment: `Every file of src lies in one of the rooms: model, text, graph, ${rooms.join(', ')}, cli.`,
      severity: 'error',
      from: { path: '^src/', pathNot: `^src/(model|text|graph|cli|${rooms.join('|')})/` },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
