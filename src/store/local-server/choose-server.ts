import { dockerAnswers, startDockerThrowaway } from './docker-server.ts';
import type { JarEffects } from './ensure-jars.ts';
import { ServerProblem } from './problem.ts';
import { run } from './run.ts';
import { startLocalThrowaway, type Throwaway } from './throwaway.ts';

export type Choice =
  | { readonly kind: 'given' | 'docker' | 'local'; readonly server: Throwaway }
  /** Said to people: what is missing, and how to get it. */
  | { readonly kind: 'none'; readonly missing: string };

/** Effects of the machine itself; what takes long is said on stderr. */
export const realEffects: JarEffects = {
  run,
  env: process.env,
  say: (message) => void process.stderr.write(`${message}\n`),
};

/** The server of `NEO4J_URI`; else one in Docker; else a local one; else why there is none. */
export async function chooseServer(effects: JarEffects = realEffects): Promise<Choice> {
  const { NEO4J_URI: uri, NEO4J_USERNAME, NEO4J_PASSWORD } = effects.env;
  if (uri) {
    const username = NEO4J_USERNAME || 'neo4j';
    const server = { uri, username, password: NEO4J_PASSWORD ?? '', stop: async () => {} };
    return { kind: 'given', server };
  }
  if (await dockerAnswers(effects.run))
    return { kind: 'docker', server: await startDockerThrowaway({}, effects.run) };
  try {
    return { kind: 'local', server: await startLocalThrowaway({}, effects) };
  } catch (error) {
    if (error instanceof ServerProblem) return { kind: 'none', missing: noServer(error.message) };
    throw error;
  }
}

/** A read-only server: local where that can be had, else in Docker. */
export async function startReadOnly(effects: JarEffects = realEffects): Promise<Throwaway> {
  try {
    return await startLocalThrowaway({ readOnly: true }, effects);
  } catch (error) {
    if (!(error instanceof ServerProblem) || !(await dockerAnswers(effects.run))) throw error;
    return startDockerThrowaway({ readOnly: true }, effects.run);
  }
}

const noServer = (reason: string): string =>
  `There is no Neo4j server to use. One of these is needed:
  - a running server: set NEO4J_URI, NEO4J_USERNAME and NEO4J_PASSWORD
  - a Docker engine that answers \`docker info\`
  - Java 17 or later and Maven: ${reason}`;
