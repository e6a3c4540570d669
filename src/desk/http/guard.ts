import { timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** What a desk is reached by. */
export interface DeskDoor {
  readonly port: number;
  /** A secret of this run, known to whoever saw the address. */
  readonly token: string;
}

export interface Knock {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
}

export const TOKEN_HEADER = 'x-attest-token';

/** Files of the page hold nothing of anybody, and a browser asks for them without our header. */
const isOpenToAll = ({ method, path }: Knock): boolean =>
  (method === 'GET' || method === 'HEAD') && !path.startsWith('/api/');

/**
 * Why a request is turned away; null if it may enter. A page from elsewhere in the same browser
 * fails by its origin, one that made its own name point here by the host, and another program or
 * user of this machine by the token.
 */
export function refusalOf(knock: Knock, { port, token }: DeskDoor): string | null {
  const { host, origin, 'sec-fetch-site': site } = knock.headers;
  if (host !== `127.0.0.1:${port}`) return 'wrong host: use the address that attest desk printed';
  if (origin !== undefined && origin !== `http://127.0.0.1:${port}`) return 'wrong origin';
  if (site !== undefined && site !== 'same-origin' && site !== 'none') {
    // A link from elsewhere may open the page; it may ask for nothing else.
    if (!(isOpenToAll(knock) && knock.headers['sec-fetch-mode'] === 'navigate'))
      return 'another site asks';
  }
  if (isOpenToAll(knock)) return null;
  if (knock.method !== 'GET' && origin === undefined) return 'no origin';
  return isToken(knock.headers[TOKEN_HEADER], token) ? null : 'wrong token';
}

/** Takes as long whatever is wrong. */
function isToken(given: string | string[] | undefined, token: string): boolean {
  if (typeof given !== 'string') return false;
  const [one, other] = [Buffer.from(given), Buffer.from(token)];
  return one.length === other.length && timingSafeEqual(one, other);
}
