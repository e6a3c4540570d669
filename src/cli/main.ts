#!/usr/bin/env node
import { existsSync, readFileSync } from 'node:fs';
import { Command, CommanderError, Help } from 'commander';
import { escapeControls } from '../text/escape-controls.ts';
import { COMMANDS, isCommand } from './commands.ts';
import { EXIT } from './exit-code.ts';
import { keepCompiled } from './keep-compiled.ts';
import { optimizeLater } from './optimize-later.ts';
import { isOfSettings, SETTINGS_FILE } from './settings-file.ts';

const { version, description } = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
) as { version: string; description: string };

/** Of commands that nobody named, only what an overview says of them. */
async function createProgram(words: readonly string[]): Promise<Command> {
  const program = new Command('attest')
    .description(description)
    .version(version)
    .addHelpText(
      'after',
      `
A first round:
  attest init my-case               a first folder, with one example article
  attest build --summary            read and check the articles in articles/, write out/graph.json
  attest annotate report.txt        what the offline coder reads in a text
  attest desk                       judge what was read, on a page of your own
  attest analyse                    who is an independent origin of what
  attest view                       one page to look at without a server, out/view/index.html
  attest neo4j open                 see it in Neo4j Browser, on a local server (Java and Maven)
  attest neo4j start                a local Neo4j (Java and Maven, or Docker)
  attest push                       load the graph into it
  attest query --list               what can be asked

Exit codes: 0 all is well, 1 problems were found, 2 wrong usage, 3 a file cannot be read or
written, 10 to 18 the database (10 absent, 11 wrong password, 12 unreachable, 13 read-only,
14 no such database).`,
    );
  program.configureHelp({
    subcommandTerm: (command) => {
      const name = command.name();
      return isCommand(name)
        ? `${name} ${COMMANDS[name].takes}`.trim()
        : new Help().subcommandTerm(command);
    },
  });
  for (const [name, { about, load }] of Object.entries(COMMANDS))
    program.addCommand(words.includes(name) ? await load() : new Command(name).description(about));
  program.hook('preAction', async (_, command) => {
    if (!existsSync(SETTINGS_FILE)) return;
    const { applySettings } = await import('./settings.ts');
    applySettings(command, Object.keys(COMMANDS));
  });
  for (const command of withSubcommands(program)) {
    command
      .exitOverride()
      .configureOutput({ writeErr: (text) => void process.stderr.write(escapeControls(text)) })
      .showHelpAfterError('(add --help for usage and examples)')
      .showSuggestionAfterError();
  }
  return program;
}

const withSubcommands = (command: Command): Command[] => [
  command,
  ...command.commands.flatMap(withSubcommands),
];

/** A reader that closes the pipe early, such as `head`, is no error. */
function leaveQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
}
process.stdout.on('error', leaveQuietly);
process.stderr.on('error', leaveQuietly);

/** System errors about files that cannot be read or written; full disks and limits are among them. */
const OF_FILES =
  /^E(ACCES|BUSY|DQUOT|EXIST|FBIG|INVAL|IO|ISDIR|LOOP|MFILE|NAMETOOLONG|NFILE|NOENT|NOSPC|NOTDIR|NOTEMPTY|NXIO|PERM|ROFS|STALE|XDEV)$/;
const isOfFiles = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && OF_FILES.test((error as NodeJS.ErrnoException).code ?? '');

optimizeLater();
keepCompiled(process.env);
try {
  const program = await createProgram(process.argv.slice(2));
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    // Help and version are requests; everything else is a wrong command line.
    process.exitCode = error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  } else if (isOfSettings(error)) {
    const { printMessage } = await import('./output/print.ts');
    printMessage(error.message);
    process.exitCode = EXIT.usage;
  } else if (isOfFiles(error)) {
    const { printMessage } = await import('./output/print.ts');
    printMessage(`error: ${error.message}`);
    process.exitCode = EXIT.files;
  } else {
    const { printMessage } = await import('./output/print.ts');
    printMessage(error instanceof Error ? (error.stack ?? error.message) : String(error));
    process.exitCode = EXIT.problems;
  }
}
