import { isServerFailure, type ServerFailure, serverFailure } from './server-failure.ts';

/** What a connection that never was says; nothing was sent, and there is nobody to ask. */
const NOBODY: Readonly<Record<string, string>> = {
  ENOTFOUND: 'its name does not resolve',
  EAI_AGAIN: 'its name does not resolve',
  ECONNREFUSED: 'nothing listens at the address',
  EHOSTUNREACH: 'it cannot be reached',
  ENETUNREACH: 'there is no network',
};
const OF_CERTIFICATE = /CERT|SELF_SIGNED|ALTNAME|ISSUER|ERR_TLS|ERR_SSL|EPROTO/;

/** Why a request got no whole response. */
export function failureOfNetwork(error: unknown, timeout: number): ServerFailure {
  if (isServerFailure(error)) return error;
  const { name } = fieldsOf(error);
  if (name === 'TimeoutError' || name === 'AbortError')
    return serverFailure(`no whole answer within ${timeout / 1000} s`, {
      isPassing: true,
      isPaid: true,
    });
  const code = codeOf(error);
  const nobody = Object.hasOwn(NOBODY, code) ? NOBODY[code] : undefined;
  if (nobody !== undefined) return serverFailure(nobody, { isFinal: true });
  if (OF_CERTIFICATE.test(code))
    return serverFailure(`its certificate is not to be trusted (${code})`, { isFinal: true });
  const seen = code === '' ? '' : ` (${code})`;
  return serverFailure(`the connection broke off${seen}`, { isPassing: true, isPaid: true });
}

/** The code of what lies beneath: `fetch failed` says nothing by itself. */
function codeOf(error: unknown, depth = 0): string {
  const { code, cause, errors } = fieldsOf(error);
  if (typeof code === 'string') return code;
  const beneath = Array.isArray(errors) ? errors[0] : cause;
  return beneath === undefined || depth > DEEPEST_CAUSE ? '' : codeOf(beneath, depth + 1);
}
const DEEPEST_CAUSE = 4;

/** Of an error of whatever kind: what it is an instance of depends on who threw it. */
const fieldsOf = (error: unknown): ErrorFields =>
  typeof error === 'object' && error !== null ? error : {};

interface ErrorFields {
  readonly name?: unknown;
  readonly code?: unknown;
  readonly cause?: unknown;
  readonly errors?: unknown;
}
