/**
 * The architecture as rules: `model ← text ← {ingest, coders}` and
 * `model ← graph ← {loaders, resolve, analyse, store, publish ← {viewer, export}}`; siblings never
 * import siblings. `pipeline` wires a build, `desk` a page to judge on, `library` what other programs
 * import, `cli` everything. What is shown to others goes through `publish`. Pure folders reach no Node module but node:crypto.
 */
const onGraph = ['loaders', 'resolve', 'analyse', 'store', 'publish'];
const forOthers = ['viewer', 'export'];
const rooms = ['ingest', 'coders', ...onGraph, ...forOthers];
const mayUse = {
  model: [],
  text: ['model'],
  graph: ['model', 'text'],
  ingest: ['model', 'text'],
  coders: ['model', 'text'],
  ...Object.fromEntries(onGraph.map((room) => [room, ['model', 'text', 'graph']])),
  ...Object.fromEntries(forOthers.map((room) => [room, ['model', 'text', 'graph', 'publish']])),
  mcp: ['model', 'text', 'graph', 'publish'],
  pipeline: ['model', 'text', 'graph', 'ingest', 'coders', 'loaders', 'resolve'],
  desk: ['model', 'text', 'graph', ...rooms, 'pipeline'],
  library: [
    ...['model', 'text', 'graph', 'ingest', 'coders', 'loaders', 'resolve', 'analyse'],
    ...['publish', 'export', 'pipeline', 'desk'],
  ],
};
const pure = [
  'model',
  'text',
  'coders',
  'graph',
  'loaders',
  'resolve',
  'analyse',
  'publish',
  'export',
  'desk/inbox',
  'desk/code/edit',
  'desk/code/settle',
];

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
      name: 'past-publish',
      comment:
        'What others are given is written from what src/publish made, never from a graph itself.',
      severity: 'error',
      from: { path: `^src/(cli|mcp|${forOthers.join('|')})/` },
      to: { path: '^src/graph/(serialize|row-lines)' },
    },
    {
      name: 'graph-through-publish',
      comment:
        'Commands that write for others never hold the whole graph: publish-graph.ts and ask.ts do.',
      severity: 'error',
      from: { path: '^src/cli/commands/(view|export|query|mcp)' },
      to: { path: '^src/(pipeline/parts|analyse|store/(pull|query/run-query))' },
    },
    {
      name: 'answer-through-publish',
      comment: 'What a query answers is printed as src/publish made it: ask.ts sees to that.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(store/|cli/neo4j/ask)' },
      to: { path: '^src/store/query/run-query' },
    },
    {
      name: 'only-publish-marks',
      comment: 'Only src/publish may say of something that it may be shown to others.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/publish/' },
      to: { path: '^src/publish/mark-published' },
    },
    {
      name: 'driver-in-store',
      comment: 'src/store is the only place that knows neo4j-driver.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/store/' },
      to: { path: 'neo4j-driver' },
    },
    {
      name: 'coder-by-name',
      comment:
        'A coder is loaded by its name, in src/coders/coders.ts. Names that others need too are in src/text/names; decisions need its ordinary words and its numbers.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/coders/' },
      to: { path: '^src/coders/[^/]+/', pathNot: '/(?:ordinary-words|count-in)[.]ts$' },
    },
    {
      name: 'language-by-dictionary',
      comment:
        'What serves every language knows none: languages.ts loads the one that a text is in.',
      severity: 'error',
      from: {
        path: '^src/coders/',
        pathNot: '^src/coders/offline/([a-z]{2}/|languages[.]ts$)',
      },
      to: { path: '^src/coders/offline/[a-z]{2}/' },
    },
    {
      name: 'state-below-steps',
      comment: 'What a build remembers does not know the steps that ask it.',
      severity: 'error',
      from: { path: '^src/pipeline/state/' },
      to: {
        path: '^src/pipeline/[^/]+[.]ts$',
        pathNot: '/(hash-inputs|input-result|write-file)[.]ts$',
      },
    },
    {
      name: 'desk-behind-http',
      comment: 'Only src/desk/http serves; what the desk does knows no requests and can be tested.',
      severity: 'error',
      from: { path: '^src/desk/', pathNot: '^src/desk/http/' },
      to: { path: '^(node:)?http$' },
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
      comment: `Every file of src lies in one of the rooms: model, text, graph, ${rooms.join(', ')}, mcp, pipeline, desk, library, cli.`,
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: `^src/(model|text|graph|mcp|pipeline|desk|library|cli|${rooms.join('|')})/`,
      },
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
