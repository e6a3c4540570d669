import { statSync } from 'node:fs';
import { browserCommands } from '../../store/browser/browser-commands.ts';
import { readGuideQueries } from '../../store/browser/browser-files.ts';
import type { Started } from '../../store/local-server/start-server.ts';
import { push } from '../commands/push.ts';
import { EXIT } from '../exit-code.ts';
import { printData, printJson, printMessage } from '../output/print.ts';

/** Pushes a graph and says how to see it in Neo4j Browser: address, login, first query. */
export async function openBrowser(
  graph: string,
  json: boolean,
  start: () => Promise<Started>,
): Promise<void> {
  if (!statSync(graph, { throwIfNoEntry: false })) {
    printMessage(`error: ${graph} does not exist: attest build writes it`);
    process.exitCode = EXIT.problems;
    return;
  }
  const { uri, username, password, guide, ...server } = await start();
  // Browser prefills address and user from the URL.
  const browser = `${server.browser}?dbms=${uri.replace('://', `://${username}@`)}`;
  printMessage(`pushing ${graph}`);
  await push(graph, { uri, username, password, quiet: true });
  if (process.exitCode) return;
  const [first] = readGuideQueries();
  if (!first) throw new Error('the guide has no query');
  if (json) printJson({ browser, username, password, guide, query: first.cypher });
  else {
    printData(`Browser   ${browser}\nusername  ${username}\npassword  ${password}`);
    printData(guide ? BY_ITSELF : byHand());
    printData(`\nthe first query\n${first.cypher}`);
  }
}

const BY_ITSELF =
  '\nOpen the address and connect: colours and guide load by themselves. Click the first query of the guide.';

/** For a server started by an earlier version, or when the guide's process could not start. */
const byHand = (): string =>
  `\nOpen the address and connect. The guide is not served: attest neo4j stop, then open again;\nor attest neo4j guide, and in Browser ${browserCommands(
    'http://127.0.0.1:PORT',
  )
    .map((command) => `:${command}`)
    .join(' and ')}.`;
