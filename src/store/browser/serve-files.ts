import { createServer, type Server, type ServerResponse } from 'node:http';
import { LOOPBACK } from '../local-server/ports.ts';
import { ServerProblem } from '../local-server/problem.ts';
import type { BrowserFiles } from './browser-files.ts';

/**
 * Any page may read these files: they hold the project's own text and no graph data. Browser sends
 * `pragma` and `cache-control`, which CORS must allow for a page from another port.
 */
const HEADERS = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Methods': 'GET, HEAD',
  'Access-Control-Allow-Headers': 'pragma, cache-control',
  'Cache-Control': 'no-cache',
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'",
};

/**
 * Serves only these files, only to this machine, until closed. Throws a `ServerProblem` if the port
 * is taken.
 */
export async function serveFiles(files: BrowserFiles, port: number): Promise<Server> {
  const server = createServer(({ method, url = '' }, response) => {
    const file = files.get(url.split(/[?#]/)[0] ?? '');
    if (method === 'OPTIONS') answer(response, 204);
    else if (method !== 'GET' && method !== 'HEAD') answer(response, 405);
    else if (!file) answer(response, 404, `there are ${[...files.keys()].join(' and ')}\n`);
    else answer(response, 200, file.body, file.type);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new ServerProblem(`port ${port} is taken by another program`)
          : error,
      ),
    );
    server.listen({ port, host: LOOPBACK }, resolve);
  });
  return server;
}

/** node:http drops the body of a HEAD response. */
function answer(response: ServerResponse, status: number, body = '', type = 'text/plain'): void {
  response.writeHead(status, { ...HEADERS, 'Content-Type': type });
  response.end(body);
}
