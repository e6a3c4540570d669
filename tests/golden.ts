import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect } from '@jest/globals';

/** Compares text with a committed file; `UPDATE=1` rewrites it, never in CI. A missing file fails. */
export function expectGolden(file: string, actual: string): void {
  if (process.env['UPDATE'] === '1' && process.env['CI'] !== 'true') {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, actual);
  }
  if (!existsSync(file)) throw new Error(`${file} is missing; npm run golden writes it`);
  expect(actual).toBe(readFileSync(file, 'utf8'));
}
