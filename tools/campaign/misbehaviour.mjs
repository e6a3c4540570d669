/** Why a run that nobody killed did not end as a program should; null if it did. */
export function misbehaviour({ code, signal, stderr }) {
  if (signal !== null) return { kind: 'crashed', why: `ended by ${signal}` };
  if (/^\s+at .+:\d+:\d+\)?$|FATAL ERROR|UnhandledPromise/m.test(stderr))
    return { kind: 'crashed', why: stderr.trim().split('\n')[0] };
  if (code !== 0 && !/\[[a-z-]+:[a-z-]+\]|error: /.test(stderr))
    return { kind: 'unnamed', why: `exit code ${code} without a message` };
  return null;
}
