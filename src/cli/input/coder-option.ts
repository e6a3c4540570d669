import { type Command, Option } from 'commander';
import type { NamedCoder, SourceText } from '../../coders/coder.ts';
import { coderNamed, DEFAULT_CODER } from '../../coders/coders.ts';
import { CODER_NAMES, type CoderName } from '../../model/coders.ts';
import { withGazetteer } from '../../pipeline/gazetteer/with-gazetteer.ts';
import { versionOfCoder } from '../../pipeline/state/code-version.ts';
import { foldersOf } from '../../pipeline/state/folders.ts';
import { type GazetteerOptions, usedGazetteer } from './gazetteer-option.ts';
import type { ModelOptions } from './model-options.ts';

export const coderOption = (does = 'what reads articles that nobody has coded'): Option =>
  new Option('--coder <name>', does).choices(CODER_NAMES).default(DEFAULT_CODER);

export interface ChosenCoder extends NamedCoder {
  /** Says what reading these will take of a server; whether that is all that was asked for. */
  tellBefore(texts: () => Iterable<SourceText>): Promise<boolean>;
  /** Says what it took. */
  tellAfter(): Promise<void>;
}

const ASKS_NOBODY: Pick<ChosenCoder, 'tellBefore' | 'tellAfter'> = {
  tellBefore: () => Promise.resolve(false),
  tellAfter: () => Promise.resolve(),
};

/**
 * The coder by its name; in `out` is what was paid for. Ends the command if there is not enough said
 * to use it.
 */
export async function chosenCoder(
  name: CoderName,
  options: ModelOptions & GazetteerOptions,
  command: Command,
  out = 'out',
): Promise<ChosenCoder> {
  const gazetteer = usedGazetteer(options, command);
  const knowing = (coder: NamedCoder) => (gazetteer ? withGazetteer(coder, gazetteer) : coder);
  if (name !== 'model')
    return Object.assign(knowing(coderNamed(name, versionOfCoder)), ASKS_NOBODY);
  const [{ modelAccessFrom }, { tellEstimate, tellUsed }] = await Promise.all([
    import('./model-access-from.ts'),
    import('../output/tell-model.ts'),
  ]);
  const access = modelAccessFrom(options, foldersOf(out).answers);
  if (typeof access === 'string') command.error(`error: ${access}`);
  const coder = knowing(coderNamed(name, versionOfCoder, access));
  return Object.assign(coder, {
    tellBefore: async (texts: () => Iterable<SourceText>) => {
      await tellEstimate(await coder.load(), texts(), access);
      return options.estimate ?? false;
    },
    tellAfter: async () => tellUsed(access.meter),
  });
}
