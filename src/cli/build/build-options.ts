import { availableParallelism } from 'node:os';
import { type Command, InvalidArgumentError } from 'commander';
import { DECISIONS_FILE } from '../../pipeline/decisions/read-decisions.ts';
import { coderOption } from '../input/coder-option.ts';
import { withGazetteerOptions } from '../input/gazetteer-option.ts';
import { withModelOptions } from '../input/model-options.ts';

/** Adds the options of every command that writes a build. */
export const withBuildOptions = (command: Command): Command =>
  withGazetteerOptions(withModelOptions(command))
    .option('-o, --out <folder>', 'where to write', 'out')
    .option('--summary', 'print what the graph says: counts and the most telling facts')
    .option('--whole', 'write graph.json even if it is larger than 256 MiB')
    .option('--threads <number>', 'how many articles are read at once', threads, cores())
    .addOption(coderOption())
    .option('--decisions <file>', 'what reviewers decided; see attest decide', DECISIONS_FILE)
    .option('--without-decisions', 'build although they are damaged or gone, and apply none')
    .option('--json', 'print counts as JSON');

const cores = (): number => Math.min(availableParallelism(), 16);

function threads(value: string): number {
  if (!/^[1-9]\d?$/.test(value)) throw new InvalidArgumentError('a number of threads, such as 2');
  return Number(value);
}
