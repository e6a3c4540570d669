/**
 * The architecture as rules: `model ← text ← {ingest, coders}` and
 * `model ← graph ← {loaders, resolve, analyse, store, publish, viewer}`; siblings never import
 * siblings, but viewer may use publish. `pipeline` wires a build, `cli` all. Pure folders reach no
 * Node module but node:crypto.
 */
const rooms = ['ingest', 'coders', 'loaders', 'resolve', 'analyse', 'store', 'publish', 'viewer'];
const mayUse = {
  model: [],
  text: ['model'],
  graph: ['model', 'text'],
  ingest: ['model', 'text'],
  coders: ['model', 'text'],
  ...Object.fromEntries(
    ['loaders', 'analyse', 'store'].map((room) => [room, ['model', 'text', 'graph']]),
  ),
  resolve: ['model', 'text', 'graph', 'publish'],
  publish: ['model', 'text', 'graph', 'coders', 'store', 'viewer', 'cli'],
  viewer: ['model', 'text', 'graph', 'publish'],
  pipeline: ['model', 'text', 'graph', 'ingest', 'coders', 'loaders', 'resolve'],
};
const pure = ['model', 'text', 'coders', 'resolve', 'loaders', 'graph', 'analyse'];

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
      comment: `Every file of src lies in one of the rooms: model, text, graph, ${rooms.join(', ')}, pipeline, cli.`,
      severity: 'error',
      from: { path: '^src/', pathNot: `^src/(model|text|graph|pipeline|cli|${rooms.join('|')})/` },
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
