import { existsSync } from 'node:fs';
import { readText } from '../../ingest/read-text.ts';
import type { Decision } from '../../model/decisions.ts';
import type { Report } from '../../model/problem.ts';
import { parseDecisions } from '../../resolve/decisions/parse-decisions.ts';
import { type Settled, settleDecisions } from '../../resolve/decisions/settle-decisions.ts';

export const DECISIONS_FILE = 'decisions.jsonl';

/**
 * The decisions in a file. Empty if the default file does not exist. Null, with the reason
 * reported, if the file cannot be read.
 */
export function readDecisions(file: string, report: Report): Decision[] | null {
  if (file === DECISIONS_FILE && !existsSync(file)) return [];
  const content = readText(file, report);
  return content === null ? null : parseDecisions(content, file, report);
}

/** The decisions in force, with undone ones removed. */
export function settledDecisions(file: string, report: Report): Settled | null {
  const decisions = readDecisions(file, report);
  return decisions && settleDecisions(decisions, file, report);
}
