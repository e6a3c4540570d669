import type { IncomingMessage } from 'node:http';

/** What a body is too large for: nothing more of it is read. */
export const TOO_LARGE = Symbol('too large');

/** The whole body as text, at most so many bytes. */
export async function readBody(
  request: IncomingMessage,
  limit: number,
): Promise<string | typeof TOO_LARGE> {
  if (Number(request.headers['content-length'] ?? 0) > limit) return TOO_LARGE;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size > limit) return TOO_LARGE;
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString('utf8');
}
