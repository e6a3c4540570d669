import { existsSync } from 'node:fs';
import { EXIT } from '../exit-code.ts';
import { printMessage } from '../output/print.ts';
import { readSettings } from '../settings.ts';
import { SETTINGS_FILE } from '../settings-file.ts';

/** Where articles are looked for if neither a path nor the settings say it: the first of these that exists. */
const USUAL = ['articles', 'seed'];

/** The paths given, else the usual folder. Null, with what to do said, if there is none. */
export function articlePaths(given: readonly string[]): string[] | null {
  if (given.length > 0) return [...given];
  const set = existsSync(SETTINGS_FILE) ? readSettings()?.articles : undefined;
  if (set) return set;
  const usual = USUAL.find((folder) => existsSync(folder));
  if (usual !== undefined) return [usual];
  printMessage(
    `error: no articles: name a file or folder, or make a folder ${USUAL[0]}/ here (attest init makes a first one)`,
  );
  process.exitCode = EXIT.usage;
  return null;
}
