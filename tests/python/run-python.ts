import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runChild } from '../run-child.ts';

/** Ten minutes for what takes twenty seconds: a registry may be slow. */
const TO_INSTALL_MS = 600_000;
const TO_RUN_MS = 120_000;

type RunScript = (script: string, args?: readonly string[], timeout?: number) => string;

/**
 * Runs a script of this folder with the packages that its `requirements.txt` pins, and returns what it prints. The
 * first test that needs them installs them; `flock` makes the others wait for it.
 */
export function pythonIn(folder: string): RunScript {
  const requirements = resolve(folder, 'requirements.txt');
  const hash = createHash('sha256').update(readFileSync(requirements)).digest('hex').slice(0, 12);
  const environment = resolve(`node_modules/.cache/attest-python/${hash}`);
  return (script, args = [], timeout = TO_RUN_MS) => {
    if (!existsSync(join(environment, READY))) install(requirements, environment);
    const { status, stdout, stderr } = runChild(
      join(environment, 'bin/python'),
      [resolve(folder, script), ...args],
      { timeout },
    );
    if (status !== 0) throw new Error(`${script}: ${stderr}\n${stdout}`);
    return stdout;
  };
}

/** The same for the programs that read what attest writes. */
export const runPython = pythonIn('tests/python');

const READY = 'ready';

function install(requirements: string, environment: string): void {
  mkdirSync(resolve('node_modules/.cache/attest-python'), { recursive: true });
  const steps = `
    set -e
    test -f '${join(environment, READY)}' && exit 0
    rm -rf '${environment}'
    python3 -m venv '${environment}'
    '${environment}/bin/python' -m pip install --quiet --disable-pip-version-check -r '${requirements}'
    touch '${join(environment, READY)}'`;
  const { status, stderr } = runChild('flock', [`${environment}.lock`, 'bash', '-c', steps], {
    timeout: TO_INSTALL_MS,
  });
  if (status !== 0) throw new Error(`no Python packages: ${stderr}`);
}
