import type { Connection } from './connection.ts';
import { createPassword } from './create-password.ts';
import type { JarEffects } from './ensure-jars.ts';
import { ServerProblem } from './problem.ts';
import { lastLines, type RunProgram } from './run.ts';
import type { Throwaway } from './throwaway.ts';
import { waitUntilReady } from './wait.ts';

/**
 * Same release line as the local server. The digest pins the bytes: it is that of the list of
 * platforms, so Docker still chooses the image for this processor.
 */
export const IMAGE =
  'neo4j:5.26.31-community@sha256:d9cfe82983d27f5a75b3aaae8f316d04f9a698a3b7f6103a508f7caf8362f255';

/** What the image's start script needs as root before it becomes the user neo4j. */
export const CAPABILITIES = ['CHOWN', 'DAC_OVERRIDE', 'FOWNER', 'SETGID', 'SETUID'];

const CONFINED = [
  ...['--cap-drop', 'ALL'],
  ...CAPABILITIES.flatMap((capability) => ['--cap-add', capability]),
  ...['--security-opt', 'no-new-privileges:true'],
];

/** Whether a Docker engine is running. The command alone is not enough. */
export async function dockerAnswers(run: RunProgram): Promise<boolean> {
  const { code } = await run('docker', ['info', '--format', '{{.ServerVersion}}'], {
    timeout: 10_000,
  });
  return code === 0;
}

/** A container on a free loopback port. It removes itself and its volumes when stopped. */
export async function startDockerThrowaway(
  { readOnly = false }: { readonly readOnly?: boolean },
  { run, say }: Pick<JarEffects, 'run' | 'say'>,
): Promise<Throwaway> {
  const password = createPassword();
  // `--env NAME` without a value passes the variable on, so the password is not on the command
  // line, which everybody can read.
  const env = { ...process.env, NEO4J_AUTH: `neo4j/${password}` };
  const docker = async (...args: string[]): Promise<string> => {
    const { code, stdout, stderr } = await run('docker', args, { env });
    if (code !== 0) throw new ServerProblem(`docker ${args[0]}: ${lastLines(stderr || stdout)}`);
    return stdout.trim();
  };
  const settings = {
    dbms_usage__report_enabled: false,
    client_allow__telemetry: false,
  };
  const id = await docker(
    ...['run', '--detach', '--rm', ...CONFINED],
    ...['--publish', '127.0.0.1::7687', '--env', 'NEO4J_AUTH'],
    ...Object.entries(settings).flatMap(([name, value]) => ['--env', `NEO4J_${name}=${value}`]),
    IMAGE,
  );
  const stop = async (): Promise<void> => void (await docker('rm', '--force', '--volumes', id));
  try {
    const connection = await ready();
    if (!readOnly) return { ...connection, stop };
    // A read-only server cannot create its databases and would leave them offline, so it starts
    // writable.
    await docker('exec', id, 'sh', '-c', `echo ${READ_ONLY} >> /var/lib/neo4j/conf/neo4j.conf`);
    await docker('restart', id);
    return { ...(await ready()), stop };
  } catch (error) {
    await stop();
    throw error;
  }

  async function ready(): Promise<Connection> {
    // A restart may change the port.
    const address = (await docker('port', id, '7687/tcp')).split('\n')[0];
    const connection = { uri: `bolt://${address}`, username: 'neo4j', password };
    await waitUntilReady(
      connection,
      {
        isAlive: async () => (await run('docker', ['inspect', id])).code === 0,
        logSize: async () => (await run('docker', ['logs', id])).stdout.length,
        lastWords: async () => lastLines((await run('docker', ['logs', id])).stdout),
        logs: `\`docker logs ${id.slice(0, 12)}\``,
      },
      { say },
    );
    return connection;
  }
}

const READ_ONLY = 'server.databases.default_to_read_only=true';
