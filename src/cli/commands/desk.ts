import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { Command, InvalidArgumentError } from 'commander';
import { readDeskFiles } from '../../desk/http/desk-files.ts';
import { serveDesk } from '../../desk/serve-desk.ts';
import { openSession } from '../../desk/session/open-session.ts';
import type { CoderName } from '../../model/coders.ts';
import { DECISIONS_FILE } from '../../pipeline/decisions/read-decisions.ts';
import { lockFolder } from '../../pipeline/state/lock-folder.ts';
import { EXIT } from '../exit-code.ts';
import { articlePaths } from '../input/article-paths.ts';
import { chosenCoder, coderOption } from '../input/coder-option.ts';
import { type ModelOptions, withModelOptions } from '../input/model-options.ts';
import { textsToRead } from '../input/texts-to-read.ts';
import { printData, printMessage } from '../output/print.ts';

interface Options extends ModelOptions {
  out: string;
  decisions: string;
  coder: CoderName;
  by?: string;
  port?: number;
  open: boolean;
}

export const deskCommand = (): Command =>
  withModelOptions(
    new Command('desk')
      .description('A page on which a person judges and codes what was read')
      .argument('[PATH...]', 'folders of articles, or of folders of articles (articles/)')
      .option('-o, --out <folder>', 'where the build is', 'out')
      .option('--decisions <file>', 'where decisions are kept', DECISIONS_FILE)
      .addOption(coderOption())
      .option('--by <name>', 'who judges (ATTEST_REVIEWER, else the page asks)')
      .option('--port <number>', 'at which port (any that is free)', portNumber)
      .option('--no-open', 'do not open the browser')
      .addHelpText(
        'after',
        `
Builds the articles, as attest build does, and prints an address of this machine. Every judgement
is a line in the file of decisions, on the disk before the page says so. Nobody else can reach the
page: keep the address to yourself. Ctrl-C ends it.

Examples:
  attest desk                       the articles in articles/
  attest desk my-case -o my-out     a folder of yours
  attest desk my-case --no-open     open the printed address yourself`,
      ),
  ).action(desk);

async function desk(given: string[], options: Options, command: Command): Promise<void> {
  const paths = articlePaths(given);
  if (!paths) return;
  const { out, decisions, coder, port, open } = options;
  const chosen = await chosenCoder(coder, options, command, out);
  if (await chosen.tellBefore(() => textsToRead(paths))) return;
  const locked = lockFolder(out, { name: 'desk' });
  if ('holder' in locked) {
    const { pid, since } = locked.holder;
    printMessage(`error: process ${pid} has a desk on ${out} since ${since}; nothing was done`);
    process.exitCode = EXIT.problems;
    return;
  }
  const session = openSession({
    place: {
      paths,
      out,
      decisions,
      isUsual: command.getOptionValueSource('decisions') !== 'cli',
      coder: chosen,
      threads: Math.min(availableParallelism(), 16),
    },
    reviewer: options.by ?? process.env['ATTEST_REVIEWER'] ?? null,
  });
  const { address, close } = await serveDesk(session, readDeskFiles(), port);
  printData(address);
  printMessage('keep this address to yourself; Ctrl-C ends the desk');
  if (open && process.stdout.isTTY) openInBrowser(address);
  const leave = (): void => {
    locked.release();
    process.exit();
  };
  let isEnding = false;
  const end = (): void => {
    if (isEnding) leave();
    isEnding = true;
    setTimeout(() => printMessage(STILL_WRITING), SAYS_SO_AFTER);
    setTimeout(leave, LEAVES_AFTER);
    close().then(leave, leave);
  };
  process.on('SIGINT', end).on('SIGTERM', end);
}

/** Milliseconds: graph.json of a large folder may still be written. */
const SAYS_SO_AFTER = 300;
const LEAVES_AFTER = 10_000;
const STILL_WRITING = 'graph.json is still being written; Ctrl-C again ends without it';

/** In whatever the system opens addresses with; where there is nothing, the address is printed anyway. */
function openInBrowser(address: string): void {
  const [program = '', ...args] = OPENERS[process.platform] ?? ['xdg-open'];
  spawn(program, [...args, address], { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}

const OPENERS: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
};

function portNumber(value: string): number {
  const port = Number(value);
  if (!/^\d{1,5}$/.test(value) || port > 65_535)
    throw new InvalidArgumentError('a port, such as 8080');
  return port;
}
