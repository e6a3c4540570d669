import type { Throwaway } from '../../src/store/local-server/throwaway.ts';

/** Jest loads set-up and teardown separately; they share only the process. */
const KEY = Symbol.for('attest.test-server');
const kept = globalThis as { [KEY]?: Throwaway };

export const keptServer = (): Throwaway | undefined => kept[KEY];

export function keepServer(server: Throwaway): void {
  kept[KEY] = server;
}
