import { lstatSync } from 'node:fs';
import { readText } from '../../ingest/read-text.ts';
import type { Decision } from '../../model/decisions.ts';
import type { Report } from '../../model/problem.ts';
import { parseDecisions } from '../../resolve/decisions/parse-decisions.ts';
import { type Settled, settleDecisions } from '../../resolve/decisions/settle-decisions.ts';

export const DECISIONS_FILE = 'decisions.jsonl';

/**
 * The decisions in a file. Empty if `mayBeMissing` and nothing is there, not even a link to
 * nowhere. Null, with the reason reported, if the file cannot be read.
 */
export function readDecisions(
  file: string,
  report: Report,
  mayBeMissing = file === DECISIONS_FILE,
): Decision[] | null {
  if (mayBeMissing && !lstatSync(file, { throwIfNoEntry: false })) return [];
  const content = readText(file, report);
  return content === null ? null : parseDecisions(content, file, report);
}

/** The decisions in force, with undone ones removed. */
export function settledDecisions(file: string, report: Report): Settled | null {
  const decisions = readDecisions(file, report);
  return decisions && settleDecisions(decisions, file, report);
}
