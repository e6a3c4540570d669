import { hash } from 'node:crypto';

/**
 * Of each source a hash of everything that the relationships which begin at it are made of: as long as it
 * is the same, so are they, and need not be made.
 */
export interface Bases {
  note(source: string, what: string): void;
  hashes(): Map<string, string>;
}

/** With what is known of each source from the start. */
export function createBases(sources: Iterable<readonly [source: string, hash: string]>): Bases {
  const noted = new Map([...sources].map(([source, hash]) => [source, [hash]]));
  return {
    note: (source, what) => noted.get(source)?.push(what),
    hashes: () =>
      new Map(
        [...noted].map(([source, all]) => [source, hash('sha256', all.join('\n'), 'base64url')]),
      ),
  };
}
