import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addressesOf } from './addresses.ts';
import type { Connection } from './connection.ts';
import { createPassword } from './create-password.ts';
import { ensureJars, type JarEffects } from './ensure-jars.ts';
import { cacheFolder } from './folders.ts';
import { type GuideOptions, launchGuide } from './guide.ts';
import { isRunning } from './is-running.ts';
import { lastWords, launch, logSize, logsFolder, logsSize, lostAPort } from './launch.ts';
import { withLock } from './lock.ts';
import { DEFAULT_PORTS, GUIDE_PORT, pickPort } from './ports.ts';
import { ServerProblem } from './problem.ts';
import { renderConfig } from './render-config.ts';
import { hasDatabase, setInitialPassword } from './set-password.ts';
import { type Running, readState, type ServerState, writeState } from './state.ts';
import { endProcess } from './stop-server.ts';
import { findJava } from './toolchain.ts';
import { waitUntilReady } from './wait.ts';

export interface StartOptions {
  readonly home: string;
  /** 0 for any free port. Absent for Neo4j's default, or any free one if that is taken. */
  readonly boltPort?: number | undefined;
  readonly httpPort?: number | undefined;
  readonly readOnly?: boolean;
  /** Pid of the process that uses the server, if home and server should vanish with it. */
  readonly owner?: number;
  /** Absent if nobody will open Browser. */
  readonly guide?: GuideOptions;
}

export interface Started extends Connection {
  readonly browser: string;
  /** Address of Browser's style and guide; null if they are not served. */
  readonly guide: string | null;
  /** It was running already; nothing was started. */
  readonly already: boolean;
}

/** Starts the server of `home` and waits until it answers. If it runs already, only says where. */
export const startServer = (options: StartOptions, effects: JarEffects): Promise<Started> =>
  withLock(
    options.home,
    async () => {
      const state = readState(options.home) ?? firstState(options);
      const { running } = state;
      if (running && isRunning(running)) checkSame(running, options);
      if (running && (await answers(options.home, state, running, effects.say))) {
        const guided = await withGuide(options, state, running, effects);
        return { ...addressesOf(state, guided), already: true };
      }
      const started = await begin(options, state, effects);
      const guided = await withGuide(options, state, started, effects);
      return { ...addressesOf(state, guided), already: false };
    },
    effects.say,
  );

/** False if the server has ended, perhaps while it was waited for. */
async function answers(
  home: string,
  state: ServerState,
  running: Running,
  say: JarEffects['say'],
): Promise<boolean> {
  if (!isRunning(running)) return false;
  try {
    await ready(home, state, running, say);
    return true;
  } catch (error) {
    if (isRunning(running)) throw error;
    return false;
  }
}

async function begin(
  options: StartOptions,
  state: ServerState,
  effects: JarEffects,
): Promise<Running> {
  const { home, readOnly = false } = options;
  // A read-only server cannot create its databases and would leave them offline, so it starts
  // writable.
  if (readOnly && !hasDatabase(home))
    await endProcess(await begin({ ...options, readOnly: false }, state, effects));
  if (process.platform === 'win32')
    throw new ServerProblem('the local server does not run on Windows: use Docker, or WSL');
  const java = await findJava(effects.run, effects.env);
  const jars = await ensureJars(cacheFolder(effects.env), effects);
  for (let attempt = 1; ; attempt += 1) {
    const ports = await pickPorts(options);
    mkdirSync(join(home, 'conf'), { recursive: true });
    writeFileSync(join(home, 'conf', 'neo4j.conf'), renderConfig({ ...ports, readOnly }));
    writeState(home, { ...state, running: null });
    await setInitialPassword({ java, jars, home, password: state.password }, effects.run);
    const logged = logSize(home);
    try {
      return await launchOn({ ...ports, readOnly }, { java, jars, home }, state, effects.say);
    } catch (error) {
      if (attempt === ATTEMPTS || !lostAPort(home, logged)) throw error;
    }
  }
}

/** Another program may take a free port before the server listens on it. */
const ATTEMPTS = 3;

type Ports = Pick<Running, 'boltPort' | 'httpPort' | 'guidePort'>;

const pickPorts = async ({ boltPort, httpPort, guide }: StartOptions): Promise<Ports> => ({
  boltPort: await pickPort(boltPort, DEFAULT_PORTS.bolt),
  httpPort: await pickPort(httpPort, DEFAULT_PORTS.http),
  guidePort: guide && (await pickPort(guide.port, GUIDE_PORT)),
});

async function launchOn(
  settings: Ports & Pick<Running, 'readOnly'>,
  { java, jars, home }: Readonly<Record<'java' | 'jars' | 'home', string>>,
  state: ServerState,
  say: JarEffects['say'],
): Promise<Running> {
  const instance = randomUUID();
  const { pid } = launch({ java, jars, home, instance, lasting: state.owner === null });
  if (pid === undefined) throw new ServerProblem(`${java} could not be started`);
  const running = { pid, instance, ...settings };
  writeState(home, { ...state, running });
  try {
    await ready(home, state, running, say);
  } catch (error) {
    await endProcess(running);
    writeState(home, { ...state, running: null });
    throw error;
  }
  return running;
}

/** Starts the guide's process if it is not running. */
async function withGuide(
  { home, guide }: StartOptions,
  state: ServerState,
  running: Running,
  { say }: JarEffects,
): Promise<Running> {
  const { guidePort, guidePid, instance } = running;
  if (!guide || guidePort === undefined) return running;
  if (guidePid !== undefined && isRunning({ pid: guidePid, instance })) return running;
  const pid = await launchGuide(home, guide, guidePort, instance);
  if (pid === null) say(`style and guide of Browser are not served: see ${home}/logs/guide.log`);
  const { guidePid: _, ...server } = running;
  const guided = pid === null ? server : { ...server, guidePid: pid };
  writeState(home, { ...state, running: guided });
  return guided;
}

function firstState({ home, owner }: StartOptions): ServerState {
  if (hasDatabase(home))
    throw new ServerProblem(
      `${home} holds a database that attest did not make, or whose password is lost: remove it, or set ATTEST_NEO4J_HOME`,
    );
  const password = createPassword();
  return { format: 1, username: 'neo4j', password, owner: owner ?? null, running: null };
}

/** A running server is not restarted: somebody may be using it. */
function checkSame(running: Running, { boltPort, httpPort, readOnly = false }: StartOptions): void {
  const differs =
    running.readOnly !== readOnly ||
    (boltPort || running.boltPort) !== running.boltPort ||
    (httpPort || running.httpPort) !== running.httpPort;
  if (differs)
    throw new ServerProblem(
      `it runs already with other settings (port ${running.boltPort}, HTTP port ${running.httpPort}${running.readOnly ? ', read-only' : ''}): stop it first`,
    );
}

const ready = (
  home: string,
  state: ServerState,
  running: Running,
  say: JarEffects['say'],
): Promise<void> =>
  waitUntilReady(
    addressesOf(state, running),
    {
      isAlive: () => isRunning(running),
      logSize: () => logsSize(home),
      lastWords: () => lastWords(home),
      logs: logsFolder(home),
    },
    { say },
  );
