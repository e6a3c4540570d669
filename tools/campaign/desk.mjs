import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('../../dist/program/main.js', import.meta.url));

/** Milliseconds. What is asked of a desk takes a small part of it. */
export const HANGS_AFTER = 120_000;

/** Starts `attest desk` in a folder. Ends with whatever it said if it does not begin to serve. */
export async function startDesk(cwd, args = ['articles']) {
  const child = spawn(
    process.execPath,
    [PROGRAM, 'desk', ...args, '--no-open', '--by', 'campaign'],
    {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const end = () => child.kill('SIGKILL');
  process.once('exit', end);
  child.once('exit', () => process.removeListener('exit', end));
  const said = { stdout: '', stderr: '' };
  const ended = new Promise((done) => {
    child.once('close', (code, signal) => done({ ...said, code, signal }));
  });
  const address = await new Promise((done, fail) => {
    for (const stream of ['stdout', 'stderr'])
      child[stream].setEncoding('utf8').on('data', (text) => {
        said[stream] += text;
        const [found] = /http:\S+#token=\S+/.exec(said.stdout) ?? [];
        if (found) done(found);
      });
    void ended.then(() => fail(new Error(`the desk ended: ${said.stderr}`)));
    setTimeout(() => {
      fail(new Error(`no address in ${HANGS_AFTER} ms: ${said.stderr}`));
    }, HANGS_AFTER).unref();
  });
  const { origin, hash } = new URL(address);
  const headers = {
    origin,
    'x-attest-token': hash.replace('#token=', ''),
    'content-type': 'application/json',
  };
  const ask = async (path, init = {}) => {
    const signal = AbortSignal.timeout(HANGS_AFTER);
    const response = await fetch(`${origin}/api/${path}`, { ...init, headers, signal });
    const answer = await response.json();
    if (!response.ok) throw new Error(answer.error);
    return answer;
  };
  return {
    address,
    get: (path) => ask(path),
    post: (path, body) => ask(path, { method: 'POST', body: JSON.stringify(body) }),
    kill: (signal = 'SIGKILL') => child.kill(signal),
    runs: () => child.exitCode === null && child.signalCode === null,
    /** What it said, once it is gone. */
    ended,
  };
}
