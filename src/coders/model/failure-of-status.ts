import { type ServerFailure, serverFailure } from './server-failure.ts';

/** Statuses after which the same request may succeed. */
const PASSING: ReadonlySet<number> = new Set([408, 409, 425, 429]);
/** Statuses that are about this request alone. */
const OF_REQUEST: ReadonlySet<number> = new Set([400, 413, 422]);

/** `said`: the body, short and without the key; `body`: all of it. */
export function failureOfStatus(
  { status, headers }: Pick<Response, 'status' | 'headers'>,
  said: string,
  body: string,
): ServerFailure {
  if (status >= 300 && status < 400)
    return serverFailure(`it sends elsewhere (${status}), which is not followed`, {
      isFinal: true,
    });
  // What it says of a key may repeat a part of it.
  if (status === 401 || status === 403)
    return serverFailure(`it refuses the key (${status})`, { isFinal: true });
  if (status === 404)
    return serverFailure(`it knows no such address or model (404): ${said}`, { isFinal: true });
  if (status === 402 || body.includes('insufficient_quota'))
    return serverFailure(`it wants to be paid first (${status})`, { isFinal: true });
  const why = `it answered ${status}: ${said}`;
  if (PASSING.has(status) || status >= 500)
    return serverFailure(why, { isPassing: true, wait: waitOf(headers) });
  return serverFailure(why, { isFinal: !OF_REQUEST.has(status) });
}

/** Seconds, or a date by the server's own clock; null if it says nothing that can be waited for. */
function waitOf(headers: Headers): number | null {
  const asked = headers.get('retry-after')?.trim() ?? '';
  if (/^\d{1,6}(?:\.\d{1,3})?$/.test(asked)) return Number(asked) * 1000;
  const wait = Date.parse(asked) - Date.parse(headers.get('date') ?? '');
  return Number.isFinite(wait) ? Math.max(0, wait) : null;
}
