import { existsSync } from 'node:fs';
import { readText } from '../../ingest/read-text.ts';
import type { Decision } from '../../model/decisions.ts';
import type { Report } from '../../model/problem.ts';
import { parseDecisions } from '../../resolve/decisions/parse-decisions.ts';
import { type Settled, settleDecisions } from '../../resolve/decisions/settle-decisions.ts';

export const DECISIONS_FILE = 'decisions.jsonl';

/**
 * The decisions of a file; none where it is not there and nobody asked for it by name. Null, with the reason
 * reported, where it cannot be read.
 */
export function readDecisions(file: string, report: Report): Decision[] | null {
  if (file === DECISIONS_FILE && !existsSync(file)) return [];
  const content = readText(file, report);
  return content === null ? null : parseDecisions(content, file, report);
}

/** What they come to. */
export function settledDecisions(file: string, report: Report): Settled | null {
  const decisions = readDecisions(file, report);
  return decisions && settleDecisions(decisions, file, report);
}
