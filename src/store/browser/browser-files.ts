import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PALETTE } from '../../model/palette.ts';
import { createReport } from '../../model/problem.ts';
import { readCypher } from '../query/read-cypher.ts';
import { type NamedQuery, readQueries } from '../query/read-queries.ts';
import { GUIDE_PATH, STYLE_PATH } from './browser-commands.ts';
import { renderGuide } from './render-guide.ts';
import { renderStyle } from './render-style.ts';

/** Files served to Neo4j Browser, by path. */
export type BrowserFiles = ReadonlyMap<string, { readonly type: string; readonly body: string }>;

const GUIDE = fileURLToPath(new URL('../../../cypher/browser/guide.html', import.meta.url));

/** The guide's queries, in order. They are also saved as scripts in Browser. */
export function readGuideQueries(): NamedQuery[] {
  const report = createReport();
  const queries = readQueries(readCypher('browser'), report);
  if (report.errors > 0) throw new Error(JSON.stringify(report.problems));
  return queries;
}

export function readBrowserFiles(): BrowserFiles {
  const guide = renderGuide(readFileSync(GUIDE, 'utf8'), readGuideQueries(), PALETTE);
  return new Map([
    [STYLE_PATH, { type: 'text/plain; charset=utf-8', body: renderStyle(PALETTE) }],
    [GUIDE_PATH, { type: 'text/html; charset=utf-8', body: guide }],
  ]);
}
