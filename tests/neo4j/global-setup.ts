import { chooseServer, type ServerChoice } from '../../src/store/local-server/choose-server.ts';
import { checkEmpty } from './check-empty.ts';
import { keepServer } from './kept-server.ts';
import { TEST_SERVER } from './server-settings.ts';

/** Runs once per test run: starts one server and puts its address in the environment. */
// biome-ignore lint/style/noDefaultExport: what jest calls.
export default async function setUp(): Promise<void> {
  const choice = await chooseServer();
  if (choice.kind === 'none') {
    doWithout(choice.missing);
    return;
  }
  const { uri, username, password } = choice.server;
  if (choice.kind === 'given') await checkEmpty(choice.server);
  keepServer(choice.server);
  process.env[TEST_SERVER.uri] = uri;
  process.env[TEST_SERVER.username] = username;
  process.env[TEST_SERVER.password] = password;
  process.stderr.write(`Neo4j for the tests: ${KIND[choice.kind]}, ${uri}\n`);
}

const KIND: Record<Exclude<ServerChoice['kind'], 'none'>, string> = {
  given: 'the server of NEO4J_URI',
  docker: 'a container',
  local: 'a local server',
};

/** Without CI, prints a warning; with CI=true, missing server tests fail the run. */
function doWithout(missing: string): void {
  if (isContinuous()) throw new Error(`CI is set, so the Neo4j tests must run. ${missing}`);
  const line = '='.repeat(80);
  process.stderr.write(`\n${line}\nTHE NEO4J TESTS ARE SKIPPED. ${missing}\n${line}\n\n`);
  process.env[TEST_SERVER.missing] = missing;
}

const isContinuous = (): boolean => !['', '0', 'false'].includes(process.env['CI'] ?? '');
