import { connect, createServer, type Socket } from 'node:net';

/** A connection to the real server that tests can cut, like a broken cable or a killed process. */
export interface Proxy {
  readonly uri: string;
  /** Bytes received from the client so far. */
  readonly sent: number;
  /** These bytes, a character each. */
  readonly said: string;
  close(): Promise<void>;
}

/**
 * Forwards bytes until `cutAfter` bytes came from the client, then drops every connection without
 * notice, either once or for good (refusing new ones).
 */
export function startProxy(
  target: string,
  { cutAfter, forGood }: { readonly cutAfter: number; readonly forGood: boolean },
): Promise<Proxy> {
  const { hostname, port } = new URL(target);
  const sockets = new Set<Socket>();
  const state = { sent: 0, said: [] as Buffer[], cut: false };
  const drop = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  const server = createServer((client) => {
    if (state.cut && forGood) {
      client.destroy();
      return;
    }
    const upstream = connect(Number(port), hostname);
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        sockets.delete(socket);
        client.destroy();
        upstream.destroy();
      });
    }
    upstream.pipe(client);
    client.on('data', (bytes) => {
      state.sent += bytes.length;
      state.said.push(bytes);
      upstream.write(bytes);
      if (state.cut || state.sent < cutAfter) return;
      state.cut = true;
      drop();
    });
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const own = typeof address === 'object' && address ? address.port : 0;
      resolve({
        uri: `bolt://127.0.0.1:${own}`,
        get sent() {
          return state.sent;
        },
        get said() {
          return Buffer.concat(state.said).toString('latin1');
        },
        close: () => {
          drop();
          return new Promise((closed) => void server.close(() => closed()));
        },
      });
    });
  });
}
