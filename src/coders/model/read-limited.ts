import { serverFailure } from './server-failure.ts';

/** Bytes. A long answer of a model has a hundred thousand. */
const LONGEST = 8 * 2 ** 20;

/** The body of a response, never more of it than a limit; throws if it is longer or not UTF-8. */
export async function readLimited({ body }: Response): Promise<string> {
  if (!body) return '';
  const parts: Uint8Array[] = [];
  let length = 0;
  // Leaving the loop ends the connection.
  for await (const part of body) {
    length += part.byteLength;
    if (length > LONGEST)
      throw serverFailure(`its answer is longer than ${LONGEST / 2 ** 20} MiB`, { isPaid: true });
    parts.push(part);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.byteLength;
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw serverFailure('its answer is not UTF-8', { isPaid: true });
  }
}
