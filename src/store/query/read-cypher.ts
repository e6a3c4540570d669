import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CypherFile } from './read-queries.ts';

/** The project's Cypher. The relative path is right from `src/store` and from `dist/store`. */
const CYPHER = fileURLToPath(new URL('../../../cypher/', import.meta.url));

/** All `.cypher` files in a folder, sorted by name. */
export function readCypher(folder: 'schema' | 'load' | 'queries' | 'browser'): CypherFile[] {
  const names = readdirSync(join(CYPHER, folder)).filter((name) => name.endsWith('.cypher'));
  return names.sort().map((name) => ({
    file: `cypher/${folder}/${name}`,
    text: readFileSync(join(CYPHER, folder, name), 'utf8'),
  }));
}
