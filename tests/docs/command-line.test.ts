import { readdirSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { Command } from 'commander';
import { COMMANDS } from '../../src/cli/commands.ts';
import { EXIT } from '../../src/cli/exit-code.ts';
import { EXIT_CODES } from '../../src/store/connection/failure.ts';
import { read, uniqueSorted } from './pages.ts';

/** `src/cli/commands/two-words.ts` exports `twoWordsCommand`. */
const load = async (name: string): Promise<Command> =>
  (await import(`../../src/cli/commands/${name}.ts`))[
    `${name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())}Command`
  ]();

describe('docs/command-line.md', () => {
  const page = read('docs/command-line.md');

  test('has every command with its options', async () => {
    const names = readdirSync('src/cli/commands').map((file) => file.replace('.ts', ''));
    const commands: Command[] = [];
    for (const name of names) commands.push(await load(name));
    expect(commands.map((command) => command.name())).toEqual(names);
    const documented = new Map(
      page.split(/^## /m).flatMap((section) => {
        const name = /^attest ([\w-]+)/.exec(section)?.[1];
        return name ? [[name, optionsIn(section)] as const] : [];
      }),
    );
    const shared = optionsIn(page.split('## Which database')[1] ?? '');
    for (const command of commands) {
      const own = [command, ...command.commands].flatMap(({ options }) =>
        options.map(({ long }) => long ?? ''),
      );
      expect({
        command: command.name(),
        options: uniqueSorted(own.filter((option) => !shared.includes(option))),
      }).toEqual({ command: command.name(), options: documented.get(command.name()) });
    }
  });

  test('an overview of the commands says what each of them says of itself', async () => {
    for (const [name, { takes, about, load: own }] of Object.entries(COMMANDS)) {
      const command = await own();
      const said = command.createHelp().subcommandTerm(command);
      expect([`${name} ${takes}`.trim(), about]).toEqual([said, command.description()]);
    }
  });

  const optionsIn = (section: string): string[] =>
    uniqueSorted(
      [...section.matchAll(/^\|.*$/gm)].flatMap(([row]) =>
        [...row.matchAll(/`(--[a-z0-9-]+)`/g)].map(([, option = '']) => option),
      ),
    );

  test('has every exit code', () => {
    const codes = [...page.matchAll(/^\| (\d+) \|/gm)].map(([, code]) => Number(code));
    const known = new Set<number>([...Object.values(EXIT), ...Object.values(EXIT_CODES)]);
    expect(codes).toEqual([...known].sort((a, b) => a - b));
  });
});
