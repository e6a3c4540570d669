import { Command, InvalidArgumentError } from 'commander';
import { EXIT_CODES } from '../../store/connection/failure.ts';
import { realEffects } from '../../store/local-server/choose-server.ts';
import { serverHome } from '../../store/local-server/folders.ts';
import { GUIDE_PORT } from '../../store/local-server/ports.ts';
import { ServerProblem } from '../../store/local-server/problem.ts';
import { type ServerStatus, serverStatus } from '../../store/local-server/server-status.ts';
import { type Started, startServer } from '../../store/local-server/start-server.ts';
import { stopServer } from '../../store/local-server/stop-server.ts';
import { guideCommand } from '../neo4j/guide-command.ts';
import { openBrowser } from '../neo4j/open-browser.ts';
import { serveGuide } from '../neo4j/serve-guide.ts';
import { printData, printJson, printMessage } from '../output/print.ts';

interface StartFlags {
  port?: number;
  httpPort?: number;
  readOnly?: boolean;
  json?: boolean;
}
interface OpenFlags {
  port?: number;
  httpPort?: number;
  json?: boolean;
}
interface GuideFlags {
  port: number;
  withServer?: string;
}
interface StatusFlags {
  showPassword?: boolean;
  export?: boolean;
  json?: boolean;
}

export const neo4jCommand = (): Command =>
  new Command('neo4j')
    .description('A local Neo4j Community server without Docker, for this machine only')
    .addCommand(
      new Command('start')
        .description('Start it, or say where it runs; the first start downloads about 140 MB')
        .option('--port <port>', 'for Bolt; 7687, or a free one if that is taken', asPort)
        .option('--http-port <port>', 'for Neo4j Browser; 7474, or a free one', asPort)
        .option('--read-only', 'refuse every write')
        .option('--json', 'print where it is as JSON')
        .action((flags: StartFlags) => failing(() => start(flags))),
    )
    .addCommand(
      new Command('open')
        .description('Start it, push the graph, and say how to see it in Neo4j Browser')
        .argument('[GRAPH]', 'the folder of a build, or a graph file', 'out')
        .option('--port <port>', 'as of start', asPort)
        .option('--http-port <port>', 'as of start', asPort)
        .option('--json', 'print address, user, password and first query as JSON')
        .action((graph: string, flags: OpenFlags) => failing(() => open(graph, flags))),
    )
    .addCommand(
      new Command('guide')
        .description('Serve style and guide for the Browser of another Neo4j, until Ctrl-C')
        .option('--port <port>', 'on 127.0.0.1', asPort, GUIDE_PORT)
        .option('--with-server <sign>', 'end when the local server does; start uses it')
        .action(({ port, withServer }: GuideFlags) =>
          failing(() => serveGuide(port, withServer, serverHome(process.env))),
        ),
    )
    .addCommand(
      new Command('stop')
        .description('Stop the server that start started, and wait for its end')
        .option('--json', 'print what was done as JSON')
        .action((flags: { json?: boolean }) => failing(() => stop(flags))),
    )
    .addCommand(
      new Command('status')
        .description('Say whether it runs and answers, and where')
        .option('--show-password', 'print the password too')
        .option('--export', 'print NEO4J_* as lines for a shell, including the password')
        .option('--json', 'print as JSON')
        .action((flags: StatusFlags) => failing(() => status(flags))),
    )
    .addHelpText(
      'after',
      `
Needs Java 17 or later and, for the first start, Maven. The jars are kept in $ATTEST_CACHE or
~/.cache/attest; database, logs and password in $ATTEST_NEO4J_HOME or ~/.local/share/attest/neo4j.
attest push, pull and query find the running server by themselves.
Exit code ${EXIT_CODES['absent-server']} if it is not running or cannot be started.

Browser loads the project's colours and guide by itself, from a process that start leaves running
and that ends with the server.

Examples:
  attest neo4j open
  attest neo4j start
  attest neo4j start --port 17687 --http-port 17474
  attest neo4j status --show-password       what to type into Neo4j Browser
  eval "$(attest neo4j status --export)"    for other programs of this shell
  attest neo4j stop`,
    );

const startHere = ({ port, httpPort, readOnly = false }: StartFlags): Promise<Started> =>
  startServer(
    {
      home: serverHome(process.env),
      boltPort: port,
      httpPort,
      readOnly,
      guide: { command: guideCommand },
    },
    { ...realEffects, say: printMessage },
  );

async function start({ json, ...flags }: StartFlags): Promise<void> {
  const { already, uri, username, browser } = await startHere(flags);
  if (json) printJson({ already, uri, username, browser });
  else printData(`${already ? 'runs already' : 'started'}\n${whereLines(uri, browser, username)}`);
  if (!json) printMessage('its password: attest neo4j status --show-password');
}

const open = (graph: string, { json = false, ...flags }: OpenFlags): Promise<void> =>
  openBrowser(graph, json, () => startHere(flags));

async function stop({ json }: { json?: boolean }): Promise<void> {
  const result = await stopServer(serverHome(process.env));
  if (json) printJson(result);
  else printData(result.stopped ? 'stopped' : 'it was not running');
}

async function status(flags: StatusFlags): Promise<void> {
  const found = await serverStatus(serverHome(process.env));
  if (!found.running || !found.answers) process.exitCode = EXIT_CODES['absent-server'];
  if (flags.json) printJson(asJson(found, flags));
  else if (!found.running) printMessage('it is not running: attest neo4j start');
  else if (flags.export) printData(exportLines(found.connection));
  else {
    const { uri, username, password } = found.connection;
    const answer = found.answers ? 'answers' : `does not answer: ${found.reason}`;
    printData(`runs${found.readOnly ? ' read-only' : ''} (process ${found.pid}), ${answer}`);
    printData(whereLines(uri, found.browser, username));
    if (flags.showPassword) printData(`password  ${password}`);
  }
}

function asJson(found: ServerStatus, { showPassword }: StatusFlags): object {
  if (!found.running) return found;
  const { connection, ...rest } = found;
  const { password, ...shown } = connection;
  return { ...rest, ...shown, ...(showPassword && { password }) };
}

const whereLines = (uri: string, browser: string, username: string): string =>
  `address   ${uri}\nBrowser   ${browser}\nusername  ${username}`;

const exportLines = ({
  uri,
  username,
  password,
}: Record<'uri' | 'username' | 'password', string>) =>
  `export NEO4J_URI='${uri}'\nexport NEO4J_USERNAME='${username}'\nexport NEO4J_PASSWORD='${password}'`;

/** Reports a `ServerProblem` in one line. Anything else is a bug and is rethrown. */
async function failing(action: () => Promise<void>): Promise<void> {
  try {
    await action();
  } catch (error) {
    if (!(error instanceof ServerProblem)) throw error;
    printMessage(`error: ${error.message}`);
    process.exitCode = EXIT_CODES['absent-server'];
  }
}

function asPort(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 1 && port <= 65535 && /^\d+$/.test(text)) return port;
  throw new InvalidArgumentError('a port is a number from 1 to 65535');
}
