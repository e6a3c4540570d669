import type { Command } from 'commander';

interface ListedCommand {
  /** Options and arguments, as an overview shows them. */
  readonly takes: string;
  /** The description of the command itself, which is loaded only if somebody names it. */
  readonly about: string;
  /** Imported on demand: a command loads only its own code, and an overview none. */
  load(): Promise<Command>;
}

/** All commands, in the order in which an overview lists them. */
export const COMMANDS = {
  init: {
    takes: '[FOLDER]',
    about: 'Make a first folder: one example article with its coding',
    load: async () => (await import('./commands/init.ts')).initCommand(),
  },
  build: {
    takes: '[options] [PATH...]',
    about: 'Build the graph of articles: read, check, write out/graph.json',
    load: async () => (await import('./commands/build.ts')).buildCommand(),
  },
  join: {
    takes: '[options] <SHARD...>',
    about: 'Make one graph of the shares that several machines have read',
    load: async () => (await import('./commands/join.ts')).joinCommand(),
  },
  annotate: {
    takes: '[options] <FILE...>',
    about: 'Read articles and print what they say: one standoff object per line',
    load: async () => (await import('./commands/annotate.ts')).annotateCommand(),
  },
  explain: {
    takes: '[options] <FILE> <ITEM>',
    about: 'Say why a coder is as sure of an item as it is',
    load: async () => (await import('./commands/explain.ts')).explainCommand(),
  },
  compare: {
    takes: '[options] <FOLDER> [OTHER]',
    about:
      'Show two readings of one article side by side: agreement per part, then each difference',
    load: async () => (await import('./commands/compare.ts')).compareCommand(),
  },
  'merge-readings': {
    takes: '[options] <A> <B>',
    about: 'Make one reading of two of the same text, and mark where they differ',
    load: async () => (await import('./commands/merge-readings.ts')).mergeReadingsCommand(),
  },
  desk: {
    takes: '[options] [PATH...]',
    about: 'A page on which a person judges and codes what was read',
    load: async () => (await import('./commands/desk.ts')).deskCommand(),
  },
  decide: {
    takes: '[options] <what> [ids...]',
    about: 'Judge what was read: same, different, accepted, corrected, withdrawn',
    load: async () => (await import('./commands/decide.ts')).decideCommand(),
  },
  check: {
    takes: '[options] [PATH...]',
    about: 'Check articles and their coding, or a built graph; write nothing',
    load: async () => (await import('./commands/check.ts')).checkCommand(),
  },
  diff: {
    takes: '[options] <OLD> <NEW>',
    about: 'What one graph says and the other does not: every fact, with its words',
    load: async () => (await import('./commands/diff.ts')).diffCommand(),
  },
  analyse: {
    takes: '[options] [GRAPH]',
    about:
      'Analyse a built graph offline: origins, sides, circles, what depends on one source, centrality',
    load: async () => (await import('./commands/analyse.ts')).analyseCommand(),
  },
  export: {
    takes: '[options] [GRAPH]',
    about: 'Write a graph for others, without anything that would endanger people in it',
    load: async () => (await import('./commands/export.ts')).exportCommand(),
  },
  view: {
    takes: '[options] [GRAPH]',
    about: 'Write a graph as one page, without anything that would endanger people in it',
    load: async () => (await import('./commands/view.ts')).viewCommand(),
  },
  mcp: {
    takes: '[options] [GRAPH]',
    about: 'Answer an assistant about a graph, by the Model Context Protocol, with quotations',
    load: async () => (await import('./commands/mcp.ts')).mcpCommand(),
  },
  'publish-report': {
    takes: '[options] [GRAPH]',
    about: 'List who would be named to others and who would not, and why; for yourself',
    load: async () => (await import('./commands/publish-report.ts')).publishReportCommand(),
  },
  push: {
    takes: '[options] [GRAPH]',
    about: 'Update Neo4j to match the graph for these articles, and touch nothing else',
    load: async () => (await import('./commands/push.ts')).pushCommand(),
  },
  pull: {
    takes: '[options]',
    about: 'Read the graph back from Neo4j: what attest wrote, as graph.json',
    load: async () => (await import('./commands/pull.ts')).pullCommand(),
  },
  query: {
    takes: '[options] [NAME]',
    about: 'Ask the database one of the named questions of cypher/queries',
    load: async () => (await import('./commands/query.ts')).queryCommand(),
  },
  neo4j: {
    takes: '',
    about: 'A local Neo4j Community server without Docker, for this machine only',
    load: async () => (await import('./commands/neo4j.ts')).neo4jCommand(),
  },
  completion: {
    takes: '<shell>',
    about: 'Print a script with which a shell completes the words of attest',
    load: async () => (await import('./commands/completion.ts')).completionCommand(loadCommands),
  },
} satisfies Record<string, ListedCommand>;

/** All of them, for who has to know their options. */
async function loadCommands(): Promise<Command[]> {
  const listed: readonly ListedCommand[] = Object.values(COMMANDS);
  return Promise.all(listed.map((one) => one.load()));
}

export const isCommand = (name: string): name is keyof typeof COMMANDS =>
  Object.hasOwn(COMMANDS, name);
