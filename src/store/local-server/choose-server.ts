import { escapeControls } from '../../text/escape-controls.ts';
import { dockerAnswers, startDockerThrowaway } from './docker-server.ts';
import type { JarEffects } from './ensure-jars.ts';
import { ServerProblem } from './problem.ts';
import { run } from './run.ts';
import { startLocalThrowaway, type Throwaway } from './throwaway.ts';

export type ServerChoice =
  | { readonly kind: 'given' | Kind; readonly server: Throwaway }
  /** For people: what is missing and how to get it. */
  | { readonly kind: 'none'; readonly missing: string };

type Kind = 'docker' | 'local';

/** Real effects. Slow steps are announced on stderr. */
export const realEffects: JarEffects = {
  run,
  env: process.env,
  say: (message) => void process.stderr.write(`${escapeControls(message)}\n`),
};

/** The server in `NEO4J_URI`, or one in Docker, or a local one, or the reason why there is none. */
export async function chooseServer(effects: JarEffects = realEffects): Promise<ServerChoice> {
  const { NEO4J_URI: uri, NEO4J_USERNAME, NEO4J_PASSWORD } = effects.env;
  if (!uri) return startFirst(['docker', 'local'], false, effects);
  const username = NEO4J_USERNAME || 'neo4j';
  const server = { uri, username, password: NEO4J_PASSWORD ?? '', stop: async () => {} };
  return { kind: 'given', server };
}

/** A server that refuses every write: local if possible, else in Docker. */
export async function startReadOnly(effects: JarEffects = realEffects): Promise<Throwaway> {
  const choice = await startFirst(['local', 'docker'], true, effects);
  if (choice.kind === 'none') throw new ServerProblem(choice.missing);
  return choice.server;
}

/** The first kind that starts. What the others lack goes into the message. */
async function startFirst(
  kinds: readonly Kind[],
  readOnly: boolean,
  effects: JarEffects,
): Promise<ServerChoice> {
  const reasons: string[] = [];
  for (const kind of kinds) {
    try {
      return { kind, server: await START[kind]({ readOnly }, effects) };
    } catch (error) {
      if (!(error instanceof ServerProblem)) throw error;
      reasons.push(`  - ${kind}: ${error.message}`);
    }
  }
  return { kind: 'none', missing: [...NO_SERVER, ...reasons].join('\n') };
}

const NO_SERVER = [
  'There is no Neo4j server to use. One of these is needed: a running one, named by NEO4J_URI,',
  'NEO4J_USERNAME and NEO4J_PASSWORD; a Docker engine; or Java and Maven. What was tried:',
];

const START: Record<Kind, typeof startLocalThrowaway> = {
  local: startLocalThrowaway,
  docker: async (options, effects) => {
    if (!(await dockerAnswers(effects.run)))
      throw new ServerProblem('no engine answers `docker info`: start it, or install Docker');
    return startDockerThrowaway(options, effects);
  },
};
