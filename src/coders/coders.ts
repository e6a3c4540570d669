import type { CoderName } from '../model/coders.ts';
import type { Coder, NamedCoder } from './coder.ts';

/** Each in a folder of its name. */
const CODERS: Record<CoderName, () => Promise<Omit<Coder, 'version'>>> = {
  offline: async () => (await import('./offline/coder.ts')).offlineCoder,
};

export const DEFAULT_CODER: CoderName = 'offline';

/** `versionOf`: a hash of its files, which a pure folder cannot read. It takes time, and is made when it is asked for. */
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
