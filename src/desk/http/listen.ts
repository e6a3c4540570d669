import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type DeskDoor, refusalOf } from './guard.ts';
import { readBody, TOO_LARGE } from './read-body.ts';
import type { DeskRoutes } from './route.ts';

/** A file of the page, by its path. */
export type DeskFiles = ReadonlyMap<string, { readonly type: string; readonly body: string }>;

export interface Listening {
  readonly port: number;
  close(): Promise<void>;
}

interface Served {
  readonly files: DeskFiles;
  readonly routes: DeskRoutes;
  readonly token: string;
}

/** Nothing is loaded from elsewhere, kept by the browser, or shown inside another page. */
const HEADERS = {
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    'img-src data: blob:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** Listens on this machine only, at a port that the system chooses unless one is named. */
export async function listen(served: Served, wanted = 0): Promise<Listening> {
  let door: DeskDoor | null = null;
  const server = createServer((request, response) => {
    if (door)
      answer(request, response, served, door).catch((error: unknown) => {
        if (!response.headersSent) send(response, 500, { error: String(error) });
        else response.destroy();
      });
  });
  const port = await new Promise<number>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port: wanted, host: '127.0.0.1' }, () => {
      const address = server.address();
      if (typeof address === 'object' && address) resolve(address.port);
    });
  });
  door = { port, token: served.token };
  return {
    port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { files, routes }: Served,
  door: DeskDoor,
): Promise<void> {
  const { method = 'GET', headers } = request;
  const { pathname: path, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
  const refusal = refusalOf({ method, path, headers }, door);
  if (refusal !== null) return send(response, 403, { error: refusal });
  const file = method === 'GET' || method === 'HEAD' ? files.get(path) : undefined;
  if (file) return sendText(response, 200, file.type, file.body);
  const name = `${method} ${path.replace('/api/', '')}`;
  const found = path.startsWith('/api/') && Object.hasOwn(routes, name) ? routes[name] : undefined;
  if (!found) return send(response, 404, { error: 'there is nothing here' });
  if (method === 'GET') return reply(response, await found.run(Object.fromEntries(searchParams)));
  if (!/^application\/json\b/.test(headers['content-type'] ?? ''))
    return send(response, 415, { error: 'JSON is expected' });
  const body = await readBody(request, found.limit);
  if (body === TOO_LARGE) {
    response.setHeader('Connection', 'close');
    send(response, 413, { error: `more than ${found.limit} bytes` });
    request.destroy();
    return;
  }
  const sent = parseJson(body);
  if (sent === undefined) return send(response, 400, { error: 'this is not JSON' });
  return reply(response, await found.run(sent));
}

const reply = (
  response: ServerResponse,
  result: { readonly answer: unknown } | { readonly flaws: string },
): void =>
  'flaws' in result
    ? send(response, 400, { error: result.flaws })
    : send(response, 200, result.answer);

const send = (response: ServerResponse, status: number, value: unknown): void =>
  sendText(response, status, 'application/json; charset=utf-8', JSON.stringify(value));

/** node:http drops the body of a HEAD response. */
function sendText(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { ...HEADERS, 'Content-Type': type });
  response.end(body);
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
