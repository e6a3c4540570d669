import { type ChildProcess, spawn } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { instanceFlag } from './is-running.ts';
import { lastLines } from './run.ts';

/** The JVM flags of Neo4j's own start script, with less memory. */
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

/**
 * For a server that lives for minutes: starts faster (19 s instead of 26 s on two busy cores), runs
 * slower.
 */
const QUICK_START = ['-XX:TieredStopAtLevel=1'];

export interface Launch {
  readonly java: string;
  readonly jars: string;
  readonly home: string;
  readonly instance: string;
  /** Keeps running when this process ends or its terminal is interrupted. */
  readonly lasting: boolean;
}

const consoleLog = (home: string): string => join(logsFolder(home), 'console.log');
const serverLog = (home: string): string => join(logsFolder(home), 'neo4j.log');

/** Size of the server's log in bytes. */
export const logSize = (home: string): number => sizeOf(serverLog(home));

export const logsFolder = (home: string): string => join(home, 'logs');

/** Bytes in all logs of the server. */
export const logsSize = (home: string): number =>
  readdirSync(logsFolder(home))
    .map((name) => sizeOf(join(logsFolder(home), name)))
    .reduce((sum, size) => sum + size, 0);

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

/** Whether the log, from byte `since` on, says that a port was taken. */
export const lostAPort = (home: string, since: number): boolean =>
  logSize(home) > since &&
  /BindException|Address already in use/.test(
    readFileSync(serverLog(home)).subarray(since).toString(),
  );

/** The last lines of the server's and the JVM's logs, for a message. */
export const lastWords = (home: string): string =>
  [serverLog(home), consoleLog(home)]
    .filter((file) => existsSync(file))
    .map((file) => lastLines(readFileSync(file, 'utf8')))
    .join('\n')
    .trim();

/**
 * Starts the server process without waiting for it. Its console output goes to a file in its home.
 */
export function launch({ java, jars, home, instance, lasting }: Launch): ChildProcess {
  mkdirSync(logsFolder(home), { recursive: true });
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
