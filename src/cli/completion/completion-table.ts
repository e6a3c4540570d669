import type { Command, Option } from 'commander';

/** What may stand after a command. */
export interface CompletedCommand {
  readonly name: string;
  readonly about: string;
  /** Words that may come first: subcommands, names of queries. */
  readonly words: readonly string[];
  readonly options: readonly CompletedOption[];
}

export interface CompletedOption {
  readonly long: string;
  readonly about: string;
  readonly takesValue: boolean;
  /** Empty if any value may follow. */
  readonly choices: readonly string[];
}

/** The commands as they are, so that a completion never knows another program than this. */
export const completionTable = (
  commands: readonly Command[],
  wordsOf: (name: string) => readonly string[],
): CompletedCommand[] =>
  commands.map((command) => ({
    name: command.name(),
    about: command.description(),
    words: [...command.commands.map((one) => one.name()), ...wordsOf(command.name())],
    options: unique([command, ...command.commands].flatMap(({ options }) => options)),
  }));

function unique(options: readonly Option[]): CompletedOption[] {
  const all = new Map<string, CompletedOption>();
  for (const { long, description, required, optional, argChoices } of options)
    if (long && !all.has(long))
      all.set(long, {
        long,
        about: description,
        takesValue: required || optional,
        choices: argChoices ?? [],
      });
  return [...all.values(), { long: '--help', about: 'help', takesValue: false, choices: [] }];
}
