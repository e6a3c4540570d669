import { browserCommands } from '../../store/browser/browser-commands.ts';
import { readBrowserFiles } from '../../store/browser/browser-files.ts';
import { serveFiles } from '../../store/browser/serve-files.ts';
import { guideAddress } from '../../store/local-server/guide.ts';
import { instanceFlag, isRunning } from '../../store/local-server/is-running.ts';
import { readState } from '../../store/local-server/state.ts';
import { printData, printMessage } from '../output/print.ts';

/** Milliseconds between checks whether the server is running. */
const LOOKS_EVERY = 2_000;

/**
 * Serves style and guide until interrupted. With `sign`, which a local server has in its command
 * line, also ends when that server does.
 */
export async function serveGuide(
  port: number,
  sign: string | undefined,
  home: string,
): Promise<void> {
  const server = await serveFiles(readBrowserFiles(), port);
  const close = (): void => {
    server.closeAllConnections();
    server.close();
    clearInterval(looking);
  };
  const looking = setInterval(() => {
    if (sign !== undefined && !runsStill(home, sign)) close();
  }, LOOKS_EVERY);
  process.once('SIGINT', close).once('SIGTERM', close);
  printMessage('in Neo4j Browser, one after the other:');
  for (const command of browserCommands(guideAddress(port))) printData(`:${command}`);
}

function runsStill(home: string, sign: string): boolean {
  const { running } = readState(home) ?? {};
  return running != null && instanceFlag(running.instance) === sign && isRunning(running);
}
