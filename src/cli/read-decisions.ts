import { existsSync } from 'node:fs';
import { readText } from '../ingest/read-text.ts';
import type { Decision } from '../model/decisions.ts';
import type { Report } from '../model/problem.ts';
import { parseDecisions } from '../resolve/decisions/parse-decisions.ts';
import { type Settled, settleDecisions } from '../resolve/decisions/settle-decisions.ts';

export const DECISIONS_FILE = 'decisions.jsonl';

/** The decisions of a file; none where it is not there and nobody asked for it by name. */
export function readDecisions(file: string, report: Report): Decision[] {
  if (file === DECISIONS_FILE && !existsSync(file)) return [];
  const content = readText(file, report);
  return content === null ? [] : parseDecisions(content, file, report);
}

/** What they come to. */
export const settledDecisions = (file: string, report: Report): Settled =>
  settleDecisions(readDecisions(file, report), file, report);
