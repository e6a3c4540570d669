import { createHash } from 'node:crypto';
import type { CoderName } from '../model/coders.ts';
import { memoize } from '../model/memoize.ts';
import type { Coder, NamedCoder } from './coder.ts';
import type { ModelAccess } from './model-access.ts';

type Unversioned = Omit<Coder, 'version'>;

/** Each coder is in the folder of its name. */
const CODERS: Record<CoderName, (access: ModelAccess | null) => Promise<Unversioned>> = {
  offline: async () => (await import('./offline/coder.ts')).offlineCoder,
  model: async (access) =>
    (await import('./model/coder.ts')).modelCoder(access, () => CODERS.offline(null)),
};

export const DEFAULT_CODER: CoderName = 'offline';

/**
 * `versionOf`: hash of the coder's files, computed on demand; a pure folder cannot read them.
 * `access`: for the one that asks a model.
 */
export function coderNamed(
  name: CoderName,
  versionOf: (name: CoderName) => string,
  access: ModelAccess | null = null,
): NamedCoder {
  const version = (): string =>
    access ? hashOfSettings(versionOf(name), access) : versionOf(name);
  // Once: what has been spent and what has failed is remembered by the one that is loaded.
  const loaded = memoize((_: 'once') => CODERS[name](access));
  return {
    name,
    get version() {
      return version();
    },
    load: async () => ({
      ...(await loaded('once')),
      get version() {
        return version();
      },
    }),
    ...(access && { atOnce: access.manners.atOnce }),
  };
}

/** Readings by other settings are other readings. */
const hashOfSettings = (version: string, { settings }: ModelAccess): string =>
  createHash('sha256')
    .update(`${version}\n${JSON.stringify(settings)}`)
    .digest('hex')
    .slice(0, version.length);
