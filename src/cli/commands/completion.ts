import { Argument, Command } from 'commander';
import { createReport } from '../../model/problem.ts';
import { readCypher } from '../../store/query/read-cypher.ts';
import { readQueries } from '../../store/query/read-queries.ts';
import { COMPLETION_SCRIPTS, type CompletedShell } from '../completion/completion-script.ts';
import { completionTable } from '../completion/completion-table.ts';
import { print } from '../output/print.ts';

const SHELLS = Object.keys(COMPLETION_SCRIPTS) as CompletedShell[];

/** `loadAll`: every command, as the words to complete are theirs. */
export const completionCommand = (loadAll?: () => Promise<Command[]>): Command =>
  new Command('completion')
    .description('Print a script with which a shell completes the words of attest')
    .addArgument(new Argument('<shell>', 'whose script').choices(SHELLS))
    .addHelpText(
      'after',
      `
Commands, options, their values and names of queries are completed; everything else as files.

Examples:
  source <(attest completion bash)          in ~/.bashrc
  source <(attest completion zsh)           in ~/.zshrc, after compinit
  attest completion fish | source           in ~/.config/fish/config.fish`,
    )
    .action(async (shell: CompletedShell) => {
      const commands = (await loadAll?.()) ?? [];
      const queries = readQueries(readCypher('queries'), createReport()).map(({ name }) => name);
      const wordsOf = (name: string) =>
        name === 'query' ? queries : name === 'completion' ? SHELLS : [];
      print(COMPLETION_SCRIPTS[shell](completionTable(commands, wordsOf)));
    });
