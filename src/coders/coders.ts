import type { CoderName } from '../model/coders.ts';
import type { Coder, NamedCoder } from './coder.ts';

/** Each coder is in the folder of its name. */
const CODERS: Record<CoderName, () => Promise<Omit<Coder, 'version'>>> = {
  offline: async () => (await import('./offline/coder.ts')).offlineCoder,
};

export const DEFAULT_CODER: CoderName = 'offline';

/** `versionOf`: hash of the coder's files, computed on demand; a pure folder cannot read them. */
export const coderNamed = (
  name: CoderName,
  versionOf: (name: CoderName) => string,
): NamedCoder => ({
  name,
  get version() {
    return versionOf(name);
  },
  load: async () => ({
    ...(await CODERS[name]()),
    get version() {
      return versionOf(name);
    },
  }),
});
