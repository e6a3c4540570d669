import { createHash } from 'node:crypto';
import { createReadStream, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** The SHA-256 of each jar, in hexadecimal digits, by the name of its file. */
export type JarChecksums = ReadonlyMap<string, string>;

/** Reads lines as `sha256sum` prints them: the hash, two spaces, the name. */
export const parseChecksums = (lines: string): JarChecksums =>
  new Map(
    lines
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => [line.slice(66), line.slice(0, 64)]),
  );

/** What is wrong with the jars of a folder, a message per file, by name. Empty if all are right. */
export async function findWrongJars(folder: string, wanted: JarChecksums): Promise<string[]> {
  const present = namesIn(folder);
  const missing = [...wanted.keys()].filter((name) => !present.includes(name));
  const wrong: string[] = [];
  for (const name of present) {
    const expected = wanted.get(name);
    if (expected === undefined) wrong.push(`${name}: not expected`);
    else if ((await hashOfFile(join(folder, name))) !== expected)
      wrong.push(`${name}: its SHA-256 differs`);
  }
  return [...missing.map((name) => `${name}: missing`), ...wrong].sort();
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

async function hashOfFile(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}
