import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runChild } from '../run-child.ts';

const REQUIREMENTS = resolve('tests/python/requirements.txt');
/** Ten minutes for what takes twenty seconds: a registry may be slow. */
const TO_INSTALL_MS = 600_000;
const TO_RUN_MS = 120_000;

const hash = createHash('sha256').update(readFileSync(REQUIREMENTS)).digest('hex').slice(0, 12);
const FOLDER = resolve(`node_modules/.cache/attest-python/${hash}`);
const READY = join(FOLDER, 'ready');

/**
 * Runs a script of tests/python with the pinned packages and returns what it prints. The first test
 * that needs them installs them; `flock` makes the others wait for it.
 */
export function runPython(script: string, args: readonly string[] = []): string {
  if (!existsSync(READY)) install();
  const { status, stdout, stderr } = runChild(
    join(FOLDER, 'bin/python'),
    [resolve('tests/python', script), ...args],
    { timeout: TO_RUN_MS },
  );
  if (status !== 0) throw new Error(`${script}: ${stderr}\n${stdout}`);
  return stdout;
}

function install(): void {
  mkdirSync(resolve('node_modules/.cache/attest-python'), { recursive: true });
  const steps = `
    set -e
    test -f '${READY}' && exit 0
    rm -rf '${FOLDER}'
    python3 -m venv '${FOLDER}'
    '${FOLDER}/bin/python' -m pip install --quiet --disable-pip-version-check -r '${REQUIREMENTS}'
    touch '${READY}'`;
  const { status, stderr } = runChild('flock', [`${FOLDER}.lock`, 'bash', '-c', steps], {
    timeout: TO_INSTALL_MS,
  });
  if (status !== 0) throw new Error(`no Python packages: ${stderr}`);
}
