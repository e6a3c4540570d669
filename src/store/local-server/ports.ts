import { createServer } from 'node:net';
import { ServerProblem } from './problem.ts';

export const LOOPBACK = '127.0.0.1';

/** Neo4j's own defaults, where people and drivers look first. */
export const DEFAULT_PORTS = { bolt: 7687, http: 7474 } as const;

/** Default port of Browser's style and guide. */
export const GUIDE_PORT = 7475;

/**
 * The requested port, which must be free; otherwise the default one, or any free one if it is
 * taken.
 */
export async function pickPort(asked: number | undefined, usual: number): Promise<number> {
  if (asked === undefined) return (await listen(usual)) ?? (await anyPort());
  const port = asked === 0 ? await anyPort() : await listen(asked);
  if (port === undefined) throw new ServerProblem(`port ${asked} is taken by another program`);
  return port;
}

async function anyPort(): Promise<number> {
  const port = await listen(0);
  if (port === undefined) throw new ServerProblem(`no free port on ${LOOPBACK}`);
  return port;
}

/** The port, if it is free at the moment. 0 asks the system for any. */
const listen = (port: number): Promise<number | undefined> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(undefined));
    probe.listen({ port, host: LOOPBACK, exclusive: true }, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' ? address?.port : undefined));
    });
  });
