import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The files at a path, which is one or a folder of them. */
export function filesAt(path: string): Map<string, Buffer> {
  if (statSync(path).isFile()) return new Map([['', readFileSync(path)]]);
  const paths = readdirSync(path, { recursive: true, encoding: 'utf8' });
  return new Map(
    paths
      .filter((one) => statSync(join(path, one)).isFile())
      .map((one) => [one, readFileSync(join(path, one))]),
  );
}
