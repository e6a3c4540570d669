import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { instanceFlag } from './is-running.ts';
import { lastLines } from './run.ts';

/** What Neo4j's own start script gives the Java machine, with less memory. */
const JAVA_FLAGS = [
  '-Xms256m',
  '-Xmx1g',
  '-XX:+UseG1GC',
  '-XX:-OmitStackTraceInFastThrow',
  '-XX:+DisableExplicitGC',
  '-Djdk.nio.maxCachedBufferSize=1024',
  '-Dio.netty.tryReflectionSetAccessible=true',
  '-Dlog4j2.disable.jmx=true',
  '-Dfile.encoding=UTF-8',
  '-Djava.awt.headless=true',
  '--add-opens=java.base/java.nio=ALL-UNNAMED',
  '--add-opens=java.base/java.io=ALL-UNNAMED',
  '--add-opens=java.base/sun.nio.ch=ALL-UNNAMED',
];

/** For a server that lives for minutes: sooner up (19 s for 26 s on two busy cores), slower later. */
const QUICK_START = ['-XX:TieredStopAtLevel=1'];

export interface Launch {
  readonly java: string;
  readonly jars: string;
  readonly home: string;
  readonly instance: string;
  /** Lives on when this process ends, or when its terminal is interrupted. */
  readonly lasting: boolean;
}

const consoleLog = (home: string): string => join(home, 'logs', 'console.log');
const serverLog = (home: string): string => join(home, 'logs', 'neo4j.log');

/** Bytes of what the server has logged so far. */
export const logSize = (home: string): number =>
  statSync(serverLog(home), { throwIfNoEntry: false })?.size ?? 0;

/** Whether what it has logged since says that it could not listen where it should. */
export const lostAPort = (home: string, since: number): boolean =>
  logSize(home) > since &&
  /BindException|Address already in use/.test(
    readFileSync(serverLog(home)).subarray(since).toString(),
  );

/** What the server and its Java machine said last, for a message. */
export const lastWords = (home: string): string =>
  [serverLog(home), consoleLog(home)]
    .filter((file) => existsSync(file))
    .map((file) => lastLines(readFileSync(file, 'utf8')))
    .join('\n')
    .trim();

/** Starts the server's process and does not wait for it. Its console goes to a file of its home. */
export function launch({ java, jars, home, instance, lasting }: Launch): ChildProcess {
  mkdirSync(join(home, 'logs'), { recursive: true });
  const log = openSync(consoleLog(home), 'w', 0o600);
  const child = spawn(
    java,
    [
      ...JAVA_FLAGS,
      ...(lasting ? [] : QUICK_START),
      instanceFlag(instance),
      ...['-cp', join(jars, '*'), 'org.neo4j.server.CommunityEntryPoint'],
      `--home-dir=${home}`,
      `--config-dir=${join(home, 'conf')}`,
    ],
    { cwd: home, detached: lasting, stdio: ['ignore', log, log] },
  );
  closeSync(log);
  child.unref();
  return child;
}
