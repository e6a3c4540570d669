import { resolve } from 'node:path';
import { Command } from 'commander';
import { EXIT } from '../exit-code.ts';
import { makeFirstFolder, namesHeld } from '../input/first-folder.ts';
import { printData, printMessage } from '../output/print.ts';

export const initCommand = (): Command =>
  new Command('init')
    .description('Make a first folder: one example article with its coding')
    .argument('[FOLDER]', 'new or empty', '.')
    .addHelpText(
      'after',
      `
Writes articles/ with an invented article, its coding and a README, all at once or nothing. A folder
in which something is already is refused; what npm and git put into it does not count.

Examples:
  attest init my-case
  attest init                       here`,
    )
    .action(init);

function init(folder: string): void {
  const held = namesHeld(folder);
  if (held.length > 0) {
    printMessage(`error: ${folder} is not empty (${held.sort()[0]}); nothing was written`);
    process.exitCode = EXIT.usage;
    return;
  }
  makeFirstFolder(folder);
  const isHere = resolve(folder) === process.cwd();
  printData(`${isHere ? '' : `cd ${folder}\n`}npx attest build --summary\nnpx attest view`);
  printMessage(`made ${folder}/articles with one example; the commands above build and show it`);
}
