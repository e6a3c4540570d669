import { createServer, type Server, type ServerResponse } from 'node:http';
import { LOOPBACK } from '../local-server/ports.ts';
import { ServerProblem } from '../local-server/problem.ts';
import type { BrowserFiles } from './browser-files.ts';

/**
 * Any page may read them: they hold the project's own text and nothing of a graph. Browser asks with
 * `pragma` and `cache-control`, which a page of another port has to be allowed.
 */
const HEADERS = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Methods': 'GET, HEAD',
  'Access-Control-Allow-Headers': 'pragma, cache-control',
  'Cache-Control': 'no-cache',
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'",
};

/** Serves exactly these files to this machine, until it is closed. A taken port is a `ServerProblem`. */
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

/** node:http itself sends no body to HEAD. */
function answer(response: ServerResponse, status: number, body = '', type = 'text/plain'): void {
  response.writeHead(status, { ...HEADERS, 'Content-Type': type });
  response.end(body);
}
