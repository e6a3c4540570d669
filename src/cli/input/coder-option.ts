import { Option } from 'commander';
import type { NamedCoder } from '../../coders/coder.ts';
import { coderNamed, DEFAULT_CODER } from '../../coders/coders.ts';
import { CODER_NAMES, type CoderName } from '../../model/coders.ts';
import { versionOfCoder } from '../../pipeline/state/code-version.ts';

/** Refuses unknown coders and lists the known ones. */
export const coderOption = (does = 'what reads articles that nobody has coded'): Option =>
  new Option('--coder <name>', does).choices(CODER_NAMES).default(DEFAULT_CODER);

export const chosenCoder = (name: CoderName): NamedCoder => coderNamed(name, versionOfCoder);
