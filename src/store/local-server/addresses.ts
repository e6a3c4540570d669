import type { Connection } from './connection.ts';
import { guideAddress } from './guide.ts';
import { LOOPBACK } from './ports.ts';
import type { Running, ServerState } from './state.ts';

/** Addresses of a running server. */
export const addressesOf = (
  { username, password }: ServerState,
  { boltPort, httpPort, guidePort, guidePid }: Running,
): Connection & { readonly browser: string; readonly guide: string | null } => ({
  uri: `bolt://${LOOPBACK}:${boltPort}`,
  username,
  password,
  browser: `http://${LOOPBACK}:${httpPort}/browser/`,
  guide: guidePort !== undefined && guidePid !== undefined ? guideAddress(guidePort) : null,
});
