import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Bytes that a script may print. */
const LARGEST = 256 * 2 ** 20;

/**
 * Runs a Python script of this folder with the packages that a file of requirements beside it pins,
 * and returns what it prints. They are installed once, beside those of the tests.
 */
export function runPython(script, requirements, args) {
  const [file, wanted] = [script, requirements].map((name) =>
    fileURLToPath(new URL(name, import.meta.url)),
  );
  const hash = createHash('sha256').update(readFileSync(wanted)).digest('hex').slice(0, 12);
  const environment = resolve('node_modules/.cache/attest-python', hash);
  const python = join(environment, 'bin/python');
  if (!existsSync(join(environment, 'ready'))) install(environment, python, wanted);
  return execFileSync(python, [file, ...args], { encoding: 'utf8', maxBuffer: LARGEST });
}

function install(environment, python, wanted) {
  rmSync(environment, { recursive: true, force: true });
  mkdirSync(environment, { recursive: true });
  execFileSync('python3', ['-m', 'venv', environment]);
  execFileSync(python, ['-m', 'pip', 'install', '--quiet', '-r', wanted]);
  writeFileSync(join(environment, 'ready'), '');
}
