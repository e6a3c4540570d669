import { randomBytes } from 'node:crypto';
import { deskRoutes } from './desk-routes.ts';
import { type DeskFiles, listen } from './http/listen.ts';
import type { DeskSession } from './session/desk-session.ts';

export interface DeskServer {
  /** With the secret of this run; whoever has it may judge. */
  readonly address: string;
  readonly port: number;
  close(): Promise<void>;
}

/** Milliseconds. */
const HANGS_UP_AFTER = 1_000;

/** Serves the desk of one folder, to this machine only, until closed. */
export async function serveDesk(
  session: DeskSession,
  files: DeskFiles,
  port?: number,
): Promise<DeskServer> {
  const token = randomBytes(24).toString('base64url');
  const listening = await listen({ files, routes: deskRoutes(session), token }, port);
  return {
    // What follows # never leaves the browser.
    address: `http://127.0.0.1:${listening.port}/#token=${token}`,
    port: listening.port,
    close: async () => {
      const closed = session.close();
      // Whatever still holds a connection: all that matters is on the disk.
      await Promise.race([listening.close(), new Promise((go) => setTimeout(go, HANGS_UP_AFTER))]);
      await closed;
    },
  };
}
